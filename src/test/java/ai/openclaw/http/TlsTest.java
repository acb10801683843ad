package ai.openclaw.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.Fifo;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {
  private static final Secret TOKEN = Secret.of("hf_tls0000000000000000000000000000");
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final MockWebServer server = new MockWebServer();
  private final Set<String> remarks = new HashSet<>();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
    serve(certificate("localhost"));
    HttpTransport.NoAnswer failure = failureOf(Map.of());
    assertEquals(HttpTransport.NoAnswer.Kind.NOT_TRUSTED, failure.kind());
    assertEquals("certificate not trusted", failure.getMessage());
  }

  @Test
  void aCompanysOwnAuthorityIsTrustedWhenAVariableNamesIt() throws Exception {
    HeldCertificate authority =
        new HeldCertificate.Builder().certificateAuthority(0).ecdsa256().build();
    serve(
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName("localhost")
            .build());
    String file = pem("# our own\n" + authority.certificatePem());
    assertEquals(200, send(Map.of("SSL_CERT_FILE", file)).status());
    assertEquals(200, send(Map.of("NODE_EXTRA_CA_CERTS", file)).status());
    assertEquals(
        "Bearer " + TOKEN.reveal(), server.takeRequest().getHeaders().get("Authorization"));
  }

  @Test
  void certificatesAreTakenOutOfWhateverNodeTakesThemOutOf() throws Exception {
    HeldCertificate certificate = certificate("localhost");
    String itself = certificate.certificatePem();
    String key = certificate.privateKeyPkcs8Pem();
    serve(certificate);
    for (String content :
        List.of(
            "\uFEFF" + itself, itself + key, key + itself, key + itself.replace("\n", "\r\n"))) {
      assertEquals(200, send(Map.of("NODE_EXTRA_CA_CERTS", pem(content))).status());
    }
    assertEquals(Set.of(), remarks);
    assertUnusable(pem(key), "no certificate in it");
  }

  @Test
  void certificatesBeforeADamagedOneAreTakenWithARemark() throws Exception {
    HeldCertificate certificate = certificate("localhost");
    serve(certificate);
    String damaged = "-----BEGIN CERTIFICATE-----\nnonsense\n";
    for (String end : List.of("", "-----END CERTIFICATE-----\n", certificate.certificatePem())) {
      String file = pem(certificate.certificatePem() + damaged + end);
      remarks.clear();
      assertEquals(200, send(Map.of("NODE_EXTRA_CA_CERTS", file)).status());
      assertEquals(
          Set.of(
              "NODE_EXTRA_CA_CERTS names "
                  + file
                  + ": certificate 2 in it cannot be read; it and those behind it are left out"),
          remarks);
    }
  }

  @Test
  void whomOnlyOurVariableVouchesForOpenClawDoesNotTrust() throws Exception {
    HeldCertificate certificate = certificate("localhost");
    HeldCertificate other = certificate("other.example");
    serve(certificate);
    String file = pem(certificate.certificatePem());
    String others =
        Files.writeString(folder.resolve("others.pem"), other.certificatePem()).toString();
    send(Map.of("NODE_EXTRA_CA_CERTS", file));
    send(Map.of("NODE_EXTRA_CA_CERTS", file, "SSL_CERT_FILE", others));
    assertEquals(Set.of(), remarks);
    send(Map.of("SSL_CERT_FILE", file, "NODE_EXTRA_CA_CERTS", others));
    assertEquals(
        Set.of(
            "OpenClaw does not trust a server that only SSL_CERT_FILE vouches for;"
                + " let NODE_EXTRA_CA_CERTS name such a file, too"),
        remarks);
  }

  @Test
  void relativePathsStartInTheWorkingFolder() throws Exception {
    HeldCertificate certificate = certificate("localhost");
    serve(certificate);
    pem(certificate.certificatePem());
    assertEquals(200, send(Map.of("SSL_CERT_FILE", "ca.pem")).status());
  }

  @Test
  void aCertificateForAnotherHostIsNotTrusted() throws Exception {
    HeldCertificate certificate = certificate("elsewhere.example");
    serve(certificate);
    HttpTransport.NoAnswer failure =
        failureOf(Map.of("SSL_CERT_FILE", pem(certificate.certificatePem())));
    assertEquals(HttpTransport.NoAnswer.Kind.NOT_TRUSTED, failure.kind());
    assertEquals("the certificate is for another host", failure.getMessage());
  }

  @Test
  void anOldCertificateIsCalledSo() throws Exception {
    HeldCertificate authority =
        new HeldCertificate.Builder().certificateAuthority(0).ecdsa256().build();
    serve(
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName("localhost")
            .validityInterval(1_000_000, 2_000_000)
            .build());
    HttpTransport.NoAnswer failure =
        failureOf(Map.of("SSL_CERT_FILE", pem(authority.certificatePem())));
    assertEquals(HttpTransport.NoAnswer.Kind.NOT_TRUSTED, failure.kind());
    assertEquals("the certificate has expired or is not valid yet", failure.getMessage());
  }

  @Test
  void aTrustedCertificateIsTrustedOnItsDatesOnly() throws Exception {
    HeldCertificate expired =
        new HeldCertificate.Builder()
            .certificateAuthority(0)
            .validityInterval(1_000_000, 2_000_000)
            .ecdsa256()
            .build();
    HeldCertificate other = certificate("other.example");
    serve(
        new HeldCertificate.Builder()
            .signedBy(expired)
            .addSubjectAlternativeName("localhost")
            .build());
    for (String variable : List.of("SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS")) {
      String both = pem(expired.certificatePem() + other.certificatePem());
      assertEquals("certificate not trusted", failureOf(Map.of(variable, both)).getMessage());
    }
    assertUnusable(pem(expired.certificatePem()), "every certificate in it has expired");
  }

  @Test
  void aServerWithoutTlsIsNotTrusted() throws Exception {
    try (ServerSocket plain = new ServerSocket(0)) {
      Thread talker = new Thread(() -> talk(plain));
      talker.setDaemon(true);
      talker.start();
      String url = "https://localhost:" + plain.getLocalPort() + "/";
      HttpRequest request = HttpRequest.get(url, TOKEN, DEADLINE);
      HttpTransport transport = transport(Map.of());
      HttpTransport.NoAnswer failure =
          assertThrows(HttpTransport.NoAnswer.class, () -> transport.send(request));
      assertEquals(HttpTransport.NoAnswer.Kind.NOT_TRUSTED, failure.kind());
      assertEquals("no TLS connection", failure.getMessage());
    }
  }

  @Test
  void aRedirectFromHttpsToHttpIsNotFollowed() throws Exception {
    HeldCertificate certificate = certificate("localhost");
    serve(certificate);
    try (MockWebServer plain = new MockWebServer()) {
      plain.start();
      server.setDispatcher(new mockwebserver3.QueueDispatcher());
      server.enqueue(
          new MockResponse.Builder()
              .code(302)
              .setHeader("Location", plain.url("/").toString())
              .build());
      HttpTransport.Reply reply = send(Map.of("SSL_CERT_FILE", pem(certificate.certificatePem())));
      assertEquals(302, reply.status());
      assertEquals(0, plain.getRequestCount());
    }
  }

  @Test
  void aFileOfCertificatesThatIsUnusableIsNamed() throws Exception {
    serve(certificate("localhost"));
    assertUnusable(folder.resolve("none.pem").toString(), "it does not exist");
    assertUnusable(folder.toString(), "it is a folder");
    Path pipe = Fifo.make(folder.resolve("pipe.pem"));
    assertUnusable(pipe.toString(), "it is not a regular file");
    Path huge = folder.resolve("huge.pem");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(3L * 1024 * 1024 * 1024);
    }
    assertUnusable(huge.toString(), "it is larger than 16 MiB");
    assertUnusable(pem(""), "no certificate in it");
    assertUnusable(
        pem("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n"),
        "not a PEM file of certificates");
  }

  @Test
  void plainHttpNeverReadsCertificates() throws Exception {
    server.start();
    server.enqueue(new MockResponse.Builder().body("{}").build());
    HttpTransport transport = transport(Map.of("SSL_CERT_FILE", "/nowhere/ca.pem"));
    HttpRequest request = HttpRequest.get(server.url("/").toString(), TOKEN, DEADLINE);
    assertEquals(200, transport.send(request).status());
  }

  /** Answers every connection as a web server does that was asked for HTTP. */
  private static void talk(ServerSocket server) {
    byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write(answer);
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (IOException e) {
        // The client hung up, or the test is over: the loop's condition tells.
      }
    }
  }

  private void assertUnusable(String file, String what) {
    HttpTransport transport = transport(Map.of("SSL_CERT_FILE", file));
    HttpRequest request = HttpRequest.get(url(), TOKEN, DEADLINE);
    Failure failure = assertThrows(Failure.class, () -> transport.send(request));
    assertEquals(ExitCode.FAILED, failure.code());
    assertEquals("SSL_CERT_FILE names " + file + ": " + what, failure.getMessage());
  }

  private void serve(HeldCertificate certificate) throws IOException {
    HandshakeCertificates handshake =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server.useHttps(handshake.sslSocketFactory());
    server.start();
    for (int i = 0; i < 4; i++) {
      server.enqueue(new MockResponse.Builder().body("{}").build());
    }
  }

  private String url() {
    return "https://localhost:" + server.getPort() + "/";
  }

  private HttpTransport.Reply send(Map<String, String> variables) throws HttpTransport.NoAnswer {
    return transport(variables).send(HttpRequest.get(url(), TOKEN, DEADLINE));
  }

  private HttpTransport.NoAnswer failureOf(Map<String, String> variables) {
    return assertThrows(HttpTransport.NoAnswer.class, () -> send(variables));
  }

  private OkHttpTransport transport(Map<String, String> variables) {
    return new OkHttpTransport(
        new Environment(variables, folder, folder, OperatingSystem.LINUX), "test", remarks);
  }

  private String pem(String content) throws IOException {
    return Files.writeString(folder.resolve("ca.pem"), content).toString();
  }

  private static HeldCertificate certificate(String host) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(host).build();
  }
}
