package ai.openclaw.onboard;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
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
    Field field = draft.provider().authChoice().field(role);
    if (field == null) {
      return;
    }
    String given = draft.request().login().fields().get(field.flag());
    if (given != null) {
      draft.set(role, valid(field, field.flag(), given));
      return;
    }
    for (String variable : field.environment()) {
      String value = environment.variable(variable);
      if (value != null) {
        draft.set(role, valid(field, variable, value));
        return;
      }
    }
    if (field.required()) {
      Text question =
          new Text(
              field.label(), field.flag(), draft.field(role), true, answer -> complaint(answer));
      draft.set(role, valid(field, field.label(), prompter.text(question)));
    }
  }

  private String valid(Field field, String source, String value) {
    String complaint = complaint(value);
    if (complaint != null) {
      throw new Failure(
          ExitCode.USAGE,
          source + ": " + complaint,
          "for example " + field.flag() + " https://llm.example.com/v1");
    }
    return value.trim();
  }

  private @Nullable String complaint(String value) {
    if (role != Field.Role.BASE_URL) {
      return value.isBlank() ? "must not be empty" : null;
    }
    BaseUrl url = BaseUrl.parse(value);
    if (url == null) {
      return "not an http or https address: " + value;
    }
    return url.isCleartext() && !url.isLoopback()
        ? "http: would send the key in the clear; only https: will do, or this machine"
        : null;
  }
}
