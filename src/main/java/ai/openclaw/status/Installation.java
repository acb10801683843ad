package ai.openclaw.status;

import ai.openclaw.auth.OpenClawState;
import ai.openclaw.failure.Failure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * OpenClaw on this machine, as its files say.
 *
 * @param fault why {@code auth-profiles.json} cannot be read, or null; the state then holds none of
 *     it
 */
public record Installation(Files files, OpenClawState state, @Nullable Failure fault) {

  /**
   * Where things are.
   *
   * @param agentFolder of the agent that was asked for
   * @param store its {@code auth-profiles.json}
   * @param storeExists whether there is such a file
   */
  public record Files(Path config, Path agentFolder, Path store, boolean storeExists) {}

  /** OpenClaw with its version, for the beginning of a sentence or the middle of one. */
  String runtime() {
    Object version = state.route().version();
    return version == null ? "OpenClaw" : "OpenClaw " + version;
  }
}
