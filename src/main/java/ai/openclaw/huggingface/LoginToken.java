package ai.openclaw.huggingface;

import ai.openclaw.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A token that {@code hf auth login} keeps.
 *
 * @param name what the user called it there, null when it was stored without a name
 * @param active whether Hugging Face's own tools use it now
 */
public record LoginToken(@Nullable String name, Secret secret, boolean active) {
  /** What it is called, for a person to tell it from others. */
  public String words() {
    String called = name == null ? "no name" : name;
    return active ? called + ", active" : called;
  }
}
