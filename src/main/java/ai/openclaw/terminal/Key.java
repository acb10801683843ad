package ai.openclaw.terminal;

/**
 * Something that was pressed.
 *
 * @param name which key
 * @param text what it types; empty unless the name is TEXT or PASTE
 */
record Key(Name name, String text) {

  /** The keys that mean something here. */
  enum Name {
    TEXT,
    PASTE,
    ENTER,
    ESCAPE,
    TAB,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    BACKSPACE,
    DELETE,
    DELETE_WORD,
    DELETE_LINE,
    /** Ctrl-C, Ctrl-D, or nobody at the terminal any more. */
    LEAVE,
    /** A key without a meaning. */
    OTHER
  }

  static Key of(Name name) {
    return new Key(name, "");
  }
}
