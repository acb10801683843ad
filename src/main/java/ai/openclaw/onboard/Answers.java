package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.config.OpenClawConfig;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.PayerHeader;
import ai.openclaw.model.Preset;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.Generation;
import ai.openclaw.secret.Secret;
import ai.openclaw.trial.Result;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of what the user wants; whether a flag, a variable or a person said so makes
 * no difference. Immutable: a step takes answers and returns others. An answer given anew takes
 * along what hung on the earlier one and keeps the rest, as the default of the questions to come.
 *
 * @param request what was said up front
 * @param files OpenClaw's files as they were read
 * @param skipped whether nothing is to be configured
 * @param login null while the provider is open
 * @param destination where the key goes; null while there is none
 * @param selection the model
 * @param reopened what the person wants to answer anew, whatever the command line says of it
 * @param warnings lines for the user
 */
record Answers(
    OnboardRequest request,
    StateFiles files,
    boolean skipped,
    @Nullable Login login,
    @Nullable Destination destination,
    Selection selection,
    List<Part> reopened,
    List<String> warnings) {

  /** What can be answered anew when all is known. */
  enum Part {
    MODEL("model"),
    KEY("key"),
    PROVIDER("provider"),
    PLACE("place of the key"),
    EXTRAS("further models");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** None so far. */
  Answers(OnboardRequest request, StateFiles files) {
    this(request, files, false, null, null, Selection.NONE, List.of(), List.of());
  }

  /** Nothing is to be configured. */
  Answers skip() {
    return new Answers(request, files, true, null, null, Selection.NONE, reopened, warnings);
  }

  /** That provider; nothing that was said of another one counts. */
  Answers with(Provider chosen) {
    return isChosen(chosen) ? this : with(new Login(chosen), Selection.NONE);
  }

  /** That answer; the id of a model is one of the selection. */
  Answers with(Field.Role role, String value) {
    return role == Field.Role.MODEL_ID
        ? with(selection.wanting(value))
        : with(known().with(role, value));
  }

  /** Custom sections that become part of the provider. */
  Answers migrating(List<String> ids) {
    return with(known().migrating(ids));
  }

  /** The key in use, and those that differ from it. */
  Answers with(@Nullable KeyPlace key, List<KeyPlace> others) {
    return with(known().with(key, others));
  }

  /** The provider does not take that key. */
  Answers refusing(Secret secret) {
    return with(known().refusing(secret));
  }

  /** What provider and hub say of the login as it is; null for nothing yet. */
  Answers with(Login.@Nullable Checked checked) {
    return (checked == null ? without(KeyCheck.said(this)) : this).with(known().with(checked));
  }

  /** The model on its route. */
  Answers with(ModelDefinition model) {
    Boolean images = request.model().images();
    return with(
        selection.of(
            images == null ? model : model.taking(images ? List.of(Modality.IMAGE) : List.of())));
  }

  /** What a preset took. */
  Answers with(Preset.Pick pick) {
    Answers taken = with(pick.definition());
    return taken.with(taken.selection.because(pick.reason()));
  }

  /** Models besides the default one; null for none. */
  Answers with(Selection.@Nullable Extras extras) {
    return with(selection.with(extras));
  }

  /** What further models somebody wants. */
  Answers with(OnboardRequest.Extras wished) {
    return as(request.with(wished));
  }

  /** What a trial of the selection said. */
  Answers with(Result probe) {
    return with(selection.tried(probe));
  }

  /** The place that the key goes to. */
  Answers with(Destination place) {
    return new Answers(request, files, skipped, login, place, selection, reopened, warnings);
  }

  /** That model. */
  Answers with(Selection next) {
    return with(login, next);
  }

  /** What a check or a trial said stays only while it is about the same key at the same address. */
  Answers with(Login next) {
    Answers changed = with(next, selection);
    return changed.asksLike(this)
        ? changed
        : without(KeyCheck.said(this)).with(next.with((Login.Checked) null), selection.tried(null));
  }

  /** What was said of a trial goes with it. */
  private Answers with(@Nullable Login nextLogin, Selection next) {
    Result tried = selection.probe();
    String said = tried == null || tried.equals(next.probe()) ? null : ProbeStep.warning(tried);
    List<String> lines = said == null ? warnings : without(List.of(said)).warnings();
    return new Answers(request, files, false, nextLogin, destination, next, reopened, lines);
  }

  private boolean asksLike(Answers other) {
    return provider().id().equals(other.provider().id())
        && provider().api() == other.provider().api()
        && baseUrl().equals(other.baseUrl())
        && Objects.equals(secret(), other.secret());
  }

  /** The person wants to answer this anew. */
  Answers reopen(Part part) {
    List<Part> parts = new ArrayList<>(reopened);
    parts.add(part);
    return new Answers(request, files, skipped, login, destination, selection, parts, warnings);
  }

  /** The organisation that pays, or null for the account itself. */
  @Nullable String payer() {
    String said = request.checks().billTo();
    String payer = said == null ? PayerHeader.payer(section()) : said;
    return payer == null || payer.isEmpty() ? null : payer;
  }

  /** The same answers to what was said up front instead. */
  Answers as(OnboardRequest said) {
    return new Answers(said, files, skipped, login, destination, selection, reopened, warnings);
  }

  /** Paid for by that organisation, or by the account itself for an empty name. */
  Answers billedTo(String organisation) {
    return without(PowerCheck.lines(this))
        .as(request.billedTo(organisation))
        .with(selection.tried(null));
  }

  /** Whether nothing tells where the key should go, so that a person decides. */
  boolean isPlaceOpen() {
    return destination != null
        && destination.evidence().generation().store() == Generation.Store.UNKNOWN
        && request.writing().seen();
  }

  boolean isReopened(Part part) {
    return reopened.contains(part);
  }

  /** One more line for the user. */
  Answers warn(String line) {
    if (warnings.contains(line)) {
      return this;
    }
    List<String> lines = new ArrayList<>(warnings);
    lines.add(line);
    return withWarnings(lines);
  }

  /** Without what is not true any more. */
  Answers without(List<String> lines) {
    List<String> left = new ArrayList<>(warnings);
    left.removeAll(lines);
    return left.size() == warnings.size() ? this : withWarnings(left);
  }

  Answers withWarnings(List<String> lines) {
    return new Answers(request, files, skipped, login, destination, selection, reopened, lines);
  }

  /** The same answers for files that have changed meanwhile. */
  Answers over(StateFiles latest) {
    return new Answers(request, latest, skipped, login, destination, selection, reopened, warnings);
  }

  boolean isChosen(Provider candidate) {
    return login != null && login.chosen().id().equals(candidate.id());
  }

  /** The login, once there is a provider. */
  Login known() {
    if (login == null) {
      throw new IllegalStateException("the provider is asked for before it is known");
    }
    return login;
  }

  /** The provider as the table has it. */
  Provider chosen() {
    return known().chosen();
  }

  /** The provider; a custom one under the name and with the protocol that the user gave it. */
  Provider provider() {
    return known().provider();
  }

  @Nullable String field(Field.Role role) {
    return role == Field.Role.MODEL_ID ? selection.wanted() : known().fields().get(role);
  }

  /** Where the provider is: what the user asked for, else what the config says, else its own. */
  String baseUrl() {
    String wanted = field(Field.Role.BASE_URL);
    String existing = section().path("baseUrl").textValue();
    return wanted != null ? wanted : provider().addressGiven(existing);
  }

  /** The effective config as it reads with the migrated sections in their place. */
  JsonNode config() {
    return migrated(files.effective().data());
  }

  private JsonNode migrated(JsonNode data) {
    List<String> migrated = known().migrated();
    if (migrated.isEmpty()) {
      return data;
    }
    ConfigDraft moved = new ConfigDraft(files.config().path().toString(), data);
    new MigrationPlanner(migrated, null, chosen().id(), moved).plan(true);
    return moved.data();
  }

  /** The provider's section of that config; a missing node when there is none. */
  JsonNode section() {
    return new OpenClawConfig(config()).section(provider().id());
  }

  /** The same as it is written, {@code ${…}} not resolved. */
  JsonNode writtenSection() {
    return new OpenClawConfig(migrated(files.config().data())).section(provider().id());
  }

  /** Other ids under which keys may be kept that this provider takes too. */
  List<String> otherIds() {
    return known().otherIds();
  }

  @Nullable KeyPlace key() {
    return login == null ? null : login.key();
  }

  /** The key, where it is at hand. */
  @Nullable Secret secret() {
    KeyPlace key = key();
    return key == null || !key.hasKey() ? null : key.secret();
  }

  Login.@Nullable Checked checked() {
    return login == null ? null : login.checked();
  }

  @Nullable AccountVerdict verdict() {
    Login.Checked checked = checked();
    return checked == null ? null : checked.verdict();
  }

  @Nullable ModelList offerOrNull() {
    Login.Checked checked = checked();
    return checked == null ? null : checked.offer();
  }

  ModelList offer() {
    ModelList offer = offerOrNull();
    if (offer == null) {
      throw new IllegalStateException("the models are asked for before they are known");
    }
    return offer;
  }

  @Nullable ModelDefinition model() {
    return selection.model();
  }
}
