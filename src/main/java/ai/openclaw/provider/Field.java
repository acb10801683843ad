package ai.openclaw.provider;

import java.util.List;

/**
 * One thing an auth choice has to know: a command-line option, a question of the wizard, and a look
 * into the environment, all from here.
 *
 * @param role what the value is for
 * @param flag the option, with its dashes: {@code --huggingface-api-key}
 * @param placeholder what help shows for the value: {@code key}
 * @param label what the wizard calls it
 * @param help one line for the option
 * @param environment variables that answer it, first one first
 * @param required whether onboarding cannot go on without it
 */
public record Field(
    Role role,
    String flag,
    String placeholder,
    String label,
    String help,
    List<String> environment,
    boolean required) {

  /** What a field's value is for. */
  public enum Role {
    /** The key or token; a secret. */
    KEY,
    /** Where the API is, an absolute URL. */
    BASE_URL,
    /** The model's id at the provider. */
    MODEL_ID,
    /** The provider's id in the config. */
    PROVIDER_ID,
    /**
     * Which protocol the endpoint speaks: {@code openai}, {@code openai-responses} or {@code
     * anthropic}.
     */
    COMPATIBILITY
  }

  /** Whether the value must never be shown. */
  public boolean secret() {
    return role == Role.KEY;
  }
}
