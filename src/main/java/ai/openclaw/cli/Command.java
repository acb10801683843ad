package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import java.util.List;

/** A command: what it is called, what it takes, and what it does. */
public interface Command {
  /** The words that name it, without the program's own: {@code models list}. */
  String name();

  /** What it does, one line without a full stop. */
  String summary();

  /** What stands behind the name besides options, {@code <ref>}; empty for nothing. */
  String operands();

  /** Its options, in the order of the help. */
  List<Flag> flags();

  /** Further lines for the end of the help. */
  List<String> notes();

  /** Does it. */
  ExitCode run(Arguments arguments);
}
