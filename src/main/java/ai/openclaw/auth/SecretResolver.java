package ai.openclaw.auth;

import ai.openclaw.config.UserPaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
