package ai.openclaw.huggingface;

/** Whether a token may do something; some tokens do not tell. */
public enum Permitted {
  YES("yes"),
  NO("no"),
  UNKNOWN("unknown");

  private final String id;

  Permitted(String id) {
    this.id = id;
  }

  /** Its name in output. */
  public String id() {
    return id;
  }
}
