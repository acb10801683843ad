package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.EndpointList;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dedicated endpoint: from its option, else one of the account's list, else typed; and then
 * which model it has: what it says itself, else what the list says.
 */
final class EndpointStep implements Step {
  private static final List<String> HEADINGS = List.of("Endpoint", "State", "Hardware", "Model");
  private static final EndpointList.Endpoints NONE = new EndpointList.Endpoints(List.of(), null);

  private final Prompter prompter;
  private final OnboardingTools.Network network;

  EndpointStep(Prompter prompter, OnboardingTools.Network network) {
    this.prompter = prompter;
    this.network = network;
  }

  @Override
  public Answers run(Answers answers) {
    Field field = answers.chosen().authChoice().field(Field.Role.BASE_URL);
    if (field == null || answers.chosen().modelsApi() != Provider.ModelsApi.HUGGINGFACE_ENDPOINT) {
      return answers;
    }
    boolean given = answers.request().login().fields().containsKey(field.flag());
    if (given && (answers.checked() == null || isLive(answers))) {
      return answers;
    }
    EndpointList.Endpoints endpoints = endpoints(answers);
    Answers warned =
        endpoints.trouble() == null
            ? answers
            : answers.warn("your endpoints could not be listed: " + endpoints.trouble());
    if (given) {
      return withListedModel(warned, endpoints);
    }
    Answers checked = null;
    while (checked == null) {
      Answers chosen = chosen(warned, field, endpoints.items());
      checked = chosen == null ? null : checked(chosen, answers);
    }
    return isLive(checked) ? checked : withListedModel(checked, endpoints);
  }

  private EndpointList.Endpoints endpoints(Answers answers) {
    Secret token = answers.secret();
    if (token == null || !(answers.verdict() instanceof AccountVerdict.Confirmed confirmed)) {
      return NONE;
    }
    return prompter.during(
        "Looking for your endpoints", () -> network.endpoints().load(confirmed.account(), token));
  }

  /** The answers with the endpoint that is chosen; null for one that has no address. */
  private @Nullable Answers chosen(
      Answers answers, Field field, List<EndpointList.InferenceEndpoint> endpoints) {
    String current = answers.baseUrl();
    int index =
        endpoints.isEmpty() ? 0 : prompter.choose(question(endpoints, field.flag(), current));
    if (index == endpoints.size()) {
      Text question =
          new Text(
              field.label(),
              field.flag(),
              current.isEmpty() ? null : current,
              true,
              answer -> FieldStep.complaintAboutAddress(answer, answers.chosen()));
      return FieldStep.at(prompter.text(question), answers);
    }
    EndpointList.InferenceEndpoint chosen = endpoints.get(index);
    if (chosen.baseUrl() == null) {
      prompter.rejected(
          new Failure(
              ExitCode.REFUSED,
              chosen.name() + " has no address while it is " + chosen.state(),
              "start it at " + Hub.CONSOLE_LINK + " and come back"));
      return null;
    }
    Answers there = answers.with(Field.Role.BASE_URL, chosen.baseUrl());
    return advice(chosen).isEmpty() ? there : there.warn(advice(chosen));
  }

  /** The answers with what the endpoint there offers; null when it does not take the token. */
  private @Nullable Answers checked(Answers there, Answers before) {
    if (there.checked() != null && isLive(there)) {
      return there;
    }
    try {
      return withOffer(there, before.verdict(), asked(there));
    } catch (Failure e) {
      prompter.rejected(e.inPhase(Phase.CHECK.id()));
      return null;
    }
  }

  private ModelList asked(Answers there) {
    OnboardRequest.Checks checks = there.request().checks();
    if (!checks.offline()) {
      try {
        return prompter.during(
            "Asking the endpoint for its model", () -> offer(there, ModelOffers.Freshness.REFRESH));
      } catch (Failure e) {
        if (checks.verify()) {
          throw e;
        }
      }
    }
    return offer(there, ModelOffers.Freshness.OFFLINE);
  }

  private ModelList offer(Answers there, ModelOffers.Freshness freshness) {
    return network.offers().load(there.provider(), there.baseUrl(), there.secret(), freshness);
  }

  /** An endpoint that sleeps or starts cannot say what it has; its owner's list can. */
  private static Answers withListedModel(Answers answers, EndpointList.Endpoints endpoints) {
    String reason = answers.offer().reason() == null ? "not asked" : answers.offer().reason();
    Answers listed = answers;
    for (EndpointList.InferenceEndpoint endpoint : endpoints.items()) {
      if (endpoint.repository() != null && answers.baseUrl().equals(endpoint.baseUrl())) {
        ModelDefinition model = ModelDefinition.assumed(endpoint.repository());
        listed = withOffer(listed, listed.verdict(), ModelList.builtIn(List.of(model), reason));
      }
    }
    return listed;
  }

  /** The account's verdict is one on the token, whatever the endpoint. */
  private static Answers withOffer(
      Answers answers, @Nullable AccountVerdict verdict, ModelList offer) {
    Login.Checked checked = answers.checked();
    List<String> warnings = checked == null ? List.of() : checked.warnings();
    return answers.with(new Login.Checked(verdict, offer, null, warnings));
  }

  private static boolean isLive(Answers answers) {
    return answers.offer().source() == ModelList.Source.LIVE;
  }

  /**
   * The question; its answer is the index of the endpoint, or their number for an address to type.
   *
   * @param flag what answers it in a script
   * @param current the base URL in use, or empty
   */
  private static Choice<Integer> question(
      List<EndpointList.InferenceEndpoint> endpoints, String flag, String current) {
    List<Option<Integer>> options = new ArrayList<>();
    int preselected = -1;
    for (EndpointList.InferenceEndpoint endpoint : endpoints) {
      if (current.equals(endpoint.baseUrl())) {
        preselected = options.size();
      }
      options.add(option(options.size(), endpoint, preselected == options.size()));
    }
    options.add(
        new Option<>(
            endpoints.size(), "Type an address", List.of("", "", ""), "", List.of(), true));
    return new Choice<>("Endpoint", flag, HEADINGS, options, preselected, true, null);
  }

  /** What to know about its state before the first chat; empty when it runs. */
  private static String advice(EndpointList.InferenceEndpoint endpoint) {
    if (endpoint.paused()) {
      return endpoint.name() + " is paused: resume it at " + Hub.CONSOLE_LINK;
    }
    return endpoint.scaledToZero()
        ? endpoint.name()
            + " is scaled to zero: the first request wakes it, and fails until it is up"
        : "";
  }

  private static Option<Integer> option(
      int index, EndpointList.InferenceEndpoint endpoint, boolean current) {
    String repository = known(endpoint.repository());
    String label = endpoint.namespace() + "/" + endpoint.name() + (current ? " (current)" : "");
    List<String> cells =
        List.of(
            state(endpoint),
            known(endpoint.hardware()),
            repository.substring(repository.lastIndexOf('/') + 1));
    List<String> details = new ArrayList<>();
    if (!advice(endpoint).isEmpty()) {
      details.add(advice(endpoint));
    }
    details.add(repository);
    if (endpoint.vendor() != null && endpoint.region() != null) {
      details.add(endpoint.vendor() + " " + endpoint.region());
    }
    return new Option<>(index, label, cells, repository, details, false);
  }

  private static String known(@Nullable String text) {
    return text == null ? "?" : text;
  }

  private static String state(EndpointList.InferenceEndpoint endpoint) {
    return endpoint.scaledToZero() ? "scaled to zero" : known(endpoint.state());
  }
}
