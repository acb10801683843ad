package ai.openclaw.provider;

/** How a provider tells which models it has. */
public enum ModelsApi {
  /** {@code GET /models} of the Hugging Face router: every model with its providers and prices. */
  HUGGINGFACE_ROUTER,
  /**
   * {@code GET /models} of a dedicated endpoint in OpenAI's form; the account's list of endpoints
   * says where that is.
   */
  HUGGINGFACE_ENDPOINT,
  /** {@code GET /models} in OpenAI's form, with what fields the provider adds. */
  OPENAI,
  /** Not at all. */
  NONE
}
