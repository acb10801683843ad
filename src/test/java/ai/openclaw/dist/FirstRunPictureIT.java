package ai.openclaw.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.openclaw.huggingface.StubHub;
import ai.openclaw.model.Golden;
import ai.openclaw.runtime.FakeOpenClaw;
import ai.openclaw.terminal.MovingPicture;
import ai.openclaw.terminal.PtySession;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.xml.parsers.DocumentBuilderFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The moving picture of the README is what happens: from {@code install.sh} to the first answer, in
 * one shell on a pseudo-terminal. Only the network and OpenClaw itself are played. Run with {@code
 * -Dgolden.write} to draw it anew.
 */
class FirstRunPictureIT {
  private static final Path PICTURE = Path.of("docs/pictures/first-run.svg");
  private static final int MOST_BYTES = 200_000;
  private static final int COLUMNS = 80;
  private static final int ROWS = 24;
  private static final String DOWN = "\u001b[B";

  /** Made up; the picture may show no more of it than its ends. */
  private static final String TOKEN = "hf_exampleTokenOfNobodyAtAll0000wxyz";

  private static final String CHAT =
      """
      if [ "$1" = chat ]; then
        printf '\\n%s\\n\\n> ' "$(sed -n 's/.*"primary": "\\(.*\\)".*/\\1/p' ~/.openclaw/openclaw.json)"
        read -r question
        printf '\\nHello! I am your OpenClaw, and I am ready. What shall we do first?\\n\\n> '
        read -r question
        exit
      fi
      """;

  /** What differs between two machines or two builds is the same in the picture. */
  private static final String SHELL =
      """
      PS1='$ '
      cd "$HOME"
      sh() {
        command sh "$@" 2>&1 | sed -e "s|$HOME|/home/ada|g" -e 's/[0-9a-f]\\{64\\}/…/'
      }
      """;

  @TempDir Path scratch;
  private final MovingPicture film = new MovingPicture(COLUMNS, ROWS);
  private Path home = Path.of("");

  @Test
  void thePictureIsTheRun() throws Exception {
    assumeTrue(PtySession.isAvailable(), "needs script of util-linux");
    home = Files.createDirectory(scratch.resolve("home"));
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("huggingface.co")
            .addSubjectAlternativeName("router.huggingface.co")
            .build();
    Files.writeString(scratch.resolve("authority.pem"), certificate.certificatePem());
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    CountDownLatch answer = new CountDownLatch(1);
    try (StubHub hub = StubHub.asProxy(certificates);
        PtySession shell =
            PtySession.start(
                scratch.resolve("pty"), List.of("/bin/sh", "-i"), machine(hub), COLUMNS, ROWS)) {
      hub.modelsAfter(answer);
      play(shell, answer);
      assertEquals(List.of(), shell.screen().problems());
    }
    Golden.assertSame(PICTURE, film.svg("From the installation to the first answer"));
  }

  @Test
  void thePictureIsSmallAndNothingButAPicture() throws Exception {
    String text = Files.readString(PICTURE);
    String root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(PICTURE.toFile())
            .getDocumentElement()
            .getTagName();

    assertEquals("svg", root);
    assertTrue(text.getBytes(UTF_8).length < MOST_BYTES, "its size");
    assertTrue(text.contains("prefers-reduced-motion"));
    for (String never :
        List.of("<script", "onload", "http-equiv", "/tmp", "127.0.0.1", "href=\"h")) {
      assertFalse(text.contains(never), never);
    }
    assertFalse(text.matches("(?s).*hf_[A-Za-z0-9._-]{20}.*"), "a token");
    assertTrue(Files.readString(Path.of("README.md")).contains("](" + PICTURE + ")"));
  }

  private void play(PtySession shell, CountDownLatch answer) throws Exception {
    shell.waitFor("$");
    film.show(shell.screen(), 700);
    enter(shell, "sh install.sh");
    pause(shell.waitFor("To remove it"), 1800);
    enter(shell, "openclaw onboard");
    shell.waitFor("checking…").waitFor("? help");
    film.show(shell.screen(), 900);
    answer.countDown();
    pause(shell.waitFor("t try it").waitFor("of this model"), 2600);
    pause(shell.type("\r").waitFor("Start a chat").waitFor("leave"), 2600);
    pause(shell.type(DOWN).waitFor("❯   Start a chat"), 500);
    pause(shell.type("\r").waitFor("\n\n>"), 900);
    enter(shell, "Hello!");
    pause(shell.waitFor("first?"), 4500);
  }

  /** Types the line as somebody does. */
  private void enter(PtySession shell, String line) throws InterruptedException {
    for (int i = 1; i <= line.length(); i++) {
      shell.type(line.substring(i - 1, i)).waitFor(line.substring(0, i).strip());
      pause(shell, i == line.length() ? 400 : 45);
    }
    shell.type("\r");
  }

  /** Shows the screen once nothing moves on it. */
  private void pause(PtySession shell, int millis) throws InterruptedException {
    film.show(shell.quiet().screen(), millis);
  }

  private Map<String, String> machine(StubHub hub) throws Exception {
    Files.copy(Installation.packaged().resolve("install.sh"), home.resolve("install.sh"));
    Path tools = scratch.resolve("tools");
    Path release = Files.createDirectory(scratch.resolve("release"));
    Script.write(tools.resolve("uname"), "[ $1 = -s ] && echo Linux || echo x86_64");
    Script.write(
        tools.resolve("curl"),
        "while [ $# -gt 1 ]; do [ \"$1\" = -o ] && to=$2; shift; done\ncp '"
            + release
            + "'/\"${1##*/}\" \"$to\"");
    pack(release);
    Path runtime = FakeOpenClaw.linked(scratch.resolve("npm"), "2026.9.6", runtime());
    Path startup = Files.writeString(scratch.resolve("startup"), SHELL);
    Map<String, String> variables = new HashMap<>();
    for (String name : System.getenv().keySet()) {
      if (name.matches("HF_.*|HUGGING.*|.*OPENCLAW_.*|.*DISPLAY|XDG_.*|.*_PROXY|.*_proxy")) {
        variables.put(name, "");
      }
    }
    variables.put("HOME", home.toString());
    variables.put("ENV", startup.toString());
    variables.put("PATH", home + "/.local/bin:" + tools + ":" + runtime + ":/usr/bin:/bin");
    variables.put("JAVA_HOME", Jdks.running("").toString());
    variables.put("OPENCLAW_NO_ARCHIVE", "1");
    variables.put(
        "OPENCLAW_INSTALL_URL",
        "https://github.com/openclaw/openclaw-jvm/releases/latest/download");
    variables.put("HF_TOKEN", TOKEN);
    variables.put("HTTPS_PROXY", hub.hubUrl());
    variables.put("SSL_CERT_FILE", scratch.resolve("authority.pem").toString());
    variables.put("NODE_EXTRA_CA_CERTS", scratch.resolve("authority.pem").toString());
    return variables;
  }

  /** The release is the packaged program, which takes the Java of this machine. */
  private void pack(Path release) throws Exception {
    String version = requireNonNull(System.getProperty("openclaw.version"), "set by the build");
    String name = "openclaw-" + version + "-linux-x64";
    String archive = name + ".tar.gz";
    Outcome packed =
        new Command(
                List.of(
                    "/bin/sh",
                    "-c",
                    "cp -R '%s' %s && tar -czf %s %s && sha256sum %s >%s.sha256"
                        .formatted(Installation.packaged(), name, archive, name, archive, archive)))
            .in(release)
            .with("PATH", "/usr/bin:/bin")
            .run();
    assertEquals(new Outcome(0, "", ""), packed);
  }

  private static String runtime() throws Exception {
    try (InputStream script = FakeOpenClaw.class.getResourceAsStream("/runtime/openclaw.sh")) {
      String text = new String(requireNonNull(script).readAllBytes(), UTF_8);
      return text.replaceFirst("\n", "\n" + CHAT.replace("\\", "\\\\").replace("$", "\\$"));
    }
  }
}
