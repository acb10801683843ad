package ai.openclaw.cli;

import java.util.List;

/** The options of the commands that change what OpenClaw's files say. */
final class EditFlags {
  static final Flag FORCE = Flag.toggle("--force", "Take a model that nobody knows");
  static final Flag MOVE =
      Flag.toggle("--force", "Take a model that nobody knows, or an alias that another one has");
  static final Flag YES = Flag.toggle("--yes", "Do not ask");

  /** Of a command that says only what it did. */
  static final List<Flag> PLAIN = List.of(OnboardFlags.DRY_RUN, OnboardFlags.JSON);

  /** Of a command that takes a model. */
  static final List<Flag> MODEL = model(FORCE);

  /** Of a command that gives a model a name. */
  static final List<Flag> ALIAS = model(MOVE);

  /** Of a command that lists. */
  static final List<Flag> LIST = List.of(ModelsListFlags.PLAIN, OnboardFlags.JSON);

  /** Of a command that takes a login away. */
  static final List<Flag> LOGIN =
      List.of(OnboardFlags.AGENT, YES, OnboardFlags.DRY_RUN, OnboardFlags.JSON);

  private EditFlags() {}

  private static List<Flag> model(Flag force) {
    return List.of(force, OnboardFlags.OFFLINE, OnboardFlags.DRY_RUN, OnboardFlags.JSON);
  }
}
