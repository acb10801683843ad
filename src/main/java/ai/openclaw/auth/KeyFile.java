package ai.openclaw.auth;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Notices;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ForeignFile;
import ai.openclaw.task.BackgroundTask;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key that {@code --api-key-file} or {@code HF_TOKEN_FILE} names: a file, or a stream
 * that the shell has opened, where {@code -} is standard input and {@code <(command)} becomes
 * {@code /dev/fd/63}.
 */
public final class KeyFile {
  private static final String OPTION = "--api-key-file";
  private static final int LARGEST = 64 * 1024;
  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  private final Environment environment;
  private final InputStream standardInput;
  private final Redactor redactor;
  private final Notices notices;
  private final Patience patience;

  /** What came from streams, which give it but once, by their names. */
  private final Map<String, byte[]> streamed = new HashMap<>();

  /** How long to wait for a stream: without a word about it, and then at all. */
  record Patience(Duration silent, Duration most) {}

  /** Reads files relative to the working folder. */
  public KeyFile(
      Environment environment, InputStream standardInput, Redactor redactor, Notices notices) {
    this(
        environment,
        standardInput,
        redactor,
        notices,
        new Patience(Duration.ofSeconds(1), Duration.ofMinutes(2)));
  }

  KeyFile(
      Environment environment,
      InputStream standardInput,
      Redactor redactor,
      Notices notices,
      Patience patience) {
    this.environment = environment;
    this.standardInput = standardInput;
    this.redactor = redactor;
    this.notices = notices;
    this.patience = patience;
  }

  /** The key in that file; a failure when it cannot be read or holds none. */
  public KeyPlace read(String name) {
    boolean standard = name.equals("-");
    String shown = standard ? "standard input" : name;
    byte[] content =
        standard
            ? ofStream(OPTION, shown, () -> start(shown, standardInput))
            : ofFile(OPTION, name);
    return key(content, shown, OPTION, shown);
  }

  /**
   * The key in the file that the provider's variable names, {@code HF_TOKEN_FILE}, as containers
   * mount secrets; null when the variable is unset, a failure as for {@link #read}.
   */
  public @Nullable KeyPlace ofVariable(Provider provider) {
    String variable = provider.keyFileVariable();
    String name = variable == null ? null : environment.variable(variable);
    return variable == null || name == null
        ? null
        : key(ofFile(variable, name), name, variable, variable);
  }

  private KeyPlace key(byte @Nullable [] content, String shown, String asked, String source) {
    if (content == null) {
      throw unusable(asked, shown, "does not exist");
    }
    if (content.length > LARGEST) {
      throw unusable(asked, shown, "is too large for a key");
    }
    Secret secret = Secret.given(ForeignFile.text(content));
    if (secret.isEmpty()) {
      throw unusable(asked, shown, "holds no key");
    }
    redactor.learn(secret);
    return KeyPlace.of(secret, new KeySource(KeySource.Kind.FILE, source));
  }

  private byte @Nullable [] ofFile(String asked, String name) {
    try {
      Path path = environment.path(name);
      if (isStream(path)) {
        return ofStream(asked, name, () -> opened(name, path));
      }
      return ForeignFile.read(path, LARGEST);
    } catch (InvalidPathException e) {
      return null;
    } catch (ForeignFile.Unreadable e) {
      throw unreadable(name, e.getMessage(), e.hint(), e);
    }
  }

  /** Whether it names an open file of this process, and that is none on the disk. */
  private static boolean isStream(Path path) {
    boolean open =
        path.startsWith("/dev/fd")
            || path.startsWith("/proc/self/fd")
            || path.equals(STANDARD_INPUT);
    return open && Files.exists(path) && !Files.isRegularFile(path);
  }

  /** On a thread of its own, because nothing ends a read that no data comes for. */
  private byte[] ofStream(String asked, String shown, Supplier<byte[]> read) {
    byte[] before = streamed.get(shown);
    if (before != null) {
      return before;
    }
    BackgroundTask<byte[]> reading = BackgroundTask.start("key", read);
    if (!reading.isDoneWithin(patience.silent())) {
      notices.warn("waiting for the key on " + shown);
      if (!reading.isDoneWithin(patience.most())) {
        throw unusable(asked, shown, "gave no key in " + patience.most().toSeconds() + " s");
      }
    }
    byte[] content = reading.result();
    streamed.put(shown, content);
    return content;
  }

  private static byte[] opened(String shown, Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return start(shown, in);
    } catch (IOException e) {
      throw unreadable(shown, "it cannot be opened", null, e);
    }
  }

  private static byte[] start(String shown, InputStream in) {
    try {
      return in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw unreadable(shown, "it cannot be read from", null, e);
    }
  }

  private static Failure unreadable(
      String name, String why, @Nullable String hint, Exception cause) {
    return new Failure(ExitCode.CONFLICT, "cannot read " + name + ": " + why, hint, cause);
  }

  private static Failure unusable(String asked, String name, String what) {
    return new Failure(
        ExitCode.USAGE,
        asked + ": " + name + " " + what,
        "the file must contain the key and nothing else");
  }
}
