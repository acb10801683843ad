package ai.openclaw.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to log in to a provider: a value of {@code --auth-choice} and a line of the wizard's menu.
 *
 * @param id {@code huggingface-api-key}
 * @param label {@code Hugging Face API key (HF token)}
 * @param hint a few words beside the label
 * @param fields what it has to know, in the order of the questions
 */
public record AuthChoice(String id, String label, String hint, List<Field> fields) {

  /** The field of that role, or null. */
  public @Nullable Field field(Field.Role role) {
    for (Field field : fields) {
      if (field.role() == role) {
        return field;
      }
    }
    return null;
  }
}
