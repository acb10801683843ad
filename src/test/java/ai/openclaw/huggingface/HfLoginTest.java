package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HfLoginTest {
  private static final String WORK = "hf_workwork00000000000000000000000";
  private static final String HOME = "hf_homehome00000000000000000000000";

  @TempDir private Path folder;

  @Test
  void withoutALoginThereIsNoTokenAndNoComplaint() {
    HfLogin login = read(Map.of());
    assertEquals(List.of(), login.tokens());
    assertEquals(List.of(), login.complaints());
    assertEquals(folder.resolve("home/.cache/huggingface/token"), login.file());
    assertNull(login.active());
    assertTrue(login.mayBeUsedUnasked());
  }

  @ParameterizedTest
  @CsvSource({
    "HF_TOKEN_PATH, elsewhere/my-token, elsewhere/my-token",
    "HF_TOKEN_PATH, ~/my-token, home/my-token",
    "HF_HOME, elsewhere, elsewhere/token",
    "HF_HOME, ~, home/token",
    "XDG_CACHE_HOME, caches, caches/huggingface/token",
    "NOTHING, x, home/.cache/huggingface/token",
  })
  void looksWhereHuggingFacesToolsLook(String variable, String value, String file)
      throws IOException {
    write(file, WORK + "\r\n");
    HfLogin login = read(Map.of(variable, value));
    assertEquals(folder.resolve(file), login.file());
    assertEquals(List.of(new HfLogin.Token(null, Secret.of(WORK), true)), login.tokens());
  }

  @Test
  void theMoreSpecialVariableWins() throws IOException {
    write("a/token", WORK);
    write("b/token", HOME);
    Map<String, String> variables =
        Map.of("HF_TOKEN_PATH", "a/token", "HF_HOME", "b", "XDG_CACHE_HOME", "c");
    assertEquals(folder.resolve("a/token"), read(variables).file());
  }

  @Test
  void onWindowsTheHomeIsTheUserProfile() {
    Environment windows =
        new Environment(
            Map.of("USERPROFILE", folder.resolve("ada").toString(), "HOME", "/ignored"),
            folder.resolve("os"),
            folder,
            OperatingSystem.WINDOWS);
    assertEquals(folder.resolve("ada/.cache/huggingface/token"), HfLogin.read(windows).file());
    Environment bare =
        new Environment(Map.of(), folder.resolve("os"), folder, OperatingSystem.WINDOWS);
    assertEquals(folder.resolve("os/.cache/huggingface/token"), HfLogin.read(bare).file());
  }

  @Test
  void listsTheNamedTokensAndMarksTheActiveOne() throws IOException {
    write("hf/token", HOME);
    write("hf/stored_tokens", "[work]\nhf_token = " + WORK + "\n\n[home]\nhf_token = " + HOME);
    HfLogin login = read(Map.of("HF_HOME", "hf"));
    assertEquals(
        List.of(
            new HfLogin.Token("work", Secret.of(WORK), false),
            new HfLogin.Token("home", Secret.of(HOME), true)),
        login.tokens());
    HfLogin.Token active = login.active();
    assertNotNull(active);
    assertEquals("home", active.name());
  }

  @Test
  void anActiveTokenWithoutANameComesFirst() throws IOException {
    write("hf/token", HOME);
    write("hf/stored_tokens", "[work]\nhf_token = " + WORK);
    assertEquals(
        List.of(
            new HfLogin.Token(null, Secret.of(HOME), true),
            new HfLogin.Token("work", Secret.of(WORK), false)),
        read(Map.of("HF_HOME", "hf")).tokens());
  }

  @Test
  void namedTokensCountWithoutAnActiveOne() throws IOException {
    write("hf/stored_tokens", "[work]\nhf_token = " + WORK);
    HfLogin login = read(Map.of("HF_HOME", "hf"));
    assertEquals(List.of(new HfLogin.Token("work", Secret.of(WORK), false)), login.tokens());
    assertNull(login.active());
  }

  @Test
  void readsTheIniFileAsPythonDoes() throws IOException {
    write(
        "hf/stored_tokens",
        "# a comment\r\n; another\r\n[ my work ]\r\nHF_TOKEN: "
            + WORK
            + "\r\nother = x\r\n[empty]\r\n[blank]\r\nhf_token =\r\n");
    HfLogin login = read(Map.of("HF_HOME", "hf"));
    assertEquals(List.of(new HfLogin.Token("my work", Secret.of(WORK), false)), login.tokens());
    assertEquals(List.of(), login.complaints());
  }

  @Test
  void whatIsNotUnderstoodIsLeftOutWithItsLine() throws IOException {
    write("hf/stored_tokens", "lost = 1\n[work]\nhf_token = " + WORK + "\nwhat is this\n");
    HfLogin login = read(Map.of("HF_HOME", "hf"));
    assertEquals(List.of(new HfLogin.Token("work", Secret.of(WORK), false)), login.tokens());
    assertEquals(
        List.of(folder.resolve("hf/stored_tokens") + ", line 1: not understood, left out"),
        login.complaints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "one\ntwo", "{\"token\":\"ü\"}", "x\u0000y"})
  void aFileThatHoldsSomethingElseIsNoToken(String content) throws IOException {
    write("hf/token", content);
    HfLogin login = read(Map.of("HF_HOME", "hf"));
    assertNull(login.active());
    assertEquals(
        List.of(folder.resolve("hf/token") + " does not hold a token, but something else"),
        login.complaints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n"})
  void anEmptyFileIsNoLogin(String content) throws IOException {
    write("hf/token", content);
    HfLogin login = read(Map.of("HF_HOME", "hf"));
    assertEquals(List.of(), login.tokens());
    assertEquals(List.of(), login.complaints());
  }

  @Test
  void aFolderInTheFilesPlaceIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("hf/token"));
    assertEquals(
        List.of("cannot read " + folder.resolve("hf/token") + ": it is a folder"),
        read(Map.of("HF_HOME", "hf")).complaints());
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    write("hf/token", "x".repeat(300_000));
    assertEquals(
        List.of("cannot read " + folder.resolve("hf/token") + ": it is larger than 256 KiB"),
        read(Map.of("HF_HOME", "hf")).complaints());
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    Path file = write("hf/token", WORK);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "the superuser reads everything");
    assertEquals(
        List.of("cannot read " + file + ": permission denied"),
        read(Map.of("HF_HOME", "hf")).complaints());
  }

  @Test
  void aVariableThatIsNoPathIsACaseForAComplaint() {
    HfLogin login = read(Map.of("HF_TOKEN_PATH", "a\0b"));
    assertNull(login.file());
    assertEquals(
        List.of("HF_TOKEN_PATH, HF_HOME or XDG_CACHE_HOME does not name a usable path"),
        login.complaints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HF_TOKEN_PATH", "HF_HOME", "XDG_CACHE_HOME"})
  void aVariableThatIsNoTextIsRefused(String variable) {
    Failure failure = assertThrows(Failure.class, () -> read(Map.of(variable, "/home/Zo\uFFFD")));
    assertEquals(variable + " is not valid UTF-8", failure.getMessage());
  }

  @Test
  void theUserCanForbidItsUseUnasked() throws IOException {
    write("hf/token", WORK);
    HfLogin login = read(Map.of("HF_HOME", "hf", "HF_HUB_DISABLE_IMPLICIT_TOKEN", "yes"));
    assertFalse(login.mayBeUsedUnasked());
    assertNotNull(login.active());
  }

  @Test
  void printsNoToken() throws IOException {
    write("hf/token", WORK);
    write("hf/stored_tokens", "[home]\nhf_token = " + HOME + "\n" + WORK);
    String printed = read(Map.of("HF_HOME", "hf")).toString();
    assertFalse(printed.contains(WORK), printed);
    assertFalse(printed.contains(HOME), printed);
  }

  @Property
  void anyContentIsReadSomehow(@ForAll String content) {
    assertNotNull(HfLogin.StoredTokens.parse(content));
  }

  private HfLogin read(Map<String, String> variables) {
    return HfLogin.read(
        new Environment(variables, folder.resolve("home"), folder, OperatingSystem.LINUX));
  }

  private Path write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, content);
  }
}
