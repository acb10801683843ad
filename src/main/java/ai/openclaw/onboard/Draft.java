package ai.openclaw.onboard;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.FoundKey;
import ai.openclaw.change.ChangePlan;
import ai.openclaw.change.Snapshot;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.model.DatedOffer;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers so far. Steps fill it in; going a step back keeps it, so that earlier answers are the
 * defaults the second time.
 */
final class Draft {
  /** The auth choice that configures nothing. */
  static final String SKIP = "skip";

  private final OnboardRequest request;
  private final Snapshot snapshot;
  private final CredentialRoute route;
  private final Map<Field.Role, String> fields = new EnumMap<>(Field.Role.class);
  private final List<String> warnings = new ArrayList<>();
  private final List<Step> reopened = new ArrayList<>();
  private List<String> migrated = List.of();
  private boolean skipped;
  private boolean methodIsOpen;
  private @Nullable Provider provider;
  private @Nullable FoundKey key;
  private List<FoundKey> passedOver = List.of();
  private @Nullable Secret checkedKey;
  private @Nullable AccountVerdict verdict;
  private @Nullable ProbeResult probe;
  private @Nullable Offer offer;
  private @Nullable BackgroundTask<DatedOffer> coming;
  private @Nullable ModelDefinition model;
  private @Nullable ChangePlan plan;

  Draft(OnboardRequest request, Snapshot snapshot, CredentialRoute route) {
    this.request = request;
    this.snapshot = snapshot;
    this.route = route;
  }

  OnboardRequest request() {
    return request;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** Where a key is kept. */
  CredentialRoute route() {
    return route;
  }

  /** Takes the provider; null is "skip for now". Another provider makes the other answers void. */
  void choose(@Nullable Provider chosen) {
    skipped = chosen == null;
    if (chosen == null || !isChosen(chosen)) {
      provider = chosen;
      fields.clear();
      migrated = List.of();
      key = null;
      offer = null;
      coming = null;
      model = null;
    }
  }

  boolean isChosen(Provider candidate) {
    return provider != null && provider.id().equals(candidate.id());
  }

  /** Whether only the company was said, not the way to log in to it. */
  boolean methodIsOpen() {
    return methodIsOpen;
  }

  void leaveMethod(boolean open) {
    methodIsOpen = open;
  }

  boolean skipped() {
    return skipped;
  }

  @Nullable Provider providerOrNull() {
    return provider;
  }

  /** The provider as the table has it. */
  Provider chosen() {
    return known(provider, "provider");
  }

  boolean isCustom() {
    return chosen().isCustom();
  }

  /** The provider; a custom one under the name and with the protocol that the user gave it. */
  Provider provider() {
    return isCustom() ? CustomProvider.named(chosen(), fields) : chosen();
  }

  void set(Field.Role role, String value) {
    fields.put(role, value);
  }

  @Nullable String field(Field.Role role) {
    return fields.get(role);
  }

  /** Where the provider is: what the user asked for, else what the config says, else its own. */
  String baseUrl() {
    String wanted = fields.get(Field.Role.BASE_URL);
    String existing =
        config().path("models").path("providers").path(provider().id()).path("baseUrl").textValue();
    return wanted != null ? wanted : provider().addressGiven(existing);
  }

  /** Takes custom sections that become part of the provider. */
  void migrate(List<String> ids) {
    migrated = List.copyOf(ids);
  }

  List<String> migrated() {
    return migrated;
  }

  /** The effective config as it reads with the migrated sections in their place. */
  JsonNode config() {
    JsonNode data = snapshot.config().data();
    if (migrated.isEmpty()) {
      return data;
    }
    ConfigDraft moved = new ConfigDraft(snapshot.config().path().toString(), data);
    new MigrationPlanner(new Migration(migrated, null), chosen().id(), moved).plan(true);
    return moved.data();
  }

  /** Other ids under which keys may be kept that this provider takes too. */
  List<String> otherIds() {
    List<String> ids = new ArrayList<>(migrated);
    Field key = chosen().authChoice().field(Field.Role.KEY);
    for (Provider other : Providers.ALL) {
      Field theirs = other.authChoice().field(Field.Role.KEY);
      boolean shared = key != null && theirs != null && key.flag().equals(theirs.flag());
      if (shared && !isChosen(other)) {
        ids.add(other.id());
      }
    }
    return ids;
  }

  /** The answers that are no keys, by the option that would have given them. */
  Map<String, String> answers() {
    Map<String, String> answers = new HashMap<>();
    if (skipped || provider == null) {
      return answers;
    }
    for (Field field : provider.authChoice().fields()) {
      String value = fields.get(field.role());
      if (value != null) {
        answers.put(field.flag(), value);
      }
    }
    if (model != null && !fields.containsKey(Field.Role.MODEL_ID)) {
      answers.put("--model", model.id());
    }
    if (!migrated.isEmpty()) {
      answers.put(MigrationStep.FLAG, "");
    }
    return answers;
  }

  void use(@Nullable FoundKey used, List<FoundKey> others) {
    key = used;
    passedOver = List.copyOf(others);
  }

  @Nullable FoundKey key() {
    return key;
  }

  /** Other keys of the provider that differ from the one in use. */
  List<FoundKey> passedOver() {
    return passedOver;
  }

  void checked(Secret secret, AccountVerdict result) {
    checkedKey = secret;
    verdict = result;
  }

  /** Whether this very key has been checked in this run; the account check is rationed. */
  boolean isChecked(Secret secret) {
    return checkedKey != null && checkedKey.equals(secret) && offer != null;
  }

  @Nullable AccountVerdict verdict() {
    return verdict;
  }

  void offered(Offer models) {
    offer = models;
    coming = null;
  }

  /** The live list is on its way; until it is there, a kept one is the offer. */
  void expect(BackgroundTask<DatedOffer> live) {
    coming = live;
  }

  /** The live list that is on its way, or null. */
  @Nullable BackgroundTask<DatedOffer> coming() {
    return coming;
  }

  @Nullable Offer offerOrNull() {
    return offer;
  }

  Offer offer() {
    return known(offer, "offer");
  }

  void probed(ProbeResult result) {
    probe = result;
  }

  @Nullable ProbeResult probe() {
    return probe;
  }

  void planned(ChangePlan changes) {
    plan = changes;
  }

  /** What there is to write; made by the last step. */
  ChangePlan plan() {
    return known(plan, "plan");
  }

  void choose(ModelDefinition chosen) {
    model = chosen;
  }

  @Nullable ModelDefinition model() {
    return model;
  }

  @Nullable String modelRef() {
    return model == null ? null : provider().ref(model.id());
  }

  /** The person wants to answer this anew: what the command line says of it no longer counts. */
  void reopen(Step step) {
    if (!reopened.contains(step)) {
      reopened.add(step);
    }
  }

  boolean isReopened(Step step) {
    return reopened.contains(step);
  }

  void warn(String line) {
    if (!warnings.contains(line)) {
      warnings.add(line);
    }
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private static <T> T known(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalStateException("the " + what + " is asked for before it is known");
    }
    return value;
  }
}
