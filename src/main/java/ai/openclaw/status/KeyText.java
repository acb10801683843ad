package ai.openclaw.status;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.Table;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
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

  /** The keys of a provider for people: a table, or two lines a key where room is short. */
  static final class KeyTable {
    private static final int INDENT = 4;
    private final KeyReport report;
    private final ProviderKeys keys;
    private final Style style;

    KeyTable(KeyReport report, ProviderKeys keys, Style style) {
      this.report = report;
      this.keys = keys;
      this.style = style;
    }

    /** Whether it fits as a table. */
    boolean fits(int room) {
      for (String line : table()) {
        if (TextWidth.of(line) > room) {
          return false;
        }
      }
      return true;
    }

    /** A line for each key, below headings; the key that OpenClaw uses comes first. */
    List<String> table() {
      List<KeyPlace> places = winnerFirst();
      if (places.isEmpty()) {
        return List.of("   " + none());
      }
      List<Table.Column> columns = new ArrayList<>();
      for (String heading : List.of("", "Where", "Name", "Key", "Used by")) {
        columns.add(Table.Column.left(heading));
      }
      List<List<String>> rows = new ArrayList<>();
      for (KeyPlace place : places) {
        rows.add(List.of(mark(place), where(place), name(place), key(place), use(place)));
      }
      List<String> lines = Table.fit(columns, rows, Screen.UNLIMITED, style).lines();
      for (int i = 0; i < places.size(); i++) {
        lines.set(i + 1, painted(places.get(i), lines.get(i + 1)));
      }
      return lines;
    }

    /** Two lines for each key and more where these are wider than {@code room}. */
    List<String> stacked(int room) {
      List<KeyPlace> places = winnerFirst();
      List<String> lines =
          new ArrayList<>(places.isEmpty() ? TextWidth.wrap("   " + none(), room) : List.of());
      for (KeyPlace place : places) {
        String where = name(place) + " (" + where(place) + ")";
        String rest = key(place) + " " + use(place);
        String first = mark(place) + " " + where;
        lines.add(painted(place, first));
        for (String line : TextWidth.wrap(TextWidth.blanks(INDENT) + style.spell(rest), room)) {
          lines.add(painted(place, line));
        }
      }
      return lines;
    }

    /** What only OpenClaw can read has the name that the config gives it, if any. */
    private String none() {
      Path database = keys.databaseThatMayWin();
      if (database == null) {
        JsonNode section = report.files().written().section(keys.provider());
        return KeyPlaces.isKeyless(section) ? "its server wants no key" : "no key found";
      }
      List<String> named = report.files().effective().profileOrder(keys.provider());
      named = named.isEmpty() ? report.files().effective().profiles(keys.provider()) : named;
      String what = named.isEmpty() ? "a key" : String.join(", ", named);
      return database.getFileName() + " may hold " + what + ", which only OpenClaw can read";
    }

    private List<KeyPlace> winnerFirst() {
      List<KeyPlace> places = new ArrayList<>(keys.places());
      KeyPlace winner = keys.byOpenClaw() == null ? keys.byTool() : keys.byOpenClaw();
      if (winner != null) {
        places.remove(winner);
        places.add(0, winner);
      }
      return places;
    }

    private String mark(KeyPlace place) {
      if (style.isSpoken()) {
        return "";
      }
      if (!place.isUsable()) {
        return style.symbol(Symbol.WRONG);
      }
      if (keys.isUsedByOpenClaw(place)) {
        return style.symbol(Symbol.DONE);
      }
      return keys.isUsedByTool(place) ? style.symbol(Symbol.BETWEEN) : " ";
    }

    private String painted(KeyPlace place, String line) {
      if (!place.isUsable()) {
        return style.paint(Tone.BAD, line);
      }
      if (keys.isUsedByOpenClaw(place)) {
        return style.paint(Tone.GOOD, line);
      }
      boolean idle = !keys.isUsedByTool(place) && place.source().kind() != KeySource.Kind.HF_LOGIN;
      return idle || !report.isReadByOpenClaw(place) ? style.paint(Tone.FAINT, line) : line;
    }

    /** The kind of place. */
    private static String where(KeyPlace place) {
      return switch (place.source().kind()) {
        case ENVIRONMENT -> "environment";
        case DOTENV -> ".env";
        case CONFIG_ENV -> "config's env";
        case PROFILE -> "profile";
        case CONFIG -> "config";
        case HF_LOGIN -> "hf auth login";
        case FLAG, FILE, REFERENCE, OTHER_PROVIDER, TYPED -> place.source().kind().id();
      };
    }

    /** What it is called there. */
    private static String name(KeyPlace place) {
      String name = place.source().name();
      return place.source().kind() == KeySource.Kind.CONFIG
          ? name.substring(name.lastIndexOf('.') + 1)
          : name;
    }

    /**
     * The key, masked; a dash where there is none to be seen. Not with three dots for the ellipsis:
     * dots can be part of a token, so the redactor would hide what is masked already.
     */
    private String key(KeyPlace place) {
      if (!place.hasKey()) {
        return "-";
      }
      String masked = place.secret().masked();
      return style.ascii() ? masked.replace("…", "***") : masked;
    }

    /** Who uses it, or why nobody does; then what else there is to know. */
    private String use(KeyPlace place) {
      StringBuilder words = new StringBuilder(who(place));
      KeyReference target = place.reference();
      if (target != null && place.form() == KeyPlace.Form.REFERENCE && place.isUsable()) {
        words.append("; refers to ").append(target.words());
      }
      if (place.form() == KeyPlace.Form.TOKEN || place.form() == KeyPlace.Form.OAUTH) {
        words.append("; ").append(place.form().id());
      }
      return words.toString();
    }

    private String who(KeyPlace place) {
      boolean tool = keys.isUsedByTool(place);
      if (keys.isUsedByOpenClaw(place)) {
        Path maybe = keys.databaseThatMayWin();
        String unless = maybe == null ? "" : " (unless " + maybe.getFileName() + " has one)";
        return "OpenClaw" + unless + (tool ? ", this program" : "");
      }
      if (place.trouble() != null) {
        return "no one: " + place.trouble();
      }
      if (place.source().kind() == KeySource.Kind.HF_LOGIN) {
        return report.isActiveLogin(place) ? "hf; this program with --use-hf-login" : "no one";
      }
      if (!report.isReadByOpenClaw(place)) {
        return tool
            ? "this program; OpenClaw does not read it"
            : "no one: OpenClaw does not read it";
      }
      String passedOver = keys.passedOver(place);
      if (passedOver != null) {
        return (tool ? "this program; OpenClaw passes over it: " : "no one: ") + passedOver;
      }
      return tool ? "this program" : "no one: shadowed";
    }
  }
}
