package ai.openclaw.failure;

import org.jspecify.annotations.Nullable;

/**
 * Commands as somebody types them for the files that a run is about. They are put together nowhere
 * else: one that leaves the profile out does its work on the files of another.
 *
 * @param profile what {@code --profile} says, or null for the usual files
 * @param agent what {@code --agent} says, or null for the usual one
 */
public record Commands(@Nullable String profile, @Nullable String agent) {

  /** The command that these words are for this agent. */
  public String of(String words) {
    return forAll(words) + (agent == null ? "" : " --agent " + ShellWord.of(agent));
  }

  /** The same for what is no agent's own. */
  public String forAll(String words) {
    String option = profile == null ? "" : "--profile " + ShellWord.of(profile) + " ";
    return "openclaw " + option + words;
  }

  /** The commands for that agent in place of this one. */
  public Commands ofAgent(@Nullable String other) {
    return new Commands(profile, other);
  }
}
