package ai.openclaw.provider;

/** The wire protocols that OpenClaw speaks, by the names in its config. */
public enum Api {
  OPENAI_COMPLETIONS("openai-completions"),
  ANTHROPIC_MESSAGES("anthropic-messages");

  private final String id;

  Api(String id) {
    this.id = id;
  }

  /** The value of {@code models.providers.<id>.api}. */
  public String id() {
    return id;
  }
}
