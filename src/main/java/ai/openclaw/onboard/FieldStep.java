package ai.openclaw.onboard;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelsApi;
import org.jspecify.annotations.Nullable;

/**
 * One field of the auth choice that is no key: its option, else its variable, else asked if it must
 * be known.
 */
final class FieldStep implements Step {
  private final Prompter prompter;
  private final Environment environment;
  private final Field.Role role;

  FieldStep(Prompter prompter, Environment environment, Field.Role role) {
    this.prompter = prompter;
    this.environment = environment;
    this.role = role;
  }

  @Override
  public Phase phase() {
    return Phase.COLLECT;
  }

  @Override
  public void run(Draft draft) {
    Field field = draft.chosen().authChoice().field(role);
    if (field == null) {
      return;
    }
    String given = draft.request().login().fields().get(field.flag());
    if (given != null) {
      draft.set(role, valid(draft, field.flag(), given));
      return;
    }
    for (String variable : field.environment()) {
      String value = environment.variable(variable);
      if (value != null) {
        draft.set(role, valid(draft, variable, value));
        return;
      }
    }
    // An endpoint is looked up once there is a token.
    if (field.required() && draft.chosen().modelsApi() != ModelsApi.HUGGINGFACE_ENDPOINT) {
      Text question =
          new Text(
              field.label(),
              field.flag(),
              draft.field(role),
              true,
              answer -> complaint(draft, answer));
      draft.set(role, valid(draft, field.label(), prompter.text(question)));
    }
  }

  private String valid(Draft draft, String source, String value) {
    String complaint = complaint(draft, value);
    if (complaint != null) {
      throw new Failure(
          ExitCode.USAGE,
          source + ": " + complaint,
          "openclaw " + draft.request().extent().command() + " --help");
    }
    return role == Field.Role.BASE_URL ? AddressRule.accepted(draft, value) : value.trim();
  }

  private @Nullable String complaint(Draft draft, String value) {
    if (role == Field.Role.BASE_URL) {
      return AddressRule.complaint(draft.chosen(), value);
    }
    return value.isBlank() ? "must not be empty" : null;
  }
}
