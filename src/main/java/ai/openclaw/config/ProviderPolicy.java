package ai.openclaw.config;

import ai.openclaw.failure.Failure;
import ai.openclaw.storage.PrivateFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The providers that OpenClaw's {@code policy.jsonc} allows; its own checks report the others. */
public final class ProviderPolicy {
  private final JsonNode providers;
  private final Path file;

  private ProviderPolicy(JsonNode providers, Path file) {
    this.providers = providers;
    this.file = file;
  }

  /** The policy in force; null where its plugin is off, or its file cannot be read. */
  public static @Nullable ProviderPolicy read(
      OpenClawConfig config, Path workspace, PrivateFiles files) {
    JsonNode plugin = config.data().path("plugins").path("entries").path("policy");
    JsonNode settings = plugin.path("config");
    if (!plugin.path("enabled").asBoolean() || !settings.path("enabled").asBoolean(true)) {
      return null;
    }
    try {
      Path file = workspace.resolve(settings.path("path").asText("policy.jsonc"));
      JsonNode policy = DocumentFile.read(file, files).document().data();
      return new ProviderPolicy(policy.path("models").path("providers"), file);
    } catch (Failure | InvalidPathException e) {
      return null;
    }
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** Whether it lets that provider be used. */
  public boolean allows(String provider) {
    JsonNode allowed = providers.path("allow");
    return !has(providers.path("deny"), provider) && (allowed.isEmpty() || has(allowed, provider));
  }

  private static boolean has(JsonNode list, String provider) {
    for (JsonNode each : list) {
      if (provider.equalsIgnoreCase(each.asText().trim())) {
        return true;
      }
    }
    return false;
  }
}
