package ai.openclaw.cli.completion;

import ai.openclaw.cli.Flag;
import java.util.List;
import java.util.Map;

/** For zsh: sourced after {@code compinit}, or as the file {@code _openclaw} of an fpath folder. */
final class ZshScript implements Script {
  private static final String SCRIPT =
      """
      #compdef openclaw
      # Completes openclaw in zsh: source <(openclaw completion zsh)

      # What can follow the words of a command: word:description.
      __openclaw_know() {
        next=() options=() valued=()
        case $1 in
      COMMANDS  esac
      }

      # Offers what can stand behind an option, or as that operand of a command.
      __openclaw_values() {
        case $1 in
      VALUES  esac
      }

      __openclaw_models() {
        local -a refs
        refs=("${(@f)$($program models list --all --plain --offline 2>/dev/null)}")
        compadd -- $refs
      }

      _openclaw() {
        local program=$words[1] place= option= word
        local -a next options valued names
        integer operand=0 i
        __openclaw_know ''
        for ((i = 2; i < CURRENT; i++)); do
          word=${(Q)words[i]}
          if [[ -n $option ]]; then
            option=
          elif [[ $word == -* ]]; then
            (( $valued[(Ie)$word] )) && option=$word
          elif names=(${next%%:*}) && (( $names[(Ie)$word] )); then
            place=${place:+$place }$word
            __openclaw_know $place
          else
            (( operand++ ))
          fi
        done
        if [[ -z $option && $PREFIX == --*=* ]]; then
          option=${PREFIX%%=*}
          compset -P '*='
        fi
        if [[ -n $option ]]; then
          __openclaw_values "$place $option"
        elif [[ $PREFIX == -* ]]; then
          _describe -o option options
        else
          (( $#next )) && _describe command next
          __openclaw_values "$place $operand"
        fi
      }

      if [[ $funcstack[1] == _openclaw ]]; then
        _openclaw "$@"
      else
        compdef _openclaw openclaw
      fi
      """;

  @Override
  public String of(List<CommandTree.Node> nodes) {
    StringBuilder commands = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (CommandTree.Node node : nodes) {
      commands.append("    ").append(PosixWords.quoted(node.words())).append(")\n");
      commands.append("      next=(");
      for (Map.Entry<String, String> word : node.next().entrySet()) {
        described(word.getKey(), word.getValue(), commands);
      }
      commands.append(")\n      options=(");
      for (Flag flag : node.listed()) {
        described(flag.name(), flag.help(), commands);
      }
      commands.append(")\n      valued=(");
      commands.append(String.join(" ", PosixWords.names(node.valued()))).append(")\n");
      commands.append("      ;;\n");
      for (Flag flag : node.listed()) {
        values(node.words() + " " + flag.name(), Candidates.of(flag), values);
      }
      for (Map.Entry<String, Candidates> operand : node.operands().entrySet()) {
        values(node.words() + " " + operand.getKey(), operand.getValue(), values);
      }
    }
    return SCRIPT.replace("COMMANDS", commands).replace("VALUES", values);
  }

  private static void described(String word, String description, StringBuilder commands) {
    String pair = description.isEmpty() ? word : word + ":" + description;
    commands.append("\n        ").append(PosixWords.quoted(pair));
  }

  private static void values(String place, Candidates candidates, StringBuilder values) {
    String action =
        switch (candidates.kind()) {
          case ANYTHING -> "";
          case WORDS -> "compadd -- " + String.join(" ", candidates.words());
          case MODELS -> "__openclaw_models";
          case FILES -> "_files";
          case FOLDERS -> "_files -/";
        };
    if (!action.isEmpty()) {
      values.append("    ").append(PosixWords.pattern(place)).append(") ");
      values.append(action).append(" ;;\n");
    }
  }
}
