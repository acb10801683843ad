package ai.openclaw.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider, described once. Menu, options, help, environment look-up, prompts, messages and the
 * generated docs derive from it.
 *
 * @param id the key under {@code models.providers}, and the part of a model ref before the first
 *     slash
 * @param group where the wizard's menu has it
 * @param baseUrl where its API is, without a last slash; null when the user says where
 * @param retiredHosts hosts that used to serve it and are dead
 * @param api the protocol it speaks
 * @param modelsApi how it lists its models
 * @param permission what Hugging Face's account check must find in its token, {@code
 *     inference.serverless.write}; null when its keys are not Hugging Face's
 * @param defaultModel the id of the model to start with; null when there is none
 * @param alias what the default model is called in the chat
 * @param catalog the models known without asking
 * @param authChoice the way to log in
 */
public record Provider(
    String id,
    Group group,
    @Nullable String baseUrl,
    List<String> retiredHosts,
    Api api,
    ModelsApi modelsApi,
    @Nullable String permission,
    @Nullable String defaultModel,
    @Nullable String alias,
    List<ModelDefinition> catalog,
    AuthChoice authChoice) {

  /**
   * The same provider under another id, speaking that protocol: a custom one is made by its user.
   */
  public Provider as(String newId, Api newApi) {
    return new Provider(
        newId,
        group,
        baseUrl,
        retiredHosts,
        newApi,
        newApi == Api.ANTHROPIC_MESSAGES ? ModelsApi.ANTHROPIC : modelsApi,
        permission,
        defaultModel,
        alias,
        catalog,
        authChoice);
  }

  /** Whether its user says what it is called, and so what it is. */
  public boolean isCustom() {
    return authChoice.field(Field.Role.PROVIDER_ID) != null;
  }

  /** The profile that onboarding writes: {@code huggingface:default}. */
  public String profileId() {
    return id + ":default";
  }

  /** Whether nothing works without a key. */
  public boolean needsKey() {
    Field key = authChoice.field(Field.Role.KEY);
    return key != null && key.required();
  }

  /** The variables that can hold its key, first one first. */
  public List<String> keyVariables() {
    Field key = authChoice.field(Field.Role.KEY);
    return key == null ? List.of() : key.environment();
  }

  /** The variable that can hold the path of a file with its key, null where none can. */
  public @Nullable String keyFileVariable() {
    return keyVariables().isEmpty() ? null : keyVariables().get(0) + "_FILE";
  }

  /**
   * Where it is when the config has that address: a host that the user chose stays, unless it is
   * dead; empty when nobody says.
   */
  public String addressGiven(@Nullable String configured) {
    String own = baseUrl == null ? "" : baseUrl;
    if (configured == null || configured.isBlank()) {
      return own;
    }
    String host = BaseUrl.hostOf(configured);
    boolean chosen = !host.equals(BaseUrl.hostOf(own)) && !retiredHosts.contains(host);
    return own.isEmpty() || chosen ? configured.trim() : own;
  }

  /** Whether a router states who serves its models, for how much and how fast. */
  public boolean isRouted() {
    return modelsApi == ModelsApi.HUGGINGFACE_ROUTER;
  }

  /** The id without {@code :route}; where the provider has no routes, the id as it is. */
  public String withoutRoute(String modelId) {
    return isRouted() ? Routing.withoutSuffix(modelId) : modelId;
  }

  /** The ref of one of its models, {@code huggingface/org/model}. */
  public String ref(String modelId) {
    return id + "/" + modelId;
  }

  /** The catalog's model of that id, or null. */
  public @Nullable ModelDefinition known(String modelId) {
    for (ModelDefinition model : catalog) {
      if (model.id().equals(modelId)) {
        return model;
      }
    }
    return null;
  }

  /** The wire protocols that OpenClaw speaks, by the names in its config. */
  public enum Api {
    OPENAI_COMPLETIONS("openai-completions", "openai", "/chat/completions"),
    OPENAI_RESPONSES("openai-responses", "openai-responses", "/responses"),
    /** Its clients add the version to the base URL by themselves. */
    ANTHROPIC_MESSAGES("anthropic-messages", "anthropic", "/v1/messages");

    private final String id;
    private final String option;
    private final String request;

    Api(String id, String option, String request) {
      this.id = id;
      this.option = option;
      this.request = request;
    }

    /** The protocol that the config calls by that name, or null. */
    public static @Nullable Api of(String id) {
      for (Api api : values()) {
        if (api.id.equals(id)) {
          return api;
        }
      }
      return null;
    }

    /** The protocol that an option calls by that name, or null. */
    public static @Nullable Api ofOption(String name) {
      for (Api api : values()) {
        if (api.option.equals(name)) {
          return api;
        }
      }
      return null;
    }

    /** The value of {@code models.providers.<id>.api}. */
    public String id() {
      return id;
    }

    /** What an option calls it: {@code openai}, {@code openai-responses}, {@code anthropic}. */
    public String option() {
      return option;
    }

    /** What stands behind the base URL of a question to a model. */
    public String request() {
      return request;
    }
  }

  /** How a provider tells which models it has. */
  public enum ModelsApi {
    /**
     * {@code GET /models} of the Hugging Face router: every model with its providers and prices.
     */
    HUGGINGFACE_ROUTER,
    /**
     * {@code GET /models} of a dedicated endpoint in OpenAI's form; the account's list of endpoints
     * says where that is.
     */
    HUGGINGFACE_ENDPOINT,
    /** {@code GET /models} in OpenAI's form, with what fields the provider adds. */
    OPENAI,
    /** {@code GET /v1/models} in Anthropic's form, which takes the key in a header of its own. */
    ANTHROPIC;

    /** Whether it answers without a key too: the router's list is public. */
    public boolean isPublic() {
      return this == HUGGINGFACE_ROUTER;
    }
  }

  /**
   * A line of the wizard's first menu: one company, with one or more auth choices behind it.
   *
   * @param id {@code huggingface}
   * @param label {@code Hugging Face}
   * @param hint a few words beside the label
   */
  public record Group(String id, String label, String hint) {}
}
