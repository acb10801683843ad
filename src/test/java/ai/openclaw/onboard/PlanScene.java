package ai.openclaw.onboard;

import static java.util.Objects.requireNonNull;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.KeySource.Kind;
import ai.openclaw.auth.SecretReference;
import ai.openclaw.auth.StateScene;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.runtime.CredentialStore;
import ai.openclaw.runtime.Destination;
import ai.openclaw.runtime.Generation;
import ai.openclaw.runtime.KeyEvidence;
import ai.openclaw.runtime.RuntimeKeys.StoredProfile;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Answers as the steps leave them, of which a plan is made. */
abstract class PlanScene {
  static final Provider HUGGING_FACE = requireNonNull(Providers.find("huggingface"));
  static final Secret KEY = Secret.of("hf_plan000000000000000000000000000AAAA");
  static final String USUAL = "huggingface:default";
  static final String R1 = "deepseek-ai/DeepSeek-R1";
  static final String LLAMA = "meta-llama/Llama-3.3-70B-Instruct";
  static final String GPT = "openai/gpt-oss-120b";
  static final String ROUTER = "https://router.huggingface.co/v1";
  static final KeyPlace TYPED = in(Kind.TYPED, "");
  @TempDir Path home;
  StateScene scene;

  /** What was chosen, and what the command line says. */
  Provider provider = HUGGING_FACE;

  OnboardRequest.Scope scope = OnboardRequest.Scope.EVERYTHING;
  OnboardRequest.Slot slot = OnboardRequest.Slot.USUAL;
  OnboardRequest.References references = OnboardRequest.References.NONE;
  CredentialStore wish = CredentialStore.AUTO;
  boolean keepDefault;

  /** Those of the last plan. */
  List<DocumentEdit> edits = List.of();

  @Nullable String billTo;
  @Nullable String workspace;

  @BeforeEach
  void anEmptyHome() {
    scene = new StateScene(home);
  }

  /** The key that was found, or none. */
  Answers answers(@Nullable KeyPlace key) {
    return new Answers(request(), scene.read()).with(provider).with(key, List.of());
  }

  /** The same, which is to go to that store. */
  Answers answers(@Nullable KeyPlace key, CredentialStore store) {
    return answers(key).with(destination(store, USUAL, List.of()));
  }

  static Destination destination(
      CredentialStore store, String profile, List<StoredProfile> inRuntime) {
    Generation generation = new Generation(Generation.Store.UNKNOWN, "no OpenClaw found", null);
    KeyEvidence evidence = new KeyEvidence("huggingface", generation, null, inRuntime, null, null);
    return new Destination(store, profile, evidence, "because", List.of());
  }

  /** The key itself, in such a place. */
  static KeyPlace in(KeySource.Kind kind, String name) {
    return KeyPlace.of(KEY, new KeySource(kind, name));
  }

  /** The key in the environment, where a reference to the variable leads to it, too. */
  static KeyPlace inVariable(String name) {
    KeySource source = new KeySource(KeySource.Kind.ENVIRONMENT, name);
    return KeyPlace.of(KEY, source, KeyReference.toVariable(name));
  }

  /** A reference to a file, which the config has to explain. */
  static KeyReference toFile() {
    return new KeyReference(
        new SecretReference(SecretReference.Source.FILE, "vault", SecretReference.ONLY_VALUE),
        JsonTree.NODES.objectNode().put("source", "file").put("path", "/run/key"));
  }

  private OnboardRequest request() {
    return new OnboardRequest(
        scope,
        new OnboardRequest.Login(null, Map.of(), Map.of(), null, null, slot, null, false, false),
        new OnboardRequest.Model(null, keepDefault, null, OnboardRequest.Extras.NONE),
        new OnboardRequest.Checks(true, false, false, false, billTo, false),
        new OnboardRequest.Target(null, null, workspace),
        new OnboardRequest.Writing(false, wish, false, references, null, null));
  }

  Answers chosen(String model, CredentialStore store) {
    return answers(TYPED, store).with(model(model));
  }

  static ModelDefinition model(String id) {
    ModelDefinition known = HUGGING_FACE.known(id);
    return known == null ? ModelDefinition.assumed(id) : known;
  }

  /** The config with the edits, which {@link #edits} keeps. */
  JsonNode planned(Answers answers) {
    ConfigDraft draft = answers.files().draft();
    edits = new ConfigPlanner(answers, KeyPlan.of(answers), draft).edits(1, "9.9");
    return draft.data();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    edits.forEach(edit -> lines.add(edit.path().toString()));
    return lines;
  }

  static JsonNode section(JsonNode config) {
    return config.at("/models/providers/huggingface");
  }

  static String primary(JsonNode config) {
    return config.at("/agents/defaults/model/primary").asText();
  }
}
