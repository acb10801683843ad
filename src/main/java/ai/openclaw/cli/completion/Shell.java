package ai.openclaw.cli.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The shells that can complete. The script of each hands the line up to the cursor to {@code
 * openclaw __complete} and offers what it answers. A ref of a model comes from outside, so no
 * answer is ever expanded.
 */
enum Shell {
  /** From bash 3.2 on, without the bash-completion package. */
  BASH(
      """
      # Completes openclaw in bash: source <(openclaw completion bash)
      _openclaw() {
        local line=${COMP_LINE:0:COMP_POINT} current breaks= before= answer
        current=${line##*[[:space:]]}
        COMPREPLY=()
        # bash replaces only what is behind the last = or :, where those break words.
        [[ $COMP_WORDBREAKS == *=* ]] && breaks+='='
        [[ $COMP_WORDBREAKS == *:* ]] && breaks+=':'
        [[ $breaks ]] && before=${current%"${current##*[$breaks]}"}
        while IFS= read -r answer; do
          case $answer in
            :files | :directories)
              compopt -o filenames 2>/dev/null
              while IFS= read -r answer; do
                COMPREPLY+=("$answer")
              done < <(compgen "-${answer:1:1}" -- "${current#"$before"}")
              ;;
            : | '') ;;
            *)
              answer=${answer%%$'\\t'*}
              if [[ $answer == "$before"* ]]; then
                printf -v answer %q "${answer#"$before"}"
                COMPREPLY+=("$answer")
              fi
              ;;
          esac
        done < <("$1" __complete "$line" 2>/dev/null)
        # Matches in the middle are shown; what they begin with must not replace what was typed.
        if [[ ${#COMPREPLY[@]} -gt 1 && ${COMPREPLY[0]} != "${current#"$before"}"* ]]; then
          COMPREPLY+=('')
        fi
      }

      complete -F _openclaw openclaw
      """),

  /** Sourced after {@code compinit}, or as the file {@code _openclaw} of an fpath folder. */
  ZSH(
      """
      #compdef openclaw
      # Completes openclaw in zsh: source <(openclaw completion zsh)
      _openclaw() {
        local answer line="${(j: :)words[1,CURRENT-1]} $PREFIX"
        local -a values shown
        for answer in "${(@f)$($words[1] __complete $line 2>/dev/null)}"; do
          case $answer in
            :files | :directories)
              [[ $PREFIX == --*=* ]] && compset -P '*='
              [[ $answer == :files ]] && _files || _files -/
              return
              ;;
            : | '') ;;
            *)
              values+=("${answer%%$'\\t'*}")
              shown+=("${answer/$'\\t'/  -- }")
              ;;
          esac
        done
        (( $#values )) || return 1
        if [[ $values[1] == "${(Q)PREFIX}"* ]]; then
          compadd -l -d shown -- $values
        else
          # Matches in the middle: only one alone replaces what was typed.
          compadd -U -l -d shown -- $values
          (( $#values > 1 )) && compstate[insert]= && compstate[list]='list force'
        fi
        return 0
      }

      if [[ $funcstack[1] == _openclaw ]]; then
        _openclaw "$@"
      else
        compdef _openclaw openclaw
      fi
      """),

  /** From fish 3 on. */
  FISH(
      """
      # Completes openclaw in fish: openclaw completion fish > ~/.config/fish/completions/openclaw.fish
      function __openclaw_complete
        set -l words (commandline -opc)
        while string match -q -- '*=*' $words[1]
          set -e words[1]
        end
        set -l token (commandline -ct)
        set -l option (string match -r -- '^--[^=]+=' $token; or echo)
        set -l path (string replace -r -- '^--[^=]+=' '' $token)
        for answer in ($words[1] __complete (commandline -cp) 2>/dev/null)
          switch $answer
            case :files
              printf '%s\\n' $option(__fish_complete_path "$path")
            case :directories
              printf '%s\\n' $option(__fish_complete_directories "$path")
            case : ''
            case '*'
              echo $answer
          end
        end
      end

      complete -c openclaw -f -a '(__openclaw_complete)'
      """),

  /** From PowerShell 5.1 on, which offers files by itself where nothing else is. */
  POWERSHELL(
      """
      # Completes openclaw in PowerShell: openclaw completion powershell | Out-String | Invoke-Expression
      Register-ArgumentCompleter -Native -CommandName openclaw, openclaw.cmd -ScriptBlock {
        param($current, $ast, $cursor)
        $length = $cursor - $ast.Extent.StartOffset
        $line = "$ast".PadRight($length).Substring(0, $length)
        openclaw __complete $line 2>$null | Where-Object { $_ -and -not $_.StartsWith(':') } | ForEach-Object {
          $value, $about = $_ -split "`t", 2
          $text = if ($value -match '^[\\w./:@+=-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
          $tip = if ($about) { $about } else { $value }
          [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $tip)
        }
      }
      """);

  private final String script;

  Shell(String script) {
    this.script = script;
  }

  /** The operand of {@code openclaw completion}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the shell has to load. */
  String script() {
    return script;
  }

  /** The names of all. */
  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Shell shell : values()) {
      ids.add(shell.id());
    }
    return ids;
  }

  /** The shell of that name, or null. */
  static @Nullable Shell of(String id) {
    for (Shell shell : values()) {
      if (shell.id().equals(id)) {
        return shell;
      }
    }
    return null;
  }
}
