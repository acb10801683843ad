package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.Credential.Unknown;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of profiles that cannot be read, or would become one. */
class BrokenProfilesTest {
  private static final String ID = "huggingface:default";

  @TempDir Path folder;

  static Stream<Arguments> incomplete() {
    return Stream.of(
        Arguments.of("{'type':'api_key','provider':'p'}", new Unknown("p", "api_key")),
        Arguments.of("{'type':'api_key','provider':'p','key':' '}", new Unknown("p", "api_key")),
        Arguments.of("{'type':'api_key','provider':'p','key':7}", new Unknown("p", "api_key")),
        Arguments.of(
            "{'type':'api_key','provider':'p','keyRef':{'source':'moon','provider':'d','id':'X'}}",
            new Unknown("p", "api_key")),
        Arguments.of(
            "{'type':'api_key','provider':'p','keyRef':{'source':'env','id':'X'}}",
            new Unknown("p", "api_key")),
        Arguments.of("{'type':'token','provider':'p'}", new Unknown("p", "token")),
        Arguments.of("{'type':'oauth','provider':'p'}", new Unknown("p", "oauth")),
        Arguments.of("{'type':'passkey','provider':'p'}", new Unknown("p", "passkey")),
        Arguments.of("{'key':'k'}", new Unknown("", "")),
        Arguments.of("7", new Unknown("", "")));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void whatCannotBeUsedIsUnknownAndNoError(String json, Credential credential) throws IOException {
    write("{'profiles':{'" + ID + "':" + json + "}}");
    assertEquals(credential, read().find(ID));
    assertThrows(IllegalArgumentException.class, () -> read().withCredential(ID, credential));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"                       | : expected an object",
        "\"  \"                     | : expected an object",
        "[]                         | : expected an object",
        "null                       | : expected an object",
        "{'profiles':[]}            | : expected an object in profiles",
        "{'version':2}              | : expected version 1",
        "{'profiles':{}             | :1:15: expected ",
        "{profiles:{}}              | :1:2: expected ",
        "{'profiles':{},}           | :1:16: expected ",
        "{'profiles':{}} // comment | :1:17: expected "
      })
  void brokenFileIsAConflict(String text, String message) throws IOException {
    write(text);
    Failure failure = assertThrows(Failure.class, this::read);
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertTrue(failure.getMessage().startsWith(file() + message), failure.getMessage());
  }

  @Test
  void byteOrderMarkIsNotWrittenAgain() throws IOException {
    String text = "{'version':1,'profiles':{}}";
    write("\uFEFF" + text);
    AuthProfiles marked = read();
    assertTrue(marked.hasMark());
    assertTrue(marked.change().changesAnything());
    PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42));
    new FileTransaction(files, TestLocks.of(42)).commit(() -> List.of(read().change()));
    assertEquals(text.replace('\'', '"'), Files.readString(file()));
    assertFalse(read().hasMark());
  }

  @Test
  void fileThatWouldBecomeTooLargeIsAConflict() throws IOException {
    write("{'version':1,'profiles':{},'x':'" + "x".repeat(16 * 1024 * 1024 - 60) + "'}");
    Credential credential = new Credential.ApiKey("a", Secret.of("x".repeat(100)));
    Failure failure = assertThrows(Failure.class, () -> read().withCredential("a:b", credential));
    assertEquals(ExitCode.CONFLICT, failure.code());
    assertEquals(
        "cannot change " + file() + ": it would become too large to be read", failure.getMessage());
  }

  @Test
  void whoOnlyLooksIsToldWhatIsWrong() throws IOException {
    write("{broken");
    PrivateFiles files = PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42));

    AuthProfiles looked = AuthProfiles.inspect(file(), files);

    assertEquals(List.of(), looked.profiles());
    Failure fault = looked.fault();
    assertNotNull(fault);
    assertEquals(ExitCode.CONFLICT, fault.code());
  }

  @Test
  void brokenFileShowsNoSecret() throws IOException {
    write("{'profiles':{'a':{'type':'api_key','key':'topsecret}}}");
    Failure failure = assertThrows(Failure.class, this::read);
    assertFalse((failure.getMessage() + failure.details()).contains("topsecret"));
  }

  private AuthProfiles read() {
    return AuthProfiles.read(file(), PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42)));
  }

  private Path file() {
    return folder.resolve("auth-profiles.json");
  }

  /** Single quotes stand for double ones. */
  private void write(String text) throws IOException {
    Files.writeString(file(), text.replace('\'', '"'));
  }
}
