package ai.openclaw.model;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.json.Lenient;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for {@code GET <base URL>/models}, the list that OpenAI-compatible servers have: an object
 * with the array {@code data}, or that array by itself. What stands in an entry besides its id
 * differs from server to server, so an {@link Entry} reads it.
 */
public final class OpenAiModelList implements ModelSource {
  /** How long a list may take, all in all. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  private final HttpTransport transport;
  private final Duration deadline;
  private final Entry reader;
  private final String hint;

  /** Reads one entry of a list. */
  public interface Entry {
    /** The model of that id, or null when it is none to chat with. */
    @Nullable OfferedModel read(String id, JsonNode entry);
  }

  /**
   * A list whose entries are of a special form.
   *
   * @param hint what to do about a refused key
   */
  public OpenAiModelList(HttpTransport transport, Duration deadline, Entry reader, String hint) {
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
        new PlainEntry(),
        "check that the key is whole, and one for this server");
  }

  /**
   * The live list, in the server's order, with the catalog's definition for what is in there too;
   * or the catalog, with the reason why.
   */
  @Override
  public Offer load(Provider provider, String baseUrl, @Nullable Secret key) {
    List<ModelDefinition> catalog = provider.catalog();
    HttpRequest request = request(provider, baseUrl, key);
    JsonAnswer answer = JsonAnswer.to(request, transport);
    String trouble = answer.trouble();
    if (answer.isUnauthorized() || answer.isForbidden()) {
      String words = answer.serverWords();
      throw new Failure(
          ExitCode.REFUSED,
          (key == null ? "a key is wanted: " : "the key is refused: ")
              + (words == null ? trouble : words),
          hint);
    }
    JsonNode json = answer.json();
    if (trouble != null || json == null) {
      return Offer.builtIn(catalog, trouble == null ? "no list in the answer" : trouble);
    }
    List<OfferedModel> models = read(json.isArray() ? json : json.path("data"), catalog);
    return models.isEmpty()
        ? Offer.builtIn(catalog, "no models in the answer")
        : new Offer(models, Offer.Source.LIVE, null);
  }

  private HttpRequest request(Provider provider, String baseUrl, @Nullable Secret key) {
    HttpRequest request =
        HttpRequest.get(
            (baseUrl.endsWith("/") ? baseUrl : baseUrl + "/") + "models", key, deadline);
    // The user's own server in the next room; they were told that http is not encrypted.
    BaseUrl url = provider.isCustom() ? BaseUrl.parse(baseUrl) : null;
    return url != null && url.isPrivate() ? request.overPlainHttp() : request;
  }

  private List<OfferedModel> read(JsonNode entries, List<ModelDefinition> catalog) {
    List<OfferedModel> models = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonNode entry = entries.path(i);
      String id = Lenient.text(entry, "id");
      if (id == null || id.indexOf(' ') >= 0 || seen.contains(id)) {
        continue;
      }
      OfferedModel model = reader.read(id, entry);
      if (model != null) {
        seen.add(id);
        ModelDefinition known = known(catalog, id);
        models.add(
            known == null ? model : new OfferedModel(known, model.created(), model.servedBy()));
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
}
