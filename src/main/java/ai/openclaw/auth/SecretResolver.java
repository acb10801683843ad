package ai.openclaw.auth;

import ai.openclaw.config.UserPaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ForeignFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows references to secrets as OpenClaw does: to a variable, to a file of one secret, to what a
 * command prints.
 */
public final class SecretResolver {
  /** The environment variables that a command gets to know. */
  public static final List<String> PASSED_TO_COMMANDS = List.of("HOME", "PATH");

  private final Environment environment;

  /** Follows references from this environment. */
  public SecretResolver(Environment environment) {
    this.environment = environment;
  }

  /** The secret; a failure says where the way to it ends. */
  public Secret resolve(KeyReference key) {
    JsonNode provider = key.provider();
    Secret secret =
        provider == null
            ? variable(key.reference().id())
            : provider.has("command") ? printed(provider) : SecretFile.read(path(provider));
    if (secret.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE, "there is no key behind the reference to " + key.words(), null);
    }
    return secret;
  }

  /**
   * The secret behind a stored reference to a variable or a file of one secret, or null: no command
   * is run unasked.
   *
   * @param config the effective config
   */
  public @Nullable Secret find(SecretReference reference, JsonNode config) {
    if (reference.source() == SecretReference.Source.ENV) {
      Secret secret = variable(reference.id());
      return secret.isEmpty() ? null : secret;
    }
    JsonNode provider = reference.entryIn(config);
    boolean readable =
        reference.source() == SecretReference.Source.FILE
            && reference.id().equals(SecretReference.ONLY_VALUE)
            && provider != null
            && provider.path("path").isTextual();
    try {
      Secret secret = readable && provider != null ? SecretFile.read(path(provider)) : null;
      return secret == null || secret.isEmpty() ? null : secret;
    } catch (Failure e) {
      // OpenClaw will not find it either; then it is as good as none.
      return null;
    }
  }

  private Secret variable(String name) {
    String value = environment.variable(name);
    return Secret.given(value == null ? "" : value);
  }

  private Path path(JsonNode provider) {
    return new UserPaths(environment)
        .resolve(provider.path("path").asText(), "the path of a secret", ExitCode.CONFLICT);
  }

  private Secret printed(JsonNode provider) {
    List<String> words = new ArrayList<>();
    words.add(provider.path("command").asText());
    for (JsonNode argument : provider.path("args")) {
      words.add(argument.asText());
    }
    return new SecretCommand(words, environment).run();
  }

  /** A file that holds one secret and nothing else, under OpenClaw's rules for such files. */
  static final class SecretFile {
    private static final int LARGEST = 1024 * 1024;
    private static final Set<PosixFilePermission> OF_OTHERS =
        EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /** The secret, without the line end behind it; may be empty. */
    static Secret read(Path file) {
      try {
        requirePrivate(file);
        byte[] content = ForeignFile.read(file, LARGEST);
        if (content == null) {
          throw unusable(
              file + " does not exist", "the file must contain the key and nothing else");
        }
        return Secret.given(ForeignFile.text(content));
      } catch (ForeignFile.Unreadable e) {
        throw unusable("cannot read " + file + ": " + e.getMessage(), e.hint());
      } catch (IOException e) {
        throw new Failure(ExitCode.USAGE, "cannot read " + file, "check its permissions", e);
      }
    }

    /** OpenClaw follows no link there, and reads no file that others can read. */
    private static void requirePrivate(Path file) throws IOException {
      if (Files.isSymbolicLink(file)) {
        throw unusable(file + " is a link, which OpenClaw does not follow", "name the file itself");
      }
      if (!Files.isRegularFile(file)
          || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        return;
      }
      Set<PosixFilePermission> open = EnumSet.copyOf(OF_OTHERS);
      open.retainAll(Files.getPosixFilePermissions(file));
      if (!open.isEmpty()) {
        throw unusable(
            file + " can be read by others, so OpenClaw does not accept it",
            "chmod 600 " + ShellWord.of(file));
      }
    }

    private static Failure unusable(String message, @Nullable String hint) {
      return new Failure(ExitCode.USAGE, message, hint);
    }
  }
}
