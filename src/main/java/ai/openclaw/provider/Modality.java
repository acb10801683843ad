package ai.openclaw.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a model takes in, by OpenClaw's names. */
public enum Modality {
  TEXT,
  IMAGE,
  AUDIO,
  VIDEO;

  /** The name in OpenClaw's files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The modality of that name, or null for one that OpenClaw has no name for. */
  public static @Nullable Modality of(String id) {
    for (Modality modality : values()) {
      if (modality.id().equals(id)) {
        return modality;
      }
    }
    return null;
  }

  /**
   * What a chat model takes in that states these modalities: text, always and first, then those
   * that OpenClaw has a name for.
   */
  public static List<Modality> inputOf(List<String> stated) {
    List<Modality> input = new ArrayList<>();
    for (Modality modality : values()) {
      if (modality == TEXT || stated.contains(modality.id())) {
        input.add(modality);
      }
    }
    return List.copyOf(input);
  }
}
