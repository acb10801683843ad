package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Endpoints;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.InferenceEndpoint;
import ai.openclaw.model.Freshness;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.ModelsApi;
import ai.openclaw.provider.Offer;
import ai.openclaw.secret.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dedicated endpoint: from its option, else one of the account's list, else typed; and then
 * which model it has: what it says itself, else what the list says.
 */
final class EndpointStep implements Step {
  private static final Endpoints NONE = new Endpoints(List.of(), null);

  private final Prompter prompter;
  private final Network network;

  EndpointStep(Prompter prompter, Network network) {
    this.prompter = prompter;
    this.network = network;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public void run(Draft draft) {
    Field field = draft.chosen().authChoice().field(Field.Role.BASE_URL);
    if (field == null || draft.chosen().modelsApi() != ModelsApi.HUGGINGFACE_ENDPOINT) {
      return;
    }
    boolean given = draft.request().login().fields().containsKey(field.flag());
    if (given) {
      if (draft.offerOrNull() != null && !isLive(draft)) {
        offerRepository(draft, endpoints(draft));
      }
      return;
    }
    Endpoints endpoints = endpoints(draft);
    while (!taken(draft, choose(draft, field, endpoints.items()), endpoints)) {
      // asked again
    }
  }

  private Endpoints endpoints(Draft draft) {
    Secret token = draft.key() == null ? null : draft.key().secret();
    Account account =
        draft.verdict() instanceof AccountVerdict.Confirmed confirmed ? confirmed.account() : null;
    if (token == null || account == null) {
      return NONE;
    }
    Endpoints endpoints =
        prompter.during(
            "Looking for your endpoints", () -> network.endpoints().load(account, token));
    if (endpoints.trouble() != null) {
      draft.warn("your endpoints could not be listed: " + endpoints.trouble());
    }
    return endpoints;
  }

  /** The base URL that is chosen; null for an endpoint that has none. */
  private @Nullable String choose(Draft draft, Field field, List<InferenceEndpoint> endpoints) {
    String current = draft.baseUrl();
    int index =
        endpoints.isEmpty()
            ? 0
            : prompter.choose(EndpointOptions.question(endpoints, field.flag(), current));
    if (index == endpoints.size()) {
      Text question =
          new Text(
              field.label(),
              field.flag(),
              current.isEmpty() ? null : current,
              true,
              answer -> AddressRule.complaint(draft.chosen(), answer));
      return AddressRule.accepted(draft, prompter.text(question));
    }
    InferenceEndpoint chosen = endpoints.get(index);
    if (chosen.baseUrl() == null) {
      prompter.rejected(
          new Failure(
              ExitCode.REFUSED,
              chosen.name() + " has no address while it is " + chosen.state(),
              "start it at " + Hub.CONSOLE_LINK + " and come back"));
    } else if (!EndpointOptions.advice(chosen).isEmpty()) {
      draft.warn(EndpointOptions.advice(chosen));
    }
    return chosen.baseUrl();
  }

  /** Whether the endpoint there takes the token. */
  private boolean taken(Draft draft, @Nullable String baseUrl, Endpoints endpoints) {
    if (baseUrl == null) {
      return false;
    }
    boolean asked = baseUrl.equals(draft.baseUrl()) && isLive(draft);
    draft.set(Field.Role.BASE_URL, baseUrl);
    try {
      if (!asked) {
        ask(draft);
      }
    } catch (Failure e) {
      prompter.rejected(e.inPhase(Phase.CHECK.id()));
      return false;
    }
    if (!isLive(draft)) {
      offerRepository(draft, endpoints);
    }
    return true;
  }

  private void ask(Draft draft) {
    OnboardRequest.Checks checks = draft.request().checks();
    if (!checks.offline()) {
      try {
        draft.offered(
            prompter.during(
                "Asking the endpoint for its model", () -> offer(draft, Freshness.REFRESH)));
        return;
      } catch (Failure e) {
        if (checks.verify()) {
          throw e;
        }
      }
    }
    draft.offered(offer(draft, Freshness.OFFLINE));
  }

  private Offer offer(Draft draft, Freshness freshness) {
    Secret token = draft.key() == null ? null : draft.key().secret();
    return network.offers().load(draft.provider(), draft.baseUrl(), token, freshness).offer();
  }

  /** An endpoint that sleeps or starts cannot say what it has; its owner's list can. */
  private static void offerRepository(Draft draft, Endpoints endpoints) {
    Offer offer = draft.offer();
    String reason = offer.reason() == null ? "not asked" : offer.reason();
    for (InferenceEndpoint endpoint : endpoints.items()) {
      if (endpoint.repository() != null && draft.baseUrl().equals(endpoint.baseUrl())) {
        ModelDefinition model = ModelDefinition.assumed(endpoint.repository());
        draft.offered(Offer.builtIn(List.of(model), reason));
      }
    }
  }

  private static boolean isLive(Draft draft) {
    Offer offer = draft.offerOrNull();
    return offer != null && offer.source() == Offer.Source.LIVE;
  }
}
