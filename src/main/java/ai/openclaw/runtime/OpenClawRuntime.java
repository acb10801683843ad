package ai.openclaw.runtime;

import ai.openclaw.config.OpenClawVersion;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OpenClaw that can be run.
 *
 * @param file what stands on PATH, or what {@code OPENCLAW_RUNTIME} names
 * @param command what starts it, before its arguments
 * @param version null when neither its files nor itself would say
 */
public record OpenClawRuntime(Path file, List<String> command, @Nullable OpenClawVersion version) {

  /** OpenClaw with its version, for the middle of a sentence. */
  public String words() {
    return version == null ? "an OpenClaw of unknown version" : "OpenClaw " + version;
  }
}
