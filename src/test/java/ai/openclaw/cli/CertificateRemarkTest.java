package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose certificate this program trusts, and OpenClaw will not. */
class CertificateRemarkTest {
  private static final String REMARK = "OpenClaw does not trust a server that only SSL_CERT_FILE";

  @TempDir Path home;
  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  @BeforeEach
  void serveModels() throws Exception {
    HandshakeCertificates handshake =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    server.useHttps(handshake.sslSocketFactory());
    server.start();
    for (int i = 0; i < 5; i++) {
      server.enqueue(new MockResponse.Builder().body("{\"data\":[{\"id\":\"m\"}]}").build());
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aScriptIsWarnedOnce() throws Exception {
    Outcome run = onboard("--json");

    List<String> remarks = new ArrayList<>();
    run.json().path("warnings").forEach(warning -> remarks.add(warning.asText()));
    remarks.removeIf(warning -> !warning.startsWith(REMARK));
    assertEquals(1, remarks.size(), run.out());
  }

  @Test
  void soIsAPerson() throws Exception {
    Outcome run = onboard();

    assertTrue(run.err().contains("warning: " + REMARK), run.err());
    assertEquals(run.err().indexOf(REMARK), run.err().lastIndexOf(REMARK));
  }

  private Outcome onboard(String... more) throws Exception {
    List<String> line = new ArrayList<>(List.of("onboard", "--non-interactive"));
    line.addAll(List.of("--auth-choice", "custom-api-key", "--custom-model-id", "m"));
    line.addAll(List.of("--custom-base-url", "https://localhost:" + server.getPort() + "/v1"));
    line.addAll(List.of(more));
    Outcome run =
        new OpenClawRun(home)
            .unset("HF_HUB_OFFLINE")
            .write("ca.pem", certificate.certificatePem())
            .set("SSL_CERT_FILE", home.resolve("ca.pem").toString())
            .run(line.toArray(new String[0]));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run;
  }
}
