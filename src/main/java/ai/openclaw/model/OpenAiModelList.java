package ai.openclaw.model;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.json.JsonFields;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for {@code GET <base URL>/models}, the list that OpenAI-compatible servers have: an object
 * with the array {@code data}, or that array by itself. What stands in an entry besides its id
 * differs from server to server, so an {@link EntryReader} reads it.
 */
public final class OpenAiModelList implements ModelOffers.Source {
  /** How long a list may take, all in all. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  private static final double PRICE_UNITS = 1_000_000;
  private static final List<String> OTHER_USES =
      List.of("embed", "image", "audio", "video", "moderation", "rerank", "transcri", "tts");

  private final HttpTransport transport;
  private final Duration deadline;
  private final EntryReader reader;
  private final String hint;

  /** Reads one entry of a list. */
  public interface EntryReader {
    /**
     * The model, or null when it is none to chat with.
     *
     * @param known the catalog's definition; of a model that only the list knows, what its entry
     *     tells without a context and a price
     */
    @Nullable OfferedModel read(ModelDefinition known, JsonNode entry);
  }

  /**
   * A list whose entries are of a special form.
   *
   * @param hint what to do about a refused key
   */
  public OpenAiModelList(
      HttpTransport transport, Duration deadline, EntryReader reader, String hint) {
    this.transport = transport;
    this.deadline = deadline;
    this.reader = reader;
    this.hint = hint;
  }

  /** A list of plain entries: Together AI's, vLLM's, anybody's. */
  public OpenAiModelList(HttpTransport transport, Duration deadline) {
    this(
        transport,
        deadline,
        OpenAiModelList::plainEntry,
        "check that the key is whole, and one for this server");
  }

  /**
   * The live list, in the server's order, or the catalog, with the reason why. Of a model in both
   * the list states context and price as things stand; the rest is the catalog's, and so is what
   * the list leaves out.
   */
  @Override
  public ModelList load(Provider provider, String baseUrl, @Nullable Secret key) {
    List<ModelDefinition> catalog = provider.catalog();
    HttpRequest request = request(provider, baseUrl, key);
    JsonAnswer answer = JsonAnswer.to(request, transport);
    String trouble = answer.trouble();
    if (answer.isUnauthorized() || answer.isForbidden()) {
      String words = answer.serverWords();
      String whom = provider.isCustom() ? BaseUrl.hostOf(baseUrl) : provider.group().label();
      throw new Failure(
          ExitCode.REFUSED,
          (key == null ? "a key is needed for " + whom : "the key for " + whom + " was rejected")
              + ": "
              + (words == null ? trouble : words),
          hint);
    }
    JsonNode json = answer.json();
    if (trouble != null || json == null) {
      return ModelList.builtIn(catalog, trouble == null ? "no list in the answer" : trouble);
    }
    List<OfferedModel> models = read(json.isArray() ? json : json.path("data"), catalog);
    return models.isEmpty()
        ? ModelList.builtIn(catalog, "no models in the answer")
        : ModelList.live(models);
  }

  private HttpRequest request(Provider provider, String baseUrl, @Nullable Secret key) {
    boolean anthropic = provider.modelsApi() == Provider.ModelsApi.ANTHROPIC;
    String folder = baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
    HttpRequest request =
        HttpRequest.get(folder + (anthropic ? "v1/models" : "models"), key, deadline);
    if (anthropic) {
      request = request.inAnthropicsForm();
    }
    // The user's own server in the next room; they were told that http is not encrypted.
    BaseUrl url = provider.isCustom() ? BaseUrl.parse(baseUrl) : null;
    return url != null && url.isPrivate() ? request.overPlainHttp() : request;
  }

  private List<OfferedModel> read(JsonNode entries, List<ModelDefinition> catalog) {
    List<OfferedModel> models = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonNode entry = entries.path(i);
      String id = JsonFields.name(entry, "id");
      if (id == null || seen.contains(id)) {
        continue;
      }
      ModelDefinition known = known(catalog, id);
      OfferedModel model = reader.read(known == null ? described(id, entry) : known, entry);
      if (model != null) {
        seen.add(id);
        models.add(model);
      }
    }
    return models;
  }

  private static @Nullable ModelDefinition known(List<ModelDefinition> catalog, String id) {
    for (int i = 0; i < catalog.size(); i++) {
      if (catalog.get(i).id().equals(id)) {
        return catalog.get(i);
      }
    }
    return null;
  }

  /**
   * An entry as most servers have it: the id, and perhaps a context length by one of the names in
   * use, {@code pricing} as Together AI has it, and a {@code type}.
   */
  private static @Nullable OfferedModel plainEntry(ModelDefinition known, JsonNode entry) {
    if (isForOtherUse(entry)) {
      return null;
    }
    Integer contextWindow =
        JsonFields.count(
            entry, "context_length", "context_window", "max_model_len", "max_context_length");
    Double input = price(entry, "input");
    Double output = price(entry, "output");
    Cost price = input == null || output == null ? null : Cost.of(input, output);
    return new OfferedModel(known.stating(contextWindow, price), created(entry), List.of());
  }

  private static boolean isForOtherUse(JsonNode entry) {
    String type = JsonFields.text(entry, "type");
    for (int i = 0; type != null && i < OTHER_USES.size(); i++) {
      if (type.toLowerCase(Locale.ROOT).startsWith(OTHER_USES.get(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A model that only the list knows: what the entry does not say comes from the id, or is not
   * known.
   */
  private static ModelDefinition described(String id, JsonNode entry) {
    String name = JsonFields.text(entry, "name", "title", "display_name");
    JsonNode modalities = entry.path("architecture").path("input_modalities");
    return new ModelDefinition(
        id,
        name == null ? ModelDefinition.displayName(id) : name,
        ModelDefinition.suggestReasoning(id),
        Modality.inputOf(JsonFields.texts(modalities)),
        Cost.NONE,
        0,
        ModelDefinition.DEFAULT_MAX_TOKENS);
  }

  /** When the model appeared, in seconds since 1970, or null. */
  public static @Nullable Long created(JsonNode entry) {
    Double seconds = JsonFields.number(entry, "created");
    return seconds == null || seconds < 1 ? null : Long.valueOf((long) (double) seconds);
  }

  /**
   * A price under {@code pricing}, in USD per million tokens, without the noise that comes from
   * computing with binary fractions; or null.
   */
  public static @Nullable Double price(JsonNode entry, String name) {
    Double price = JsonFields.number(entry.path("pricing"), name);
    return price == null ? null : Double.valueOf(Math.rint(price * PRICE_UNITS) / PRICE_UNITS);
  }
}
