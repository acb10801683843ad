package ai.openclaw.output;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a stream gets colour, and whether it gets more than ASCII; decided once. */
public final class Style {
  private static final String ESCAPE = "\u001b[";
  private static final String RESET = "\u001b[0m";

  /** What they call themselves in TERM or in TERM_PROGRAM. */
  private static final Set<String> LINKING =
      Set.of(
          "alacritty",
          "contour",
          "foot",
          "ghostty",
          "iTerm.app",
          "rio",
          "vscode",
          "wezterm",
          "WezTerm",
          "xterm-ghostty",
          "xterm-kitty");

  /** Before 0.50 the library of GNOME's terminal and others crashed on some links. */
  private static final String FIRST_LINKING_VTE = "5000";

  private static final String LINK = "https://";
  private static final String BEHIND_A_LINK = ".,;:)\"'";
  private static final String OPEN_LINK = "\u001b]8;;";
  private static final String END_OF_LINK = "\u001b\\";
  private static final String DRAWN_WHEEL = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String ASCII_WHEEL = "|/-\\";

  /** No colour, all symbols. */
  public static final Style PLAIN = new Style(false, false);

  private final boolean coloured;
  private final boolean ascii;
  private final boolean spoken;
  private final boolean links;

  /** A style as said. */
  public Style(boolean coloured, boolean ascii) {
    this(coloured, ascii, false, false);
  }

  private Style(boolean coloured, boolean ascii, boolean spoken, boolean links) {
    this.coloured = coloured;
    this.ascii = ascii;
    this.spoken = spoken;
    this.links = links;
  }

  /**
   * The style that suits a stream. Colour is off with {@code --no-color} or a {@code NO_COLOR} that
   * is not empty; else on with {@code CLICOLOR_FORCE}; else on where the stream is a terminal that
   * knows colours. Symbols are ASCII with {@code --ascii}, in the locale {@code C} or {@code
   * POSIX}, and where the stream cannot hold others. Lines are read aloud, so that words stand for
   * symbols, with {@code ACCESSIBLE} and on a dumb terminal. Links are ones to the terminal where
   * that is known to open them.
   *
   * @param noColor the flag {@code --no-color}
   * @param ascii the flag {@code --ascii}
   * @param terminal whether the stream is one
   * @param charset that the stream is written in
   */
  public static Style of(
      Environment environment, boolean noColor, boolean ascii, boolean terminal, Charset charset) {
    boolean spoken =
        environment.isOn("ACCESSIBLE") || (terminal && "dumb".equals(environment.variable("TERM")));
    return new Style(
        coloured(environment, noColor, terminal),
        ascii || isPlainLocale(environment) || !canEncodeSymbols(charset),
        spoken,
        terminal && !spoken && canLink(environment));
  }

  /** The same for lines that are read aloud. */
  public Style spoken() {
    return new Style(coloured, ascii, true, false);
  }

  /** Whether words stand for symbols. */
  public boolean isSpoken() {
    return spoken;
  }

  /** Whether the terminal opens a link that is said to be one, so that a part of it is enough. */
  public boolean links() {
    return links;
  }

  /**
   * The text as it is sent: each link in it is one to the terminal, whatever is seen of it.
   *
   * @param shortened where those lead of which only the beginning can be seen
   */
  public String linked(String text, Map<String, String> shortened) {
    int start = links ? text.indexOf(LINK) : -1;
    if (start < 0) {
      return text;
    }
    int end = start;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    String seen = text.substring(start, end);
    String target = shortened.get(seen);
    if (target == null) {
      while (BEHIND_A_LINK.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      seen = text.substring(start, end);
      target = seen;
    }
    String opened = OPEN_LINK + target + END_OF_LINK + seen + OPEN_LINK + END_OF_LINK;
    return text.substring(0, start) + opened + linked(text.substring(end), shortened);
  }

  /** A wheel that turns while something is waited for, and a blank. */
  public String wheel(int turn) {
    String wheel = ascii ? ASCII_WHEEL : DRAWN_WHEEL;
    int at = turn % wheel.length();
    return paint(Tone.ACCENT, wheel.substring(at, at + 1)) + " ";
  }

  /**
   * Whether a locale is set that knows nothing but ASCII; where none is set, nobody has said so.
   */
  private static boolean isPlainLocale(Environment environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.variable(name);
      if (locale != null) {
        return locale.equals("C") || locale.equals("POSIX");
      }
    }
    return false;
  }

  /** Whether {@link #paint} colours. */
  public boolean coloured() {
    return coloured;
  }

  /** Whether symbols take their ASCII form. */
  public boolean ascii() {
    return ascii;
  }

  /** The text in that tone. */
  public String paint(Tone tone, String text) {
    return coloured && !text.isEmpty() ? ESCAPE + tone.code() + "m" + text + RESET : text;
  }

  /** The symbol in the form that can be shown. */
  public String symbol(Symbol symbol) {
    return ascii ? symbol.ascii() : symbol.drawn();
  }

  /** The symbol before a line of that meaning; nothing where lines are read aloud. */
  public String lead(Tone tone, Symbol symbol) {
    return spoken ? "" : paint(tone, symbol(symbol)) + " ";
  }

  /** The line behind that lead: where lines are read aloud a word tells the meaning. */
  public String said(Symbol symbol, String text) {
    String word = symbol.word();
    return spoken && !word.isEmpty() ? word + " " + text : text;
  }

  /**
   * The text with each of our symbols in the form that can be shown. Its width may change: measure
   * afterwards.
   */
  public String spell(String text) {
    if (!ascii || isAscii(text)) {
      return text;
    }
    String result = text;
    for (Symbol symbol : Symbol.values()) {
      result = result.replace(symbol.drawn(), symbol.ascii());
    }
    return result;
  }

  /**
   * The text with each ellipsis in the form that can be shown: what is hidden or cut has one,
   * wherever it is told. Other symbols may be of a path, and stay.
   */
  String spellEllipses(String text) {
    return ascii ? text.replace(Symbol.ELLIPSIS.drawn(), Symbol.ELLIPSIS.ascii()) : text;
  }

  /**
   * Whether a link can be told from its text there (OSC 8). Others may show what they do not
   * understand, so only those that are known to have it count, and none behind a multiplexer.
   */
  private static boolean canLink(Environment environment) {
    @Nullable String said = environment.variable("FORCE_HYPERLINK");
    if (said != null) {
      return !said.equals("0");
    }
    if (environment.variable("TMUX") != null || environment.variable("STY") != null) {
      return false;
    }
    @Nullable String vte = environment.variable("VTE_VERSION");
    return LINKING.contains(String.valueOf(environment.variable("TERM")))
        || LINKING.contains(String.valueOf(environment.variable("TERM_PROGRAM")))
        || environment.variable("WT_SESSION") != null
        || (vte != null && (vte.length() > 4 || vte.compareTo(FIRST_LINKING_VTE) >= 0));
  }

  private static boolean coloured(Environment environment, boolean noColor, boolean terminal) {
    if (noColor || environment.variable("NO_COLOR") != null) {
      return false;
    }
    String force = environment.variable("CLICOLOR_FORCE");
    if (force != null && !force.equals("0")) {
      return true;
    }
    return terminal && knowsColours(environment);
  }

  private static boolean knowsColours(Environment environment) {
    @Nullable String type = environment.variable("TERM");
    if (environment.system() == OperatingSystem.WINDOWS && type == null) {
      return environment.variable("WT_SESSION") != null || environment.isOn("ConEmuANSI");
    }
    return type != null && !type.equals("dumb");
  }

  private static boolean canEncodeSymbols(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return true;
    }
    if (!charset.canEncode()) {
      return false;
    }
    for (Symbol symbol : Symbol.values()) {
      if (!charset.newEncoder().canEncode(symbol.drawn())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
