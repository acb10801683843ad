package ai.openclaw.cli.completion;

import ai.openclaw.cli.Flag;
import java.util.List;
import java.util.Map;

/** For fish 3 and later. */
final class FishScript implements Script {
  private static final String SCRIPT =
      """
      # Completes openclaw in fish: openclaw completion fish > ~/.config/fish/completions/openclaw.fish

      # Whether the words so far are these, followed by so many operands when a number is given.
      function __openclaw_at
        set -l place ''
        set -l operand 0
        set -l option ''
        for word in (commandline -opc)[2..]
          if test -n "$option"
            set option ''
          else if string match -q -- '-*' $word
            contains -- "$place $word" $__openclaw_valued; and set option $word
          else if contains -- (string trim -- "$place $word") $__openclaw_places
            set place (string trim -- "$place $word")
          else
            set operand (math $operand + 1)
          end
        end
        test "$place" = "$argv[1]"; and begin
          test (count $argv) -lt 2; or test $operand = $argv[2]
        end
      end

      function __openclaw_models
        set -l program (commandline -opc)[1]
        $program models list --all --plain --offline 2>/dev/null
      end

      """;

  @Override
  public String of(List<CommandTree.Node> nodes) {
    StringBuilder text = new StringBuilder(SCRIPT);
    text.append("set -g __openclaw_places");
    for (CommandTree.Node node : nodes) {
      text.append(node.words().isEmpty() ? "" : " " + quoted(node.words()));
    }
    text.append("\nset -g __openclaw_valued");
    for (CommandTree.Node node : nodes) {
      for (Flag flag : node.valued()) {
        text.append(' ').append(quoted(node.words() + " " + flag.name()));
      }
    }
    text.append("\n\ncomplete -c openclaw -f\n");
    for (CommandTree.Node node : nodes) {
      words(node, text);
      for (Flag flag : node.listed()) {
        start(quoted(node.words()), text);
        text.append(" -l ").append(flag.name().substring(2));
        text.append(flag.placeholder() == null ? "" : values(Candidates.of(flag)));
        text.append(" -d ").append(quoted(flag.help())).append('\n');
      }
    }
    return text.toString();
  }

  private static void words(CommandTree.Node node, StringBuilder text) {
    for (Map.Entry<String, String> next : node.next().entrySet()) {
      start(quoted(node.words()), text);
      text.append(" -a ").append(quoted(next.getKey()));
      text.append(" -d ").append(quoted(next.getValue())).append('\n');
    }
    for (Map.Entry<String, Candidates> operand : node.operands().entrySet()) {
      boolean any = operand.getKey().equals(Candidates.ANY);
      if (operand.getValue().kind() != Candidates.Kind.ANYTHING) {
        start(quoted(node.words()) + (any ? "" : " " + operand.getKey()), text);
        text.append(values(operand.getValue()).replace(" -x", "")).append('\n');
      }
    }
  }

  private static void start(String place, StringBuilder text) {
    text.append("complete -c openclaw -n ").append(quoted("__openclaw_at " + place));
  }

  private static String values(Candidates candidates) {
    return switch (candidates.kind()) {
      case ANYTHING -> " -x";
      case WORDS -> " -x -a " + quoted(String.join(" ", candidates.words()));
      case MODELS -> " -x -a '(__openclaw_models)'";
      case FILES -> " -r -F";
      case FOLDERS -> " -x -a '(__fish_complete_directories)'";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
