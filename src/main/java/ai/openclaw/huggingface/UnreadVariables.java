package ai.openclaw.huggingface;

import ai.openclaw.environment.Environment;
import java.util.ArrayList;
import java.util.List;

/**
 * Spellings of {@code HF_TOKEN} that are about, and that neither this tool nor OpenClaw reads. Of
 * all these only {@code HUGGING_FACE_HUB_TOKEN} is read by Hugging Face's own library.
 */
public final class UnreadVariables {
  /** The one that Hugging Face's library reads, which makes people think that all do. */
  public static final String OF_THE_LIBRARY = "HUGGING_FACE_HUB_TOKEN";

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          OF_THE_LIBRARY,
          "HUGGINGFACE_TOKEN",
          "HUGGING_FACE_TOKEN",
          "HUGGINGFACE_API_KEY",
          "HUGGING_FACE_API_KEY",
          "HUGGINGFACE_API_TOKEN",
          "HUGGINGFACEHUB_API_TOKEN",
          "HUGGINGFACE_ACCESS_TOKEN",
          "HUGGINGFACE_HUB_API_TOKEN",
          "HF_API_KEY",
          "HF_API_TOKEN",
          "HF_ACCESS_TOKEN",
          "HF_HUB_TOKEN",
          "HF_KEY");

  private UnreadVariables() {}

  /** Those that are set. */
  public static List<String> in(Environment environment) {
    List<String> set = new ArrayList<>();
    for (String name : ALL) {
      if (environment.variable(name) != null) {
        set.add(name);
      }
    }
    return set;
  }
}
