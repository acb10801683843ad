package ai.openclaw.cli.completion;

import java.util.List;

/** Writes the completion script of a shell. */
interface Script {
  /** The script that completes these commands. */
  String of(List<CommandTree.Node> nodes);
}
