package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.ServedBy;
import java.util.List;

/** Models as a provider might offer them. */
final class OfferedModels {
  private OfferedModels() {}

  /** Everything is known of it. */
  static OfferedModel full(String id) {
    return new OfferedModel(
        new ModelDefinition(
            id,
            "Name of " + id,
            true,
            List.of(Modality.TEXT, Modality.IMAGE),
            new Cost(0.28, 1.1, 0.28, 1.1),
            131_072,
            8_192),
        1_753_000_000L,
        List.of(
            new ServedBy("groq", true, 131_072, 0.28, 1.1, true, false, 512.3, 87.5),
            new ServedBy("novita", false, 65_536, 0.2, 0.9, false, true, 48.0, 640.0)));
  }

  /** Nothing is known of it but its id and that one provider serves it. */
  static OfferedModel bare(String id) {
    return new OfferedModel(
        new ModelDefinition(id, id, false, List.of(), Cost.NONE, 131_072, 8_192),
        null,
        List.of(new ServedBy("featherless-ai", true, null, null, null, null, null, null, null)));
  }

  /** As many models as that. */
  static List<OfferedModel> many(int count) {
    OfferedModel[] models = new OfferedModel[count];
    for (int i = 0; i < count; i++) {
      models[i] = i % 3 == 0 ? bare("org/model-" + i) : full("org/model-" + i);
    }
    return List.of(models);
  }
}
