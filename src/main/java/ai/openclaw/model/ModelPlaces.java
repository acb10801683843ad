package ai.openclaw.model;

import ai.openclaw.json5.DocumentPath;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The places of a config where models stand. OpenClaw adds some with each release, so they are
 * found by a rule: they are at or below a key with {@code model} in its name ({@code model}, {@code
 * models}, {@code imageModel}, {@code modelByChannel} …). Not among them are the models of the
 * sections under {@code models.providers}, which have ids, and a {@code model} that has a {@code
 * provider} beside it.
 */
public final class ModelPlaces {
  private static final DocumentPath SECTIONS = DocumentPath.of("models", "providers");

  private final List<Text> texts = new ArrayList<>();
  private final List<DocumentPath> keys = new ArrayList<>();
  private final List<DocumentPath> pairs = new ArrayList<>();

  private ModelPlaces() {}

  /** Those of this config. */
  public static ModelPlaces of(JsonNode config) {
    ModelPlaces places = new ModelPlaces();
    places.visit(config, DocumentPath.of(), Part.OTHER);
    return places;
  }

  /** The texts at or below such a key; not all are models. */
  public List<Text> texts() {
    return Collections.unmodifiableList(texts);
  }

  /** The keys below such a key, each behind those that are below it; not all are refs. */
  public List<DocumentPath> keys() {
    return Collections.unmodifiableList(keys);
  }

  /** The objects that have a model in two parts, {@code provider} and {@code model}. */
  public List<DocumentPath> pairs() {
    return Collections.unmodifiableList(pairs);
  }

  /**
   * A text that may be a ref.
   *
   * @param isName whether OpenClaw uses the model that is written there, so that it may be an alias
   */
  public record Text(DocumentPath path, String text, boolean isName) {}

  /** What a part of the config has to do with models. */
  private enum Part {
    OTHER,
    /** Something about models. */
    ABOUT,
    /** A model to use: a text, or an object with it and its fallbacks. */
    NAME,
    /** Models to use, however deep. */
    NAMES,
    /** The settings of models by their ids or refs. */
    SETTINGS;

    Part below(String key) {
      String name = key.toLowerCase(Locale.ROOT);
      if (this == NAMES || this == SETTINGS) {
        return this;
      }
      if (name.equals("models")) {
        return SETTINGS;
      }
      if (name.equals("modelbychannel")) {
        return NAMES;
      }
      boolean chosen = this == NAME && (name.equals("primary") || name.equals("fallbacks"));
      if (chosen || name.endsWith("model")) {
        return NAME;
      }
      return this == OTHER && !name.contains("model") ? OTHER : ABOUT;
    }
  }

  private void visit(JsonNode node, DocumentPath path, Part part) {
    if (path.equals(SECTIONS)) {
      return;
    }
    if (node.isTextual() && part != Part.OTHER) {
      boolean isName = part == Part.NAME || part == Part.NAMES;
      texts.add(new Text(path, node.textValue(), isName));
    }
    boolean pair = node.has("provider") && node.path("model").isTextual();
    if (pair) {
      pairs.add(path);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String key = member.getKey();
      if (!pair || !key.equals("model")) {
        visit(member.getValue(), path.child(key), part.below(key));
      }
      if (part != Part.OTHER) {
        keys.add(path.child(key));
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), path.child(i), part);
    }
  }
}
