package ai.openclaw.cli;

import java.util.List;

/** Commands that are put together when one of them is asked for: a run pays for no other ones. */
public interface CommandGroup {
  /** What its commands are called, in the order of the help. */
  List<String> names();

  /** The commands, in that order. */
  List<Command> open();
}
