package ai.openclaw.model;

import ai.openclaw.output.Style;
import ai.openclaw.output.Table;
import ai.openclaw.output.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code models list} for people. Where room is short, minor columns go before refs are cut, for a
 * ref is what gets copied; then refs are cut to a width that tells them apart; then more columns
 * go.
 */
public final class ModelTable {
  private final List<ListedModel> models;
  private final Style style;
  private final List<ModelColumn> columns;
  private final ModelColumn kept;

  /**
   * A table of the models; {@code detailed} adds prices, speeds and the like. What it is sorted by
   * is always there.
   */
  public ModelTable(
      List<ListedModel> models, boolean detailed, @Nullable ModelSort sort, Style style) {
    this.models = models;
    this.style = style;
    kept = sort == null ? ModelColumn.MODEL : ModelColumn.of(sort);
    columns = new ArrayList<>(detailed ? ModelColumn.LONG : ModelColumn.SHORT);
    if (!columns.contains(kept)) {
      columns.add(kept);
    }
  }

  /** Its lines, each at most {@code room} cells wide where that is possible. */
  public List<String> lines(int room) {
    List<Table.Column> headings = new ArrayList<>();
    for (ModelColumn column : columns) {
      headings.add(column.column(column == kept));
    }
    List<List<String>> rows = new ArrayList<>(models.size());
    for (int i = 0; i < models.size(); i++) {
      List<String> row = new ArrayList<>(columns.size());
      for (int j = 0; j < columns.size(); j++) {
        row.add(columns.get(j).cell(models.get(i)));
      }
      rows.add(row);
    }
    List<String> lines = Table.fit(headings, rows, room, style).lines();
    for (int i = 0; i < models.size(); i++) {
      lines.set(i + 1, painted(models.get(i), lines.get(i + 1)));
    }
    return lines;
  }

  private String painted(ListedModel model, String line) {
    if (model.missing()) {
      return style.paint(Tone.BAD, line);
    }
    if (model.configured().isDefault()) {
      return style.paint(Tone.ACCENT, line);
    }
    Boolean available = model.available();
    return available == null || available ? line : style.paint(Tone.FAINT, line);
  }
}
