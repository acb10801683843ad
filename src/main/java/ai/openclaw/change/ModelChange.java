package ai.openclaw.change;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.config.ConfigDraft;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelFinder;
import ai.openclaw.model.ModelRef;
import ai.openclaw.model.ModelSettings;
import ai.openclaw.model.ModelSlot;
import java.util.ArrayList;
import java.util.List;

/** A change of which models the agents use, and under which names. */
public sealed interface ModelChange extends Changes.Change {

  /** Makes the edits. */
  void apply(ModelSettings settings);

  /** What is so then, in words that fit behind "Done:" and "Nothing to change:". */
  String words(AgentModels after);

  @Override
  default ChangePlan plan(StateFiles snapshot) {
    ConfigDraft draft = snapshot.draft();
    apply(new ModelSettings(draft, snapshot));
    List<DocumentEdit> edits = draft.edits();
    return new ChangePlan(
        edits.isEmpty() ? List.of() : PlannedChange.of(snapshot.config(), draft, edits));
  }

  /** The models that the agents use after it. */
  default AgentModels after(StateFiles snapshot) {
    ModelSettings settings = new ModelSettings(snapshot.draft(), snapshot);
    apply(settings);
    return settings.agents();
  }

  /** Makes it the model of that slot; the fallbacks stay. */
  record SetModel(ModelSlot slot, ModelFinder.Named model) implements ModelChange {
    @Override
    public void apply(ModelSettings settings) {
      settings.define(model);
      settings.allow(model.ref(), null);
      settings.set(slot, model.ref().text());
    }

    @Override
    public String words(AgentModels after) {
      return slot.words() + " is " + model.ref().text();
    }
  }

  /** Puts models at the end of the fallbacks. */
  record AddFallbacks(ModelSlot slot, List<ModelFinder.Named> models) implements ModelChange {
    @Override
    public void apply(ModelSettings settings) {
      String usual = settings.agents().primary(slot);
      for (ModelFinder.Named model : models) {
        if (usual != null && model.ref().equals(settings.agents().resolve(usual))) {
          throw new Failure(
              ExitCode.USAGE,
              model.ref().text() + " is " + slot.words() + " itself, so it cannot stand in for it",
              "name another one: " + settings.commands().of("models list"));
        }
        settings.define(model);
        settings.allow(model.ref(), null);
        List<String> fallbacks = new ArrayList<>(settings.agents().fallbacks(slot));
        if (!settings.agents().isAmong(fallbacks, model.ref())) {
          fallbacks.add(model.ref().text());
          settings.setFallbacks(slot, fallbacks);
        }
      }
    }

    @Override
    public String words(AgentModels after) {
      return fallbackWords(slot, after);
    }
  }

  /** Takes models out of the fallbacks, by ref, alias, or the id that follows the provider. */
  record RemoveFallbacks(ModelSlot slot, List<String> names) implements ModelChange {
    @Override
    public void apply(ModelSettings settings) {
      AgentModels agents = settings.agents();
      List<String> left = new ArrayList<>();
      for (String fallback : agents.fallbacks(slot)) {
        if (!isNamed(fallback, agents)) {
          left.add(fallback);
        }
      }
      if (left.size() < agents.fallbacks(slot).size()) {
        settings.setFallbacks(slot, left);
      }
    }

    private boolean isNamed(String fallback, AgentModels agents) {
      ModelRef ref = agents.resolve(fallback);
      for (String name : names) {
        boolean same = ref != null && ref.equals(agents.resolve(name));
        if (same
            || name.trim().equals(fallback)
            || (ref != null && ref.model().equals(name.trim()))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String words(AgentModels after) {
      return fallbackWords(slot, after);
    }
  }

  /** Takes all fallbacks away. */
  record ClearFallbacks(ModelSlot slot) implements ModelChange {
    @Override
    public void apply(ModelSettings settings) {
      if (!settings.agents().fallbacks(slot).isEmpty()) {
        settings.setFallbacks(slot, List.of());
      }
    }

    @Override
    public String words(AgentModels after) {
      return fallbackWords(slot, after);
    }
  }

  /**
   * Calls a model by a name.
   *
   * @param moved whether another model may lose that name
   */
  record AddAlias(String alias, ModelFinder.Named model, boolean moved) implements ModelChange {
    @Override
    public void apply(ModelSettings settings) {
      requireName(alias);
      AgentModels agents = settings.agents();
      ModelRef taken = agents.isAlias(alias) ? agents.resolve(alias) : null;
      if (taken != null && !taken.equals(model.ref())) {
        if (!moved) {
          throw new Failure(
              ExitCode.USAGE,
              alias + " is an alias of " + taken.text(),
              "choose another one, or let it move with --force");
        }
        requireUnused(alias, agents, settings.commands());
        settings.removeAlias(alias);
      }
      String lost = settings.aliasOf(model.ref());
      if (lost != null && !lost.equalsIgnoreCase(alias)) {
        requireUnused(lost, agents, settings.commands());
      }
      settings.define(model);
      settings.allow(model.ref(), null);
      settings.setAlias(model.ref(), alias);
    }

    @Override
    public String words(AgentModels after) {
      return alias + " is " + model.ref().text();
    }
  }

  /** Takes an alias away; its model stays allowed. */
  record RemoveAlias(String alias) implements ModelChange {
    @Override
    public void apply(ModelSettings settings) {
      requireUnused(alias, settings.agents(), settings.commands());
      settings.removeAlias(alias);
    }

    @Override
    public String words(AgentModels after) {
      return "there is no alias " + alias;
    }
  }

  /** With a slash it would be taken for a ref. */
  private static void requireName(String alias) {
    if (alias.isEmpty() || alias.contains("/")) {
      throw new Failure(
          ExitCode.USAGE, "'" + alias + "' cannot be an alias", "a short name without a slash");
    }
  }

  /** What is written as an alias would mean nothing, or another model, without it. */
  private static void requireUnused(String alias, AgentModels agents, Commands commands) {
    ModelRef meant = agents.isAlias(alias) ? agents.resolve(alias) : null;
    if (meant == null) {
      return;
    }
    for (ModelSlot slot : agents.slots()) {
      Commands its = commands.ofAgent(slot.agent());
      String group = slot.images() ? "models image-fallbacks" : "models fallbacks";
      String word = " " + ShellWord.of(alias);
      if (alias.equalsIgnoreCase(agents.primary(slot))) {
        String command = slot.images() ? "models set-image" : "models set";
        throw inUse(alias, slot.words(), its.of(command + word) + " writes it as a ref");
      }
      for (String fallback : agents.fallbacks(slot)) {
        if (alias.equalsIgnoreCase(fallback)) {
          throw inUse(
              alias,
              (slot.images() ? "an " : "a ") + slot.fallbackWords(false),
              its.of(group + " remove" + word) + " takes it out");
        }
      }
    }
    List<DocumentPath> others = agents.writtenAs(alias);
    if (!others.isEmpty()) {
      throw inUse(alias, others.get(0).toString(), "write " + meant.text() + " there");
    }
  }

  private static Failure inUse(String alias, String what, String mend) {
    return new Failure(
        ExitCode.USAGE, what + " is written as " + alias, mend + "; then run this again");
  }

  private static String fallbackWords(ModelSlot slot, AgentModels after) {
    List<String> fallbacks = after.fallbacks(slot);
    if (fallbacks.isEmpty()) {
      return "there are no " + slot.fallbackWords(true);
    }
    boolean several = fallbacks.size() > 1;
    return "the "
        + slot.fallbackWords(several)
        + (several ? " are " : " is ")
        + String.join(", ", fallbacks);
  }
}
