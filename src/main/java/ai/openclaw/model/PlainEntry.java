package ai.openclaw.model;

import ai.openclaw.json.Lenient;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.OfferedModel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry as most servers have it: the id, and perhaps a context length by one of the names in
 * use, {@code pricing} as Together AI has it, and a {@code type}.
 */
final class PlainEntry implements OpenAiModelList.Entry {
  private static final List<String> OTHER_USES =
      List.of("embed", "image", "audio", "video", "moderation", "rerank", "transcri", "tts");

  @Override
  public @Nullable OfferedModel read(String id, JsonNode entry) {
    if (isForOtherUse(entry)) {
      return null;
    }
    Integer contextWindow =
        Lenient.count(
            entry, "context_length", "context_window", "max_model_len", "max_context_length");
    Double input = ModelEntry.price(entry, "input");
    Double output = ModelEntry.price(entry, "output");
    Cost price = input == null || output == null ? null : Cost.of(input, output);
    return new OfferedModel(
        ModelEntry.definition(id, entry, contextWindow, price),
        ModelEntry.created(entry),
        List.of());
  }

  private static boolean isForOtherUse(JsonNode entry) {
    String type = Lenient.text(entry, "type");
    for (int i = 0; type != null && i < OTHER_USES.size(); i++) {
      if (type.toLowerCase(Locale.ROOT).startsWith(OTHER_USES.get(i))) {
        return true;
      }
    }
    return false;
  }
}
