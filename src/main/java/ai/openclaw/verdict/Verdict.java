package ai.openclaw.verdict;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.auth.KeySource;
import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.json.JsonTree;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ModelRef;
import ai.openclaw.runtime.Destination;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether OpenClaw's next call is made with what was asked for, as far as its files can tell.
 *
 * @param key null where none is needed
 * @param model null where none is meant
 */
public record Verdict(@Nullable KeyVerdict key, @Nullable ModelVerdict model) {
  /** The verdict on the files of this survey. */
  public static Verdict of(ProviderKeys survey, Asked asked) {
    KeyPlace key = asked.key();
    ModelRef model = asked.model();
    return new Verdict(
        key == null ? null : KeyVerdict.of(survey, key, asked),
        model == null ? null : ModelVerdict.of(survey.files(), model));
  }

  /**
   * The verdict on what the files themselves ask for: the key that is stored where onboarding
   * stores it, and the agent's model.
   *
   * @param survey the keys of that model's provider; null when there are none
   */
  public static Verdict of(StateFiles files, @Nullable ProviderKeys survey) {
    KeyPlace stored = survey == null ? null : stored(survey);
    return new Verdict(
        survey == null || stored == null
            ? null
            : KeyVerdict.of(survey, stored, new Asked(stored, null, List.of(), null)),
        ModelVerdict.of(files, null));
  }

  private static @Nullable KeyPlace stored(ProviderKeys survey) {
    KeySource.Kind kind =
        survey.files().route().inConfig() ? KeySource.Kind.CONFIG : KeySource.Kind.PROFILE;
    KeyPlace winner = survey.byOpenClaw();
    for (KeyPlace place : survey.places()) {
      boolean wins = winner == null || winner.source().kind() != kind;
      if (wins && place.source().kind() == kind && place.isUsable()) {
        return place;
      }
    }
    return winner;
  }

  /** Whether OpenClaw certainly uses all that was asked for. */
  public boolean isEffective() {
    return shortfalls().isEmpty();
  }

  /** What OpenClaw does otherwise, or may. */
  public List<Shortfall> shortfalls() {
    List<Shortfall> shortfalls = new ArrayList<>();
    if (key != null && !key.isEffective()) {
      shortfalls.add(new Shortfall(key.why(), key.mend()));
    }
    if (model != null && !model.effective()) {
      shortfalls.add(new Shortfall(model.why(), model.mend()));
    }
    return shortfalls;
  }

  /**
   * One thing that OpenClaw does otherwise.
   *
   * @param why one line
   * @param mend the command that mends it, or null
   */
  public record Shortfall(String why, @Nullable String mend) {}

  /** The same for programs; {@code effective} is null where nobody can tell. */
  public ObjectNode toJson() {
    ObjectNode json = JsonTree.NODES.objectNode();
    if (key == null) {
      json.putNull("key");
    } else {
      KeySource source = key.source();
      json.putObject("key")
          .put("source", source == null ? null : source.kind().id())
          .put("from", source == null ? null : source.name())
          .put("effective", key.effective())
          .put("why", key.why());
    }
    if (model == null) {
      json.putNull("model");
    } else {
      json.putObject("model")
          .put("agent", model.agent())
          .put("ref", model.ref())
          .put("effective", model.effective())
          .put("why", model.why());
    }
    ArrayNode next = json.putArray("next");
    for (Shortfall shortfall : shortfalls()) {
      if (shortfall.mend() != null) {
        next.add(shortfall.mend());
      }
    }
    return json;
  }

  /**
   * What OpenClaw is meant to use.
   *
   * @param key null where none is needed
   * @param model null where none is meant
   * @param refused the keys that the provider refused on the way
   * @param destination where the key went, and what is known of OpenClaw's own store; or null
   */
  public record Asked(
      @Nullable KeyPlace key,
      @Nullable ModelRef model,
      List<Secret> refused,
      @Nullable Destination destination) {}

  /**
   * Which model an agent uses.
   *
   * @param agent its id
   * @param ref the model; null when the config names none
   * @param effective whether it is the one asked for
   * @param why one line
   * @param mend the command that makes it the one asked for, or null
   */
  public record ModelVerdict(
      String agent, @Nullable String ref, boolean effective, String why, @Nullable String mend) {

    /** The verdict on these files; {@code asked} is null for what the config itself asks for. */
    public static ModelVerdict of(StateFiles files, @Nullable ModelRef asked) {
      AgentModels models = AgentModels.of(files.effective().data());
      String agent = files.agent();
      String own = models.ownOf(agent);
      String written = own == null ? models.primary() : own;
      ModelRef used = written == null ? null : models.resolve(written);
      if (used == null) {
        return new ModelVerdict(
            agent, null, false, agent + " has no model", files.command("onboard"));
      }
      String has = agent + (own == null ? " uses " : " has a model of its own, ") + used.text();
      if (asked != null && !asked.equals(used)) {
        return new ModelVerdict(agent, used.text(), false, has, set(files, asked, own));
      }
      if (!models.allows(used)) {
        String why = used.text() + " is not among the models that agents may use";
        return new ModelVerdict(agent, used.text(), false, why, set(files, used, own));
      }
      return new ModelVerdict(agent, used.text(), true, has, null);
    }

    private static String set(StateFiles files, ModelRef ref, @Nullable String own) {
      String agent = own == null ? null : files.agent();
      return files.commands().ofAgent(agent).of("models set " + ShellWord.of(ref.text()));
    }
  }
}
