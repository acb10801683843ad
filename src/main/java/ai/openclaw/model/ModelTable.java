package ai.openclaw.model;

import ai.openclaw.output.Style;
import ai.openclaw.output.Table;
import ai.openclaw.output.Tone;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.ServedBy;
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

  /** The columns of {@code models list}; the first six are OpenClaw's own. */
  enum ModelColumn {
    MODEL("Model", Kind.REF, 0),
    INPUT("Input", Kind.WORD, 10),
    CONTEXT("Ctx", Kind.NUMBER, 0),
    LOCAL("Local", Kind.WORD, 11),
    AUTH("Auth", Kind.WORD, 8),
    TAGS("Tags", Kind.LIST, 7),
    INPUT_PRICE("In $/M", Kind.NUMBER, 2),
    OUTPUT_PRICE("Out $/M", Kind.NUMBER, 1),
    TOOLS("Tools", Kind.WORD, 3),
    STRUCTURED_OUTPUT("JSON", Kind.WORD, 6),
    VISION("Vision", Kind.WORD, 4),
    SPEED("Tok/s", Kind.NUMBER, 5),
    FIRST_TOKEN("First ms", Kind.NUMBER, 9),
    PROVIDERS("Providers", Kind.LIST, 7),
    CREATED("Created", Kind.NUMBER, 12);

    /** What everybody sees. */
    static final List<ModelColumn> SHORT = List.of(MODEL, INPUT, CONTEXT, LOCAL, AUTH, TAGS);

    /** What {@code --long} shows: all but the date, which is there to be sorted by. */
    static final List<ModelColumn> LONG = List.of(values()).subList(0, values().length - 1);

    private static final String UNKNOWN = "?";
    private static final String NONE = "-";

    private enum Kind {
      REF,
      WORD,
      NUMBER,
      /** Words, of which a part still tells something. */
      LIST
    }

    private final String heading;
    private final Kind kind;
    private final int dispensable;

    /** {@code dispensable}: the higher, the sooner it goes where room is short; 0 stays. */
    ModelColumn(String heading, Kind kind, int dispensable) {
      this.heading = heading;
      this.kind = kind;
      this.dispensable = dispensable;
    }

    /** The column that shows why rows are in that order. */
    static ModelColumn of(ModelSort sort) {
      return switch (sort) {
        case NAME -> MODEL;
        case NEWEST -> CREATED;
        case PRICE -> OUTPUT_PRICE;
        case CONTEXT -> CONTEXT;
        case SPEED -> SPEED;
      };
    }

    /** What it is in a table; {@code kept} when it is there whatever the room. */
    Table.Column column(boolean kept) {
      Table.Fit fit =
          switch (kind) {
            case REF -> Table.Fit.REF;
            case LIST -> Table.Fit.LIST;
            case WORD, NUMBER -> Table.Fit.WHOLE;
          };
      return new Table.Column(heading, kind == Kind.NUMBER, fit, kept ? 0 : dispensable);
    }

    String cell(ListedModel model) {
      ModelFacts facts = model.facts();
      return switch (this) {
        case MODEL -> model.ref().text();
        case INPUT -> input(model);
        case CONTEXT ->
            facts.contextWindow() == null ? unknown(model) : TokenCount.text(facts.contextWindow());
        case LOCAL -> yesOrNo(model, model.local());
        case AUTH -> yesOrNo(model, model.available());
        case TAGS -> String.join(",", model.tags());
        case INPUT_PRICE -> price(model, true);
        case OUTPUT_PRICE -> price(model, false);
        case TOOLS -> yesOrNo(model, model.tools());
        case STRUCTURED_OUTPUT -> yesOrNo(model, model.structuredOutput());
        case VISION -> yesOrNo(model, model.vision());
        case SPEED -> rounded(model, model.throughput());
        case FIRST_TOKEN -> rounded(model, model.firstTokenMillis());
        case PROVIDERS -> providers(model);
        case CREATED -> facts.month() == null ? unknown(model) : facts.month();
      };
    }

    private static String input(ListedModel model) {
      String input = model.facts().inputText();
      return input == null ? unknown(model) : input;
    }

    private static String unknown(ListedModel model) {
      return model.missing() ? NONE : UNKNOWN;
    }

    private static String yesOrNo(ListedModel model, @Nullable Boolean value) {
      if (value == null) {
        return unknown(model);
      }
      return value ? "yes" : "no";
    }

    private static String price(ListedModel model, boolean input) {
      Cost cost = model.facts().cost();
      return cost == null ? unknown(model) : UsdPrice.text(input ? cost.input() : cost.output());
    }

    private static String rounded(ListedModel model, @Nullable Double value) {
      return value == null ? unknown(model) : Long.toString(Math.round(value));
    }

    private static String providers(ListedModel model) {
      StringBuilder ids = new StringBuilder();
      for (ServedBy served : model.servedBy()) {
        if (served.live()) {
          ids.append(ids.length() == 0 ? "" : ",").append(served.provider());
        }
      }
      return ids.length() == 0 ? NONE : ids.toString();
    }
  }
}
