package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads the key that {@code --api-key-file} names; {@code -} is standard input. */
public final class KeyFile {
  private static final int LARGEST = 64 * 1024;

  private final Environment environment;
  private final InputStream standardInput;
  private final Redactor redactor;

  /** Reads files relative to the working folder. */
  public KeyFile(Environment environment, InputStream standardInput, Redactor redactor) {
    this.environment = environment;
    this.standardInput = standardInput;
    this.redactor = redactor;
  }

  /** The key in that file; a failure when it cannot be read or holds none. */
  public KeyPlace read(String name) {
    boolean standard = name.equals("-");
    String shown = standard ? "standard input" : name;
    try (InputStream input = standard ? standardInput : Files.newInputStream(path(name))) {
      byte[] content = input.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw unusable(shown, "is too large for a key");
      }
      Secret secret = Secret.given(new String(content, StandardCharsets.UTF_8));
      if (secret.isEmpty()) {
        throw unusable(shown, "holds no key");
      }
      redactor.learn(secret);
      return KeyPlace.of(secret, new KeySource(KeySource.Kind.FILE, shown));
    } catch (NoSuchFileException | InvalidPathException e) {
      throw unusable(shown, "does not exist");
    } catch (IOException e) {
      throw new Failure(ExitCode.CONFLICT, "cannot read " + shown, "check its permissions", e);
    }
  }

  private Path path(String name) {
    return environment.workingFolder().resolve(name);
  }

  private static Failure unusable(String name, String what) {
    return new Failure(
        ExitCode.USAGE, "--api-key-file: " + name + " " + what, "put the key, and only it, there");
  }
}
