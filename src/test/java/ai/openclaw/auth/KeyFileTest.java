package ai.openclaw.auth;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Notices;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.Fifo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
@DisabledOnOs(OS.WINDOWS)
class KeyFileTest {
  private static final KeyFile.Patience PATIENCE =
      new KeyFile.Patience(Duration.ofMillis(100), Duration.ofSeconds(10));
  private static final String KEY = "hf_0123456789abcdefghijklmnopqrstuvwx";

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();
  private final Redactor redactor = new Redactor();
  private final Map<String, String> variables = new HashMap<>();

  @Test
  void encodingsOfWindowsAreRead() throws IOException {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      Path file = folder.resolve(charset.name());
      byte[] content = ("\uFEFF" + KEY + "\r\n").getBytes(charset);
      Files.write(file, content);
      assertEquals(KEY, key(file.toString(), InputStream.nullInputStream()), charset.name());
      assertEquals(KEY, key("-", new ByteArrayInputStream(content)), charset.name());
    }
    assertEquals(List.of(), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~/key", "key", "./key", "../home/key"})
  void pathIsReadAsAPersonWritesIt(String written) throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("home")).resolve("key"), KEY);
    assertEquals(KEY, key(written, InputStream.nullInputStream()));
  }

  /** What a shell makes of {@code <(…)}. */
  @ParameterizedTest
  @ValueSource(strings = {"/dev/fd", "/proc/self/fd"})
  @EnabledOnOs(OS.LINUX)
  void anOpenPipeOfThisProcessIsReadToItsEnd(String folder) throws IOException {
    Set<String> before = openPipes();
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source()) {
      try (Pipe.SinkChannel sink = pipe.sink()) {
        sink.write(ByteBuffer.wrap(KEY.getBytes(UTF_8)));
      }
      Set<String> opened = openPipes();
      opened.removeAll(before);
      assertEquals(1, opened.size(), source + " " + opened);

      String name = folder + "/" + opened.iterator().next();
      KeyFile keys = keyFile(InputStream.nullInputStream(), PATIENCE);
      assertEquals(KEY, keys.read(name).secret().reveal());
      assertEquals(KEY, keys.read(name).secret().reveal(), "whoever asks again");
    }
  }

  private static Set<String> openPipes() throws IOException {
    Set<String> pipes = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path file : files) {
        if (Files.exists(file) && Files.readSymbolicLink(file).toString().startsWith("pipe:")) {
          pipes.add(file.getFileName().toString());
        }
      }
    }
    return pipes;
  }

  @Test
  void namedPipeIsNotWaitedFor() throws IOException {
    Path pipe = Fifo.make(folder.resolve("pipe"));
    assertFailure(
        ExitCode.CONFLICT,
        "cannot read " + pipe + ": it is not a regular file",
        pipe.toString(),
        InputStream.nullInputStream());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/urandom"})
  void endlessDeviceIsNotRead(String device) {
    assertFailure(
        ExitCode.CONFLICT,
        "cannot read " + device + ": it is not a regular file",
        device,
        InputStream.nullInputStream());
  }

  @Test
  void folderIsNoKey() {
    assertFailure(
        ExitCode.CONFLICT,
        "cannot read " + folder + ": it is a folder",
        folder.toString(),
        InputStream.nullInputStream());
  }

  @Test
  void theVariableOfAProviderNamesAFile() throws IOException {
    Provider provider = Objects.requireNonNull(Providers.find("huggingface"));
    Path file = Files.writeString(folder.resolve("mounted"), KEY + "\n");
    variables.put("HF_TOKEN_FILE", file.toString());
    KeyFile keys = keyFile(InputStream.nullInputStream(), PATIENCE);

    assertEquals(
        KeyPlace.of(Secret.of(KEY), new KeySource(KeySource.Kind.FILE, "HF_TOKEN_FILE")),
        keys.ofVariable(provider));
    assertNull(keys.ofVariable(Objects.requireNonNull(Providers.find("together"))));
  }

  @Test
  void whatIsReadIsHiddenFromThenOn() {
    String plain = "a-key-of-no-known-form-0123456789";

    key("-", new ByteArrayInputStream(plain.getBytes(UTF_8)));

    assertFalse(redactor.redact(plain).contains("no-known-form"));
  }

  @Test
  void tooMuchIsNoKey() throws IOException {
    byte[] much = new byte[64 * 1024 + 1];
    Arrays.fill(much, (byte) 'x');
    InputStream just = new ByteArrayInputStream(much, 1, much.length - 1);
    assertEquals(64 * 1024, key("-", just).length());
    Path file = Files.write(folder.resolve("much"), much);
    assertFailure(
        ExitCode.CONFLICT,
        "cannot read " + file + ": it is larger than 64 KiB",
        file.toString(),
        InputStream.nullInputStream());
    assertFailure(
        ExitCode.USAGE,
        "--api-key-file: standard input is too large for a key",
        "-",
        new ByteArrayInputStream(much));
  }

  @Test
  void endlessInputIsNotReadForEver() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    assertFailure(
        ExitCode.USAGE, "--api-key-file: standard input is too large for a key", "-", endless);
  }

  @Test
  void inputThatTakesItsTimeIsWaitedForWithAWord() throws Exception {
    PipedOutputStream person = new PipedOutputStream();
    PipedInputStream terminal = new PipedInputStream(person);
    Thread typing = new Thread(() -> type(KEY + "\n", person));
    typing.start();
    assertEquals(KEY, key("-", terminal));
    typing.join();
    assertEquals(List.of("waiting for the key on standard input"), said);
  }

  @Test
  void inputThatNeverComesIsNotWaitedForForEver() throws IOException {
    try (PipedOutputStream nobody = new PipedOutputStream()) {
      PipedInputStream terminal = new PipedInputStream(nobody);
      KeyFile impatient =
          keyFile(terminal, new KeyFile.Patience(Duration.ofMillis(10), Duration.ofSeconds(1)));
      Failure failure = assertThrows(Failure.class, () -> impatient.read("-"));
      assertEquals("--api-key-file: standard input gave no key in 1 s", failure.getMessage());
    }
    assertEquals(List.of("waiting for the key on standard input"), said);
  }

  @Test
  void inputThatBreaksIsOneLineWithoutTheSystemsWords() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("java.io.Something");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    assertFailure(
        ExitCode.CONFLICT, "cannot read standard input: it cannot be read from", "-", broken);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whoNamedAStreamThatGivesNoKeyIsSaid() throws IOException {
    Provider provider = Objects.requireNonNull(Providers.find("huggingface"));
    Set<String> before = openPipes();
    Pipe pipe = Pipe.open();
    try (Pipe.SourceChannel source = pipe.source();
        Pipe.SinkChannel sink = pipe.sink()) {
      Set<String> opened = openPipes();
      opened.removeAll(before);
      String name = "/dev/fd/" + opened.iterator().next();
      variables.put("HF_TOKEN_FILE", name);
      KeyFile impatient =
          keyFile(
              InputStream.nullInputStream(),
              new KeyFile.Patience(Duration.ofMillis(10), Duration.ofSeconds(1)));

      assertEquals(
          "HF_TOKEN_FILE: " + name + " gave no key in 1 s",
          assertThrows(Failure.class, () -> impatient.ofVariable(provider)).getMessage());
      assertEquals(
          "--api-key-file: " + name + " gave no key in 1 s",
          assertThrows(Failure.class, () -> impatient.read(name)).getMessage(),
          source + " " + sink);
    }
  }

  private static void type(String text, PipedOutputStream terminal) {
    try (terminal) {
      Thread.sleep(300);
      terminal.write(text.getBytes(UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void assertFailure(ExitCode code, String message, String name, InputStream input) {
    Failure failure = assertThrows(Failure.class, () -> key(name, input));
    assertEquals(message, failure.getMessage());
    assertEquals(code, failure.code());
  }

  private String key(String name, InputStream input) {
    return keyFile(input, PATIENCE).read(name).secret().reveal();
  }

  private KeyFile keyFile(InputStream input, KeyFile.Patience patience) {
    Path home = folder.resolve("home");
    variables.put("HOME", home.toString());
    Environment environment =
        new Environment(Map.copyOf(variables), home, home, OperatingSystem.LINUX);
    return new KeyFile(environment, input, redactor, notices(), patience);
  }

  private Notices notices() {
    return new Notices() {
      @Override
      public void info(String line) {}

      @Override
      public void warn(String line) {
        said.add(line);
      }

      @Override
      public void show(String title, Supplier<List<String>> lines) {}

      @Override
      public <T> T during(String what, Supplier<T> work) {
        return work.get();
      }
    };
  }
}
