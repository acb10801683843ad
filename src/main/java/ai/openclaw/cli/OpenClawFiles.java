package ai.openclaw.cli;

import ai.openclaw.change.Changes;
import org.jspecify.annotations.Nullable;

/** Opens the files that the common options lead to. */
public interface OpenClawFiles {
  /** Changes of the files of that {@code --profile} and {@code --agent}. */
  Changes open(@Nullable String profile, @Nullable String agent);
}
