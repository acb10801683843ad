package ai.openclaw.onboard;

import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.http.JsonAnswer;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Provider.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is at an address that somebody gave: whether {@code /v1} was forgotten, and, of a
 * server of one's own, which protocol it speaks.
 */
final class CustomEndpoint {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Prompter prompter;
  private final OnboardingTools.Network network;

  /** Where a protocol is spoken. */
  private record Place(String baseUrl, Api api) {}

  CustomEndpoint(Prompter prompter, OnboardingTools.Network network) {
    this.prompter = prompter;
    this.network = network;
  }

  /** The answers with an address that the clients of its protocol can use. */
  static Answers addressed(Answers answers) {
    BaseUrl url = BaseUrl.parse(answers.baseUrl());
    if (!isAnthropic(answers.provider()) || url == null || url.withoutVersion().equals(url)) {
      return answers;
    }
    String shorter = url.withoutVersion().toString();
    return at(new Place(shorter, Api.ANTHROPIC_MESSAGES), answers)
        .warn("the base URL is " + shorter + ": clients of Anthropic's protocol add /v1");
  }

  /** The answers of a server in one's own network that wants no key; null of any other. */
  @Nullable Answers withoutKey(Answers answers) {
    BaseUrl url = BaseUrl.parse(answers.baseUrl());
    OnboardRequest.Checks checks = answers.request().checks();
    if (url == null || !url.isPrivate() || checks.offline() || !checks.verify()) {
      return null;
    }
    try {
      Answers found = listed(new Place(answers.baseUrl(), answers.provider().api()), answers);
      return found == null ? versioned(answers) : found;
    } catch (Failure e) {
      return null;
    }
  }

  /** The answers of a server that refuses the key in OpenAI's way and takes it in Anthropic's. */
  @Nullable Answers despiteRefusal(Answers answers) {
    try {
      return isOpen(answers) ? listed(anthropic(answers), answers) : null;
    } catch (Failure e) {
      return null;
    }
  }

  /** The answers with what the server is, by what it said of its models. */
  Answers examined(Answers answers) {
    ModelList offer = answers.offer();
    String reason = offer.reason();
    if (offer.source() == ModelList.Source.LIVE) {
      tell(answers, offer);
    }
    boolean missing = reason != null && reason.endsWith(" answered 404");
    boolean asked = !answers.request().checks().offline() && !answers.baseUrl().isEmpty();
    if (reason == null || !asked || (!missing && !answers.provider().isCustom())) {
      return answers;
    }
    Answers moved = missing ? versioned(answers) : null;
    if (moved == null && isOpen(answers)) {
      moved = spoken(answers);
    }
    return moved != null && moved.offer().source() == ModelList.Source.LIVE
        ? moved
        : (moved == null ? answers : moved)
            .warn("there is no list of models at " + answers.baseUrl() + ": " + reason);
  }

  /** A server that has no list at an address often has it one level below: /v1 was forgotten. */
  private @Nullable Answers versioned(Answers answers) {
    BaseUrl given = BaseUrl.parse(answers.baseUrl());
    String longer = given == null ? null : given.withVersion();
    if (longer == null || isAnthropic(answers.provider())) {
      return null;
    }
    Answers moved = listed(new Place(longer, answers.provider().api()), answers);
    return moved == null
        ? null
        : moved.warn("there is no list of models at " + given + "; the base URL is " + longer);
  }

  /** The answers with the list there, or null where there is none. */
  private @Nullable Answers listed(Place place, Answers answers) {
    Answers there = at(place, answers);
    ModelList list =
        prompter.during(
            "Looking at " + place.baseUrl(),
            () ->
                network
                    .offers()
                    .load(
                        there.provider(),
                        place.baseUrl(),
                        there.secret(),
                        ModelOffers.Freshness.REFRESH));
    if (list.source() != ModelList.Source.LIVE) {
      return null;
    }
    Login.Checked before = answers.checked();
    Answers found =
        there.with(
            before == null
                ? new Login.Checked(null, list, null, List.of())
                : new Login.Checked(before.verdict(), list, null, before.warnings()));
    tell(found, list);
    return found;
  }

  /** What an address is, is best told by what is there. */
  private void tell(Answers answers, ModelList list) {
    if (answers.provider().isCustom()) {
      int count = list.models().size();
      prompter.info(
          answers.baseUrl()
              + (count == 1 ? " lists one model" : " lists " + count + " models")
              + (isAnthropic(answers.provider()) ? " in Anthropic's form" : ""));
    }
  }

  /** The protocol that is spoken where there is no list; null where nobody answers at all. */
  private @Nullable Answers spoken(Answers answers) {
    List<Place> places = places(answers);
    List<Place> found = new ArrayList<>();
    boolean answered =
        prompter.during("Finding out which protocol it speaks", () -> find(places, answers, found));
    if (!answered) {
      return null;
    }
    if (found.isEmpty()) {
      return asked(answers);
    }
    Place place = found.get(0);
    Answers listed = isAnthropic(place) ? despiteRefusal(answers) : null;
    if (listed != null) {
      return listed;
    }
    prompter.info(place.baseUrl() + " speaks " + words(place.api()));
    return kept(place, answers);
  }

  /**
   * Asks empty questions, which cost nothing, until one is understood; whether anybody answered.
   */
  private boolean find(List<Place> places, Answers answers, List<Place> found) {
    for (Place place : places) {
      JsonAnswer answer = JsonAnswer.to(emptyQuestion(place, answers), network.transport());
      int status = answer.status();
      if (status == 0) {
        return false;
      }
      if (answer.json() != null && status != 404 && status != 405 && status < 500) {
        found.add(place);
        return true;
      }
    }
    return true;
  }

  private static HttpRequest emptyQuestion(Place place, Answers answers) {
    HttpRequest request =
        HttpRequest.post(
            place.baseUrl() + place.api().request(), answers.secret(), Map.of(), "{}", DEADLINE);
    request = isAnthropic(place) ? request.inAnthropicsForm() : request;
    BaseUrl url = BaseUrl.parse(place.baseUrl());
    return url != null && url.isPrivate() ? request.overPlainHttp() : request;
  }

  private static List<Place> places(Answers answers) {
    List<Place> places = new ArrayList<>();
    BaseUrl given = BaseUrl.parse(answers.baseUrl());
    String longer = given == null ? null : given.withVersion();
    for (Api api : List.of(Api.OPENAI_COMPLETIONS, Api.OPENAI_RESPONSES)) {
      places.add(new Place(answers.baseUrl(), api));
      if (longer != null) {
        places.add(new Place(longer, api));
      }
    }
    places.add(anthropic(answers));
    return places;
  }

  private Answers asked(Answers answers) {
    List<Option<Api>> options = new ArrayList<>();
    for (Api api : Api.values()) {
      options.add(Option.of(api, words(api), api.request()));
    }
    Api api = prompter.choose(Choice.of("Protocol", "--custom-compatibility", options, 0));
    return addressed(at(new Place(answers.baseUrl(), api), answers)).with(answers.checked());
  }

  private static String words(Api api) {
    return switch (api) {
      case OPENAI_COMPLETIONS -> "OpenAI's chat completions";
      case OPENAI_RESPONSES -> "OpenAI's responses";
      case ANTHROPIC_MESSAGES -> "Anthropic's messages";
    };
  }

  private static Place anthropic(Answers answers) {
    BaseUrl url = BaseUrl.parse(answers.baseUrl());
    String address = url == null ? answers.baseUrl() : url.withoutVersion().toString();
    return new Place(address, Api.ANTHROPIC_MESSAGES);
  }

  /** The answers there, with what was said of the models. */
  private static Answers kept(Place place, Answers answers) {
    return at(place, answers).with(answers.checked());
  }

  private static Answers at(Place place, Answers answers) {
    Answers there = answers.with(Field.Role.BASE_URL, place.baseUrl());
    return there.provider().api() == place.api()
        ? there
        : there.with(Field.Role.COMPATIBILITY, place.api().option());
  }

  private static boolean isOpen(Answers answers) {
    OnboardRequest.Checks checks = answers.request().checks();
    return answers.provider().isCustom()
        && answers.field(Field.Role.COMPATIBILITY) == null
        && checks.verify()
        && !checks.offline();
  }

  private static boolean isAnthropic(Provider provider) {
    return provider.api() == Api.ANTHROPIC_MESSAGES;
  }

  private static boolean isAnthropic(Place place) {
    return place.api() == Api.ANTHROPIC_MESSAGES;
  }
}
