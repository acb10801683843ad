package ai.openclaw.terminal;

import ai.openclaw.Main;
import ai.openclaw.dist.Tools;
import ai.openclaw.huggingface.StubHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Goes through the whole wizard on a real pseudo-terminal of 80 by 24, with a stub in the place of
 * Hugging Face, and draws each question for the documentation. Every run draws the same.
 */
final class WizardPictures {
  /** The pictures, by the names of their files. */
  static final List<String> NAMES =
      List.of("provider", "key", "card", "model", "route", "review", "done");

  /** Made up; no picture may show more of it than its ends. */
  static final String TOKEN = "hf_exampleTokenOfNobodyAtAll0000wxyz";

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  private final Path scratch;
  private final Path folder;

  /** Writes pictures into {@code folder}; {@code scratch} is empty. */
  WizardPictures(Path scratch, Path folder) {
    this.scratch = scratch;
    this.folder = folder;
  }

  void draw() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("huggingface.co")
            .addSubjectAlternativeName("router.huggingface.co")
            .build();
    Path authority = scratch.resolve("authority.pem");
    Files.writeString(authority, certificate.certificatePem());
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    List<String> command = new ArrayList<>(PtySession.java(Main.class, "onboard"));
    command.add(1, "-Dopenclaw.terminals=01");
    try (StubHub hub = StubHub.asProxy(certificates);
        PtySession wizard =
            PtySession.start(
                scratch.resolve("pty"), command, environment(hub, authority), COLUMNS, ROWS)) {
      answer(wizard);
    }
  }

  private void answer(PtySession wizard) throws Exception {
    wizard.waitFor("Skip for now").waitFor("leave");
    picture(wizard, "◆ Provider", "provider", "Choosing the provider");
    wizard.type("\r").waitFor("none yet").waitFor("? help");
    picture(wizard, "◆ openclaw", "key", "A card that lacks a key");
    wizard.type("\u001b[200~" + TOKEN + "\u001b[201~").waitFor("may call").waitFor("t try it");
    wizard.waitFor("of this model");
    picture(wizard, "◆ openclaw", "card", "What the run comes to");
    wizard
        .type("m")
        .waitFor("type to search")
        .waitFor("Ctrl-T try")
        .type("deepseek")
        .waitFor("found")
        .type(Person.DOWN);
    wizard.waitFor("2 of");
    picture(wizard, "◆ Model", "model", "Choosing the model");
    wizard.type("\u0015deepseek-r1").waitFor("1 of 2 found").type("\r");
    wizard.waitFor("cheapest").waitFor("Ctrl-C leave").type(Person.DOWN).waitFor("❯   cheapest");
    picture(wizard, "✔ Model", "route", "Choosing who serves the model");
    wizard.type("\r").waitFor(":cheapest").type("d").waitFor("This will be written");
    wizard.waitFor("Esc back");
    picture(wizard, "This will be written", "review", "What will be written");
    wizard.type("q").waitFor("t try it").type("\r");
    wizard.exit();
    picture(wizard, "✔ openclaw", "done", "What was done");
  }

  /** Draws the lines from the one with {@code first} in it to the last that is not blank. */
  private void picture(PtySession wizard, String first, String name, String title)
      throws Exception {
    List<ScreenLine> lines = new ArrayList<>(wizard.quiet().screen().cells());
    while (!text(lines.get(0)).contains(first)) {
      lines.remove(0);
    }
    while (text(lines.get(lines.size() - 1)).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name + ".svg"), ScreenPicture.svg(lines, COLUMNS, title));
  }

  private static String text(ScreenLine line) {
    StringBuilder text = new StringBuilder();
    for (ScreenCell cell : line.cells()) {
      text.append(cell.text());
    }
    return text.toString();
  }

  /** Nothing of this machine's may show. */
  private Map<String, String> environment(StubHub hub, Path authority) throws IOException {
    Map<String, String> environment = new HashMap<>();
    for (String name : System.getenv().keySet()) {
      if (name.matches("HF_.*|HUGGING.*|.*OPENCLAW_.*|.*DISPLAY|XDG_.*|.*_PROXY|.*_proxy")) {
        environment.put(name, "");
      }
    }
    environment.put("HOME", scratch.resolve("home").toString());
    // What the terminal needs, and no OpenClaw or npm that this machine may have.
    environment.put("PATH", Tools.only(scratch.resolve("tools"), "sh", "stty", "tty").toString());
    environment.put("HTTPS_PROXY", hub.hubUrl());
    environment.put("SSL_CERT_FILE", authority.toString());
    environment.put("NODE_EXTRA_CA_CERTS", authority.toString());
    return environment;
  }
}
