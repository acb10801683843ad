package ai.openclaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which charset the output is in, and that its symbols are some that it can spell. */
class OutputCharsetTest {
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252", "IBM850"})
  void whatTheOutputCannotSpellIsSpelledOtherwise(String charset) throws Exception {
    String out = onboard(charset);
    assertTrue(out.startsWith("+ Done"), out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-ASCII", "ISO-8859-1"})
  void hiddenPartsOfAKeyAreSpelledToo(String charset) throws Exception {
    Outcome refused =
        new OpenClawRun(home)
            .charset(Charset.forName(charset))
            .run("onboard", "--auth-choice", "hf_charset00000000000000000000000000001");
    assertTrue(refused.err().contains("hf_char...0001"), refused.err());
    assertFalse(refused.err().contains("?"), refused.err());
  }

  @Test
  void whatItCanSpellIsDrawn() throws Exception {
    assertTrue(onboard("UTF-8").startsWith("✔ Done"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"models aliases list --json", "models --json", "models --status-json"})
  void jsonIsUtf8WhateverTheTerminalSpeaks(String command) throws Exception {
    String name = "Müller ✔";
    String json =
        new OpenClawRun(home)
            .charset(StandardCharsets.US_ASCII)
            .write(
                ".openclaw/openclaw.json",
                "{agents: {defaults: {models: {'huggingface/a/b': {alias: '" + name + "'}}}}}")
            .run(command.split(" ", -1))
            .out();
    assertTrue(json.contains(name), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--status-json"})
  void whoeverWantsJsonGetsItForErrorsToo(String option) throws Exception {
    Outcome outcome =
        new OpenClawRun(home)
            .charset(StandardCharsets.US_ASCII)
            .write(".openclaw/openclaw.json", "{'Müller'")
            .run("models", option);

    assertTrue(outcome.json().path("error").isObject(), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({
    "LANG, de_DE.ISO-8859-1, ISO-8859-1",
    "LANG, de_DE.ISO-8859-15@euro, ISO-8859-15",
    "LC_ALL, C.UTF-8, UTF-8",
    "LC_CTYPE, C, UTF-8",
    "LC_ALL, POSIX, UTF-8",
    "LANG, x.no-such-charset, UTF-8",
    "NO_LANG, de_DE.ISO-8859-1, UTF-8"
  })
  void onUnixTheLocaleNamesIt(String variable, String locale, String charset) {
    assertEquals(
        Charset.forName(charset),
        charset(OperatingSystem.LINUX, Map.of(variable, locale), new Properties()));
  }

  @Test
  void theNarrowerVariableOfTheLocaleCounts() {
    Map<String, String> variables = Map.of("LANG", "C.ISO-8859-1", "LC_ALL", "C.UTF-8");
    assertEquals(
        StandardCharsets.UTF_8, charset(OperatingSystem.LINUX, variables, new Properties()));
  }

  @Test
  void onWindowsTheConsolesCountsBeforeTheSystems() {
    Properties jvm = new Properties();
    jvm.setProperty("native.encoding", "windows-1252");
    assertEquals("windows-1252", charset(OperatingSystem.WINDOWS, Map.of(), jvm).name());
    jvm.setProperty("sun.stdout.encoding", "IBM850");
    assertEquals("IBM850", charset(OperatingSystem.WINDOWS, Map.of(), jvm).name());
    jvm.setProperty("stdout.encoding", "UTF-8");
    assertEquals("UTF-8", charset(OperatingSystem.WINDOWS, Map.of(), jvm).name());
  }

  private static Charset charset(
      OperatingSystem system, Map<String, String> variables, Properties jvm) {
    return ProcessIo.charset(new Environment(variables, Path.of(""), Path.of(""), system), jvm);
  }

  private String onboard(String charset) throws Exception {
    return new OpenClawRun(home)
        .charset(Charset.forName(charset))
        .set("HF_TOKEN", "hf_charset00000000000000000000000000001")
        .run("onboard", "--non-interactive", "--auth-choice", "huggingface-api-key")
        .out();
  }
}
