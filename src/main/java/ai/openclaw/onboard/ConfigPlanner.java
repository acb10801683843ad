package ai.openclaw.onboard;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.LocalModels;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ModelSettings;
import ai.openclaw.model.ModelSlot;
import ai.openclaw.model.PayerHeader;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.storage.IsoTime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What onboarding changes in {@code openclaw.json}: the same as OpenClaw 2026.2.17 does, but for
 * the differences that {@code docs/providers/huggingface.md} lists. Pure: the same answers and the
 * same config give the same edits, and none at all the second time.
 */
final class ConfigPlanner {
  private static final DocumentPath WIZARD = DocumentPath.of("wizard");
  private static final DocumentPath DEFAULTS = DocumentPath.of("agents", "defaults");

  private final Answers answers;

  private final @Nullable KeyPlan key;
  private final Provider provider;
  private final ConfigDraft draft;
  private final ModelSettings models;
  private final DocumentPath section;

  ConfigPlanner(Answers answers, @Nullable KeyPlan key, ConfigDraft draft) {
    this.answers = answers;
    this.key = key;
    this.provider = answers.provider();
    this.draft = draft;
    this.models = new ModelSettings(draft, answers.files());
    this.section = new OpenClawConfig(draft.data()).sectionPath(provider.id());
  }

  /**
   * The edits; {@code now}, in milliseconds since 1970, and {@code version} are noted in the config
   * when there are any.
   */
  List<DocumentEdit> edits(long now, String version) {
    login();
    if (answers.request().scope() == OnboardRequest.Scope.KEY) {
      keyOnly();
      return draft.edits();
    }
    provider();
    defaultModel();
    extras();
    String workspace = answers.request().target().workspace();
    if (workspace != null) {
      draft.set(DEFAULTS.child("workspace"), workspace);
    }
    draft.setIfAbsent(DocumentPath.of("gateway", "mode"), text("local"));
    if (!draft.edits().isEmpty()) {
      lastRun(now, version);
    }
    return draft.edits();
  }

  private void login() {
    if (key == null) {
      return;
    }
    secretProvider(key.stored());
    if (key.inConfig()) {
      return;
    }
    String profileId = key.profileId();
    if (key.store() == CredentialStore.AUTH_PROFILES) {
      profile(key);
    }
    moveToFront(DocumentPath.of("auth", "order", provider.id()), profileId);
  }

  /** OpenClaw passes over a profile of which the config says otherwise than the store. */
  private void profile(KeyPlan plan) {
    Long expires = answers.request().login().slot().expires();
    Credential stored = plan.credential(provider.id(), expires);
    Credential kept = answers.files().profiles().find(plan.profileId());
    Credential credential = stored == null ? kept : stored;
    DocumentPath path = DocumentPath.of("auth", "profiles", plan.profileId());
    JsonNode said = draft.get(path);
    boolean stands = said != null && credential != null && credential.differenceFrom(said) == null;
    if (credential != null && !stands) {
      draft.set(path.child("provider"), credential.provider());
      draft.set(path.child("mode"), credential.type());
    }
  }

  /** Without it OpenClaw could not follow a reference to a file or a command. */
  private void secretProvider(KeyPlan.@Nullable Stored stored) {
    KeyReference reference = stored == null ? null : stored.reference();
    if (reference != null && reference.provider() != null) {
      String name = reference.reference().provider();
      draft.set(DocumentPath.of("secrets", "providers", name), reference.provider());
    }
  }

  /** An order that exists would hide the profile; one that does not exist is not needed. */
  private void moveToFront(DocumentPath order, String profileId) {
    if (!(draft.get(order) instanceof ArrayNode existing)) {
      return;
    }
    ArrayNode reordered = JsonTree.NODES.arrayNode().add(profileId);
    for (JsonNode other : existing) {
      if (!profileId.equals(other.textValue())) {
        reordered.add(other);
      }
    }
    draft.set(order, reordered);
  }

  /** A key in the profile store needs no section; one in the config needs a whole one. */
  private void keyOnly() {
    if (key != null && key.inConfig()) {
      access();
      draft.setIfAbsent(section.child("models"), JsonTree.NODES.arrayNode());
    } else if (key != null && key.clearsConfig(answers)) {
      apiKey();
    }
  }

  private void access() {
    draft.setIfAbsent(DocumentPath.of("models", "mode"), text("merge"));
    address();
    apiKey();
    draft.set(section.child("api"), provider.api().id());
  }

  private void provider() {
    access();
    payer();
    for (ModelDefinition model : provider.catalog()) {
      OfferedModel offered = offered(model.id());
      models.define(provider.id(), offered == null ? model : offered.definition(), offered);
    }
    if (answers.model() != null) {
      models.define(provider.id(), answers.model(), offered(answers.model().id()));
    }
    draft.setIfAbsent(section.child("models"), JsonTree.NODES.arrayNode());
  }

  /** What the provider's list says of that model, by whichever route; null for nothing. */
  private @Nullable OfferedModel offered(String id) {
    ModelList offer = answers.offerOrNull();
    return offer == null ? null : offer.findOnRoute(provider, id);
  }

  private void payer() {
    String billTo = answers.request().checks().billTo();
    if (billTo == null) {
      return;
    }
    DocumentPath headers = section.child("headers");
    JsonNode stated = draft.get(headers);
    List<String> names = stated == null ? List.of() : PayerHeader.spellings(stated);
    String kept = names.isEmpty() ? PayerHeader.NAME : names.get(0);
    for (String name : names) {
      if (billTo.isEmpty() || !name.equals(kept)) {
        draft.remove(headers.child(name));
      }
    }
    if (!billTo.isEmpty()) {
      draft.set(headers.child(kept), billTo);
    }
  }

  private void address() {
    DocumentPath path = section.child("baseUrl");
    String wanted = answers.field(Field.Role.BASE_URL);
    String address = wanted != null ? wanted : provider.addressGiven(draft.text(path));
    if (!address.isEmpty() && !address.equals(draft.text(path))) {
      draft.set(path, address);
    }
  }

  private void apiKey() {
    DocumentPath path = section.child("apiKey");
    KeyPlan.Stored stored = key == null || !key.inConfig() ? null : key.stored();
    if (stored != null) {
      KeyReference reference = stored.reference();
      draft.set(
          path,
          reference == null ? text(stored.secret().reveal()) : reference.reference().toJson());
      return;
    }
    JsonNode existing = draft.get(path);
    if (key != null && key.clearsConfig(answers)) {
      removeKey(path, existing);
    } else if (existing != null && existing.isTextual()) {
      draft.set(path, existing.textValue().trim());
    } else if (existing == null && wantsNoKey()) {
      draft.set(path, KeyPlaces.NO_KEY);
    }
  }

  /** A server of one's own without a key, for a release that may ask for any. */
  private boolean wantsNoKey() {
    return provider.isCustom() && answers.key() == null && !answers.files().route().inConfig();
  }

  /** Its place is another one now; what only leads to a key is the user's to keep. */
  private void removeKey(DocumentPath path, @Nullable JsonNode existing) {
    if (existing != null && SecretReference.literal(existing) != null) {
      draft.remove(path);
    }
  }

  private void defaultModel() {
    ModelDefinition model = answers.model();
    if (model == null) {
      return;
    }
    allow(model);
    if (answers.request().model().keepDefault()) {
      return;
    }
    use(ModelSlot.DEFAULT, model);
    if (answers.selection().forAgent()) {
      use(new ModelSlot(false, answers.files().agent()), model);
    }
  }

  /** A model that is there already stays as it is written, as an alias too. */
  private void use(ModelSlot slot, ModelDefinition model) {
    ModelRef ref = new ModelRef(provider.id(), model.id());
    AgentModels agents = models.agents();
    String written = agents.primary(slot);
    String text = provider.ref(model.id());
    models.set(slot, written != null && ref.equals(agents.resolve(written)) ? written : text);
  }

  private void extras() {
    Selection.Extras extras = answers.selection().extras();
    if (extras == null) {
      return;
    }
    if (extras.utility() != null) {
      draft.set(DEFAULTS.child("utilityModel"), added(extras.utility()).text());
    }
    if (extras.image() != null) {
      added(extras.image());
      use(ModelSlot.IMAGE, extras.image());
    }
    List<String> fallbacks = new ArrayList<>(models.agents().fallbacks(ModelSlot.DEFAULT));
    int before = fallbacks.size();
    for (ModelDefinition model : extras.fallbacks()) {
      append(added(model), fallbacks);
    }
    if (extras.local() != null) {
      append(local(extras.local()), fallbacks);
    }
    if (fallbacks.size() > before) {
      models.setFallbacks(ModelSlot.DEFAULT, fallbacks);
    }
  }

  /** Describes and allows the model. */
  private ModelRef added(ModelDefinition model) {
    ModelRef ref = new ModelRef(provider.id(), model.id());
    models.define(provider.id(), model, offered(model.id()));
    models.allow(ref, null);
    return ref;
  }

  private void append(ModelRef ref, List<String> fallbacks) {
    AgentModels agents = models.agents();
    if (!agents.isAmong(fallbacks, ref) && !ref.equals(agents.defaultModel())) {
      fallbacks.add(ref.text());
    }
  }

  private ModelRef local(LocalModels.Found found) {
    DocumentPath its = new OpenClawConfig(draft.data()).sectionPath(found.provider());
    draft.setIfAbsent(its.child("baseUrl"), text(found.baseUrl()));
    draft.setIfAbsent(its.child("api"), text(Provider.Api.OPENAI_COMPLETIONS.id()));
    if (!answers.files().route().inConfig()) {
      draft.setIfAbsent(its.child("apiKey"), text(KeyPlaces.NO_KEY));
    }
    models.define(found.provider(), found.model(), null);
    models.allow(found.ref(), null);
    return found.ref();
  }

  /** {@code agents.defaults.models} is the list of allowed models as soon as it has an entry. */
  private void allow(ModelDefinition model) {
    if (answers.request().model().keepDefault() && models.allowsEveryModel()) {
      // A first entry would shut out the default model's fallbacks, which are to stay as they are.
      return;
    }
    ModelRef ref = new ModelRef(provider.id(), model.id());
    models.allow(ref, aliasOf(model.id()));
  }

  private @Nullable String aliasOf(String modelId) {
    return modelId.equals(provider.defaultModel()) ? provider.alias() : null;
  }

  /** Whether an edit only notes that this run took place. */
  static boolean isNote(DocumentEdit edit) {
    return edit.path().toString().startsWith(WIZARD + ".");
  }

  private void lastRun(long now, String version) {
    draft.set(WIZARD.child("lastRunAt"), IsoTime.of(now));
    draft.set(WIZARD.child("lastRunVersion"), version);
    draft.set(WIZARD.child("lastRunCommand"), "onboard");
    draft.set(WIZARD.child("lastRunMode"), "local");
  }

  private static JsonNode text(String value) {
    return JsonTree.NODES.textNode(value);
  }
}
