package ai.openclaw.terminal;

import org.jspecify.annotations.Nullable;

/** A question on the screen: how it looks now, and what a key does to it. */
interface Question<R> {
  /** The picture for a screen of that size. */
  Canvas.Frame frame(int columns, int rows);

  /** What the key answers, or null when the question goes on. */
  @Nullable R press(Keyboard.Key key);

  /** Called when no key came for a moment; whether the picture changed by itself. */
  default boolean idle() {
    return false;
  }

  /** What has been waited for and answers the question now, or null. */
  default @Nullable R arrived() {
    return null;
  }

  /** Whether Esc has a meaning of its own here. */
  default boolean takesEscape() {
    return false;
  }

  /** The answer as it stays on the screen behind the title. */
  String answered(R answer);
}
