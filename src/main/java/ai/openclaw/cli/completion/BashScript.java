package ai.openclaw.cli.completion;

import ai.openclaw.cli.Flag;
import java.util.List;
import java.util.Map;

/**
 * For bash 3.2 and later, without the bash-completion package. A ref of a model comes from outside,
 * so none is ever expanded.
 */
final class BashScript implements Script {
  private static final String SCRIPT =
      """
      # Completes openclaw in bash: source <(openclaw completion bash)

      # What can follow the words of a command.
      __openclaw_know() {
        next= options= valued=
        case $1 in
      COMMANDS  esac
      }

      # Offers what can stand behind an option, or as that operand of a command.
      __openclaw_values() {
        case $1 in
      VALUES  esac
      }

      __openclaw_words() {
        local word
        for word in $1; do
          [[ $word == "$current"* ]] && COMPREPLY+=("$word")
        done
      }

      __openclaw_models() {
        local ref
        while IFS= read -r ref; do
          if [[ $ref == "$current"* ]]; then
            printf -v ref %q "$ref"
            COMPREPLY+=("$ref")
          fi
        done < <("$program" models list --all --plain --offline 2>/dev/null)
      }

      __openclaw_files() {
        local path
        compopt -o filenames 2>/dev/null
        while IFS= read -r path; do
          COMPREPLY+=("$path")
        done < <(compgen "$1" -- "$current")
      }

      _openclaw() {
        local program=$1 line=${COMP_LINE:0:COMP_POINT} current place= option= operand=0 glued= i
        local words word next options valued
        COMPREPLY=()
        read -ra words <<<"$line"
        [[ $line == *[[:space:]] ]] && words+=('')
        current=${words[${#words[@]} - 1]}
        __openclaw_know ''
        for ((i = 1; i < ${#words[@]} - 1; i++)); do
          word=${words[i]}
          if [[ $option ]]; then
            option=
          elif [[ $word == -* ]]; then
            [[ " $valued " == *" $word "* ]] && option=$word
          elif [[ " $next " == *" $word "* ]]; then
            place=${place:+$place }$word
            __openclaw_know "$place"
          else
            operand=$((operand + 1))
          fi
        done
        if [[ ! $option && $current == --*=* ]]; then
          option=${current%%=*} glued=${current%%=*}= current=${current#*=}
        fi
        if [[ $option ]]; then
          __openclaw_values "$place $option"
        elif [[ $current == -* ]]; then
          __openclaw_words "$options"
        else
          __openclaw_words "$next"
          __openclaw_values "$place $operand"
        fi
        # bash replaces only what is behind the last = or :, where those break words.
        [[ $COMP_WORDBREAKS == *=* ]] && glued=
        if [[ $COMP_WORDBREAKS == *:* && $current == *:* ]]; then
          COMPREPLY=("${COMPREPLY[@]#"${current%"${current##*:}"}"}")
        elif [[ $glued ]]; then
          COMPREPLY=("${COMPREPLY[@]/#/$glued}")
        fi
      }

      complete -F _openclaw openclaw
      """;

  @Override
  public String of(List<CommandTree.Node> nodes) {
    StringBuilder commands = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (CommandTree.Node node : nodes) {
      commands.append("    ").append(PosixWords.quoted(node.words())).append(")\n");
      assign("next", PosixWords.list(node.next().keySet()), commands);
      assign("options", PosixWords.list(PosixWords.names(node.listed())), commands);
      assign("valued", PosixWords.list(PosixWords.names(node.valued())), commands);
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

  private static void assign(String variable, String value, StringBuilder commands) {
    commands.append("      ").append(variable).append('=').append(value).append('\n');
  }

  private static void values(String place, Candidates candidates, StringBuilder values) {
    String action =
        switch (candidates.kind()) {
          case ANYTHING -> "";
          case WORDS -> "__openclaw_words " + PosixWords.list(candidates.words());
          case MODELS -> "__openclaw_models";
          case FILES -> "__openclaw_files -f";
          case FOLDERS -> "__openclaw_files -d";
        };
    if (!action.isEmpty()) {
      values.append("    ").append(PosixWords.pattern(place)).append(") ");
      values.append(action).append(" ;;\n");
    }
  }
}
