package ai.openclaw.status;

import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.output.Style;
import ai.openclaw.output.Tone;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.List;

/** {@code models auth list} for people. */
public final class KeyText {
  private final KeyReport report;
  private final Style style;

  /** The text of this report. */
  public KeyText(KeyReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** Its lines, each at most {@code room} cells wide where that is possible. */
  public List<String> lines(int room) {
    List<String> lines = new ArrayList<>(keys(room));
    if (!report.findings().isEmpty()) {
      lines.add("");
      lines.addAll(Finding.lines(report.findings(), style, room));
    }
    return lines;
  }

  /** The keys alone; all in the same form. */
  List<String> keys(int room) {
    boolean tables = true;
    for (ProviderKeys keys : report.providers()) {
      tables &= new KeyTable(report, keys, style).fits(room);
    }
    List<String> lines = new ArrayList<>();
    for (ProviderKeys keys : report.providers()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      Provider provider = Providers.find(keys.provider());
      String label = keys.provider();
      if (provider != null && provider.baseUrl() != null) {
        label = provider.group().label();
      }
      lines.add(style.paint(Tone.STRONG, label));
      KeyTable table = new KeyTable(report, keys, style);
      lines.addAll(tables ? table.table() : table.stacked(room));
    }
    return lines.isEmpty() ? List.of("No keys found.") : lines;
  }
}
