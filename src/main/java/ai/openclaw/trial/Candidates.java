package ai.openclaw.trial;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ProviderState;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out how the models that a user named are tried: as OpenClaw would ask them. */
public final class Candidates {
  private final KeyPlaces keys;
  private final StateFiles files;

  /** The candidates of the user with these files. */
  public Candidates(KeyPlaces keys, StateFiles files) {
    this.keys = keys;
    this.files = files;
  }

  /** The model; or with {@code routes} every provider that serves it behind the router. */
  public List<Candidate> of(ModelFinder.Named named, boolean routes) {
    ProviderState state = named.provider();
    Candidate.Access access = access(state);
    String obstacle = obstacle(state, access);
    OfferedModel offered = named.offered();
    List<Candidate> found = new ArrayList<>();
    if (routes && offered != null) {
      for (String provider : Candidate.routes(offered)) {
        ModelRef ref = new ModelRef(state.id(), offered.id() + ":" + provider);
        found.add(candidate(ref, state, offered, access));
      }
    }
    if (found.isEmpty()) {
      found.add(candidate(named.ref(), state, offered, access));
    }
    if (obstacle != null) {
      found.replaceAll(candidate -> candidate.hindered(obstacle));
    }
    return found;
  }

  private static Candidate candidate(
      ModelRef ref, ProviderState state, @Nullable OfferedModel offered, Candidate.Access access) {
    Provider provider = state.description();
    Cost configured = configured(state.section(), ref.model());
    if (provider == null || offered == null) {
      return Candidate.of(ref, configured, access);
    }
    return Candidate.of(provider, offered, offered.suffixOf(ref.model()), access);
  }

  /** The price that the config has for the model of that id, or null. */
  private static @Nullable Cost configured(JsonNode section, String id) {
    for (JsonNode entry : section.path("models")) {
      if (id.equals(entry.path("id").textValue())) {
        JsonNode cost = entry.path("cost");
        return Cost.of(cost.path("input").asDouble(), cost.path("output").asDouble());
      }
    }
    return null;
  }

  private Candidate.Access access(ProviderState state) {
    Provider provider = state.description();
    Provider.Api api = Provider.Api.of(protocol(state));
    return new Candidate.Access(
        state.baseUrl(),
        key(keys.of(state.id(), files)),
        state.payer(),
        provider != null && provider.isRouted(),
        provider == null || provider.isCustom(),
        api == null ? Provider.Api.OPENAI_COMPLETIONS : api);
  }

  private static boolean isLocked(JsonNode section) {
    return section.has("apiKey") && !KeyPlaces.isKeyless(section);
  }

  /** As the config calls it. */
  private static String protocol(ProviderState state) {
    Provider provider = state.description();
    Provider.Api usual = provider == null ? Provider.Api.OPENAI_COMPLETIONS : provider.api();
    return state.section().path("api").asText(usual.id());
  }

  /** OpenClaw's key, for it is OpenClaw that has to work; else the one that this tool takes. */
  private static @Nullable Secret key(ProviderKeys its) {
    KeyPlace theirs = its.byOpenClaw();
    boolean readable = theirs != null && theirs.form() != KeyPlace.Form.OAUTH && theirs.hasKey();
    KeyPlace place = readable ? theirs : its.byTool();
    return place == null ? null : place.secret();
  }

  private static @Nullable String obstacle(ProviderState state, Candidate.Access access) {
    Provider provider = state.description();
    boolean needsKey = provider == null ? isLocked(state.section()) : provider.needsKey();
    if (needsKey && access.key() == null) {
      return "there is no key that this program can read";
    }
    String protocol = protocol(state);
    return Provider.Api.of(protocol) == null
        ? "its server speaks " + protocol + ", which this program does not"
        : null;
  }
}
