package ai.openclaw.cli.completion;

import ai.openclaw.cli.Flag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** For PowerShell 5.1 and later. */
final class PowerShellScript implements Script {
  private static final String SCRIPT =
      """
      # Completes openclaw in PowerShell: openclaw completion powershell | Out-String | Invoke-Expression

      Register-ArgumentCompleter -Native -CommandName openclaw, openclaw.cmd -ScriptBlock {
        param($current, $ast, $cursor)
        $next = @{
      NEXT  }
        $options = @{
      OPTIONS  }
        $valued = @{
      VALUED  }
        $values = @{
      VALUES  }
        $place = ''
        $option = ''
        $operand = 0
        $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
        foreach ($word in ($words | Select-Object -Skip 1)) {
          if ($option) { $option = '' }
          elseif ($word.StartsWith('-')) { if ($valued[$place] -ccontains $word) { $option = $word } }
          elseif ($next[$place] -ccontains $word) { $place = "$place $word".Trim() }
          else { $operand++ }
        }
        $glued = ''
        if (-not $option -and $current -match '^(--[^=]+)=(.*)$') {
          $option = $Matches[1]
          $glued = "$option="
          $current = $Matches[2]
        }
        if ($option) { $found = $values["$place $option"] }
        elseif ($current.StartsWith('-')) { $found = $options[$place] }
        else { $found = @($next[$place]) + @($values["$place $operand"]) + @($values["$place *"]) }
            $found = $found | ForEach-Object { if ($_ -is [scriptblock]) { & $_ } else { $_ } }
        $found | Where-Object { $_ -and $_.StartsWith($current) } | ForEach-Object {
          $text = if ($_ -match '^[\\w./:@+-]+$') { "$glued$_" } else { "'" + "$glued$_".Replace("'", "''") + "'" }
          [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
        }
      }
      """;

  @Override
  public String of(List<CommandTree.Node> nodes) {
    StringBuilder next = new StringBuilder();
    StringBuilder options = new StringBuilder();
    StringBuilder valued = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (CommandTree.Node node : nodes) {
      entry(node.words(), list(node.next().keySet()), next);
      entry(node.words(), list(PosixWords.names(node.listed())), options);
      entry(node.words(), list(PosixWords.names(node.valued())), valued);
      for (Flag flag : node.listed()) {
        entry(node.words() + " " + flag.name(), values(Candidates.of(flag)), values);
      }
      for (Map.Entry<String, Candidates> operand : node.operands().entrySet()) {
        entry(node.words() + " " + operand.getKey(), values(operand.getValue()), values);
      }
    }
    return SCRIPT
        .replace("NEXT", next)
        .replace("OPTIONS", options)
        .replace("VALUED", valued)
        .replace("VALUES", values);
  }

  private static void entry(String key, String value, StringBuilder table) {
    if (!value.isEmpty()) {
      table.append("    ").append(quoted(key)).append(" = ").append(value).append('\n');
    }
  }

  /** Files and folders are what PowerShell offers by itself where nothing else is. */
  private static String values(Candidates candidates) {
    return switch (candidates.kind()) {
      case ANYTHING, FILES, FOLDERS -> "";
      case WORDS -> list(candidates.words());
      case MODELS -> "{ openclaw models list --all --plain --offline 2>$null }";
    };
  }

  private static String list(Collection<String> words) {
    List<String> quoted = new ArrayList<>();
    for (String word : words) {
      quoted.add(quoted(word));
    }
    return "@(" + String.join(", ", quoted) + ")";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
