package ai.openclaw.onboard;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * One field of the auth choice that is no key: its option, else its variable, else asked if it must
 * be known.
 */
final class FieldStep implements Step {
  private static final String IN_THE_CLEAR = "http: would send the key in the clear; use https:";
  private static final String ENDPOINTS = ".endpoints.huggingface.cloud";

  private final Prompter prompter;
  private final Environment environment;
  private final Field.Role role;

  FieldStep(Prompter prompter, Environment environment, Field.Role role) {
    this.prompter = prompter;
    this.environment = environment;
    this.role = role;
  }

  @Override
  public Answers run(Answers answers) {
    Field field = answers.chosen().authChoice().field(role);
    if (field == null) {
      return answers;
    }
    String given = answers.request().login().fields().get(field.flag());
    if (given != null) {
      return taken(answers, field.flag(), given);
    }
    for (String variable : field.environment()) {
      String value = environment.variable(variable);
      if (value != null) {
        return taken(answers, variable, value);
      }
    }
    // An endpoint is looked up once there is a token.
    if (!field.required()
        || answers.chosen().modelsApi() == Provider.ModelsApi.HUGGINGFACE_ENDPOINT) {
      return answers;
    }
    Text question =
        new Text(
            field.label(),
            field.flag(),
            answers.field(role),
            true,
            answer -> complaint(answers, answer));
    return taken(answers, field.label(), prompter.text(question));
  }

  private Answers taken(Answers answers, String source, String value) {
    String complaint = complaint(answers, value);
    if (complaint != null) {
      throw new Failure(
          ExitCode.USAGE,
          source + ": " + complaint,
          answers.files().commandForAll(answers.request().scope().command() + " --help"));
    }
    return role == Field.Role.BASE_URL ? at(value, answers) : answers.with(role, value.trim());
  }

  private @Nullable String complaint(Answers answers, String value) {
    if (role == Field.Role.BASE_URL) {
      return complaintAboutAddress(value, answers.chosen());
    }
    return value.isBlank() ? "must not be empty" : null;
  }

  /** What is wrong with an address before a key is sent there, or null. */
  static @Nullable String complaintAboutAddress(String address, Provider provider) {
    BaseUrl url = BaseUrl.meant(address);
    if (url == null) {
      // What stands before an @ or behind a ? may be a secret.
      boolean plain = address.indexOf('@') < 0 && address.indexOf('?') < 0;
      return plain
          ? "not an http or https address: " + address
          : "an address with a user, a password or a query cannot be used; leave that part out";
    }
    return provider.needsKey() && !isSafe(provider, url) ? IN_THE_CLEAR : null;
  }

  /** Refuses a key for an address where everybody could read it on the way. */
  static void requirePrivacy(Answers answers) {
    BaseUrl url = BaseUrl.parse(answers.baseUrl());
    if (url != null && !isSafe(answers.chosen(), url)) {
      throw new Failure(
          ExitCode.USAGE, url + ": " + IN_THE_CLEAR, "without a key, it can be used as it is");
    }
  }

  /** A custom endpoint is often a machine in the next room; a provider's never is. */
  private static boolean isSafe(Provider provider, BaseUrl url) {
    return !url.isCleartext() || (provider.isCustom() ? url.isPrivate() : url.isLoopback());
  }

  /** The answers with an address without complaint, and with what to be careful about there. */
  static Answers at(String address, Answers answers) {
    BaseUrl url = BaseUrl.meant(address);
    if (url == null) {
      throw new IllegalArgumentException("no address");
    }
    boolean asGiven = url.equals(BaseUrl.parse(address));
    Answers warned =
        asGiven ? answers : answers.warn("the base URL is " + url + ", not " + address.trim());
    if (url.isCleartext() && !url.isLoopback()) {
      warned = warned.warn(url + " is not encrypted: everybody on that network can read the key");
    }
    if (answers.chosen().modelsApi() != Provider.ModelsApi.HUGGINGFACE_ENDPOINT) {
      Answers there = warned.with(Field.Role.BASE_URL, url.toString());
      Provider.Api api = BaseUrl.protocolOf(address);
      return api == null || !answers.chosen().isCustom()
          ? there
          : there.with(Field.Role.COMPATIBILITY, api.option());
    }
    if (!url.host().endsWith(ENDPOINTS) && !url.isLoopback()) {
      warned = warned.warn(url.host() + " is not one of Hugging Face's hosts, and gets the token");
    }
    return warned.with(Field.Role.BASE_URL, url.hasPath() ? url.toString() : url + "/v1");
  }
}
