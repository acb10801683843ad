package ai.openclaw.status;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.Credit;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelCatalog;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelRef;
import ai.openclaw.provider.Cost;
import ai.openclaw.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code models status} tells.
 *
 * @param models what the config says about models
 * @param serving whether the default model is still served
 * @param keys the keys, without their findings
 * @param asked what asking brought
 * @param paid who pays for the default model; null where that is not Hugging Face's business
 * @param findings all of them
 */
public record ModelStatus(
    AgentModels models,
    Serving serving,
    KeyReport keys,
    LiveChecks.Result asked,
    @Nullable Paid paid,
    List<Finding> findings) {

  /** The same with what else was found. */
  public ModelStatus and(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new ModelStatus(models, serving, keys, asked, paid, List.copyOf(all));
  }

  /** The default model; an alias is looked up. */
  public @Nullable ModelRef defaultModel() {
    return models.defaultModel();
  }

  /** What {@code --check} ends with: the worst of what was found. */
  public ExitCode check() {
    ExitCode worst = ExitCode.DONE;
    for (Finding finding : findings) {
      ExitCode code = finding.kind().check();
      if (code == ExitCode.CHECK_FAILED) {
        return code;
      }
      worst = code == ExitCode.DONE ? worst : code;
    }
    return worst;
  }

  /** What OpenClaw's next call has, as far as the files tell. */
  Verdict verdict() {
    return verdict(keys, models);
  }

  static Verdict verdict(KeyReport keys, AgentModels models) {
    String own = models.ownOf(keys.files().agent());
    ModelRef used = own == null ? models.defaultModel() : models.resolve(own);
    return Verdict.of(keys.files(), used == null ? null : keys.of(used.provider()));
  }

  /**
   * Who pays.
   *
   * @param price of the default model; null when it is not known
   */
  record Paid(Payer payer, @Nullable Cost price) {

    /** The payer, and what is left where that was asked. */
    String words(@Nullable Credit credit) {
      return payer.words() + (credit == null ? "" : ", " + credit.words(payer, price));
    }
  }

  /**
   * Whether a model is still served, as far as its provider's list tells.
   *
   * @param live how many providers serve it behind a router now; null when that is not known
   * @param list the list that says so, or null
   */
  record Serving(State state, @Nullable Integer live, ModelCatalog.@Nullable ProviderList list) {

    /** What is known. */
    enum State {
      SERVED("served"),
      GONE("gone"),
      UNKNOWN("unknown");

      private final String id;

      State(String id) {
        this.id = id;
      }

      /** Its name in {@code --json}. */
      String id() {
        return id;
      }
    }

    static final Serving NOT_KNOWN = new Serving(State.UNKNOWN, null, null);

    /** What the listing says of that model. */
    static Serving of(ModelRef ref, ModelCatalog.Listing listing) {
      ModelCatalog.ProviderList list = list(ref, listing);
      ListedModel model = line(ref, listing);
      if (model == null || list == null || list.list().source() == ModelList.Source.BUILT_IN) {
        return new Serving(State.UNKNOWN, null, list);
      }
      if (model.missing()) {
        return new Serving(State.GONE, null, list);
      }
      int live = 0;
      for (int i = 0; i < model.servedBy().size(); i++) {
        live += model.servedBy().get(i).live() ? 1 : 0;
      }
      boolean listed = live > 0 || isListed(ref.model(), list);
      return new Serving(listed ? State.SERVED : State.UNKNOWN, live == 0 ? null : live, list);
    }

    /** Only behind a router is what follows a colon no part of the name. */
    private static boolean isListed(String id, ModelCatalog.ProviderList its) {
      return its.list().findOnRoute(its.provider().description(), id) != null;
    }

    static @Nullable ListedModel line(ModelRef ref, ModelCatalog.Listing listing) {
      for (ListedModel model : listing.models()) {
        if (model.ref().text().equals(ref.text())) {
          return model;
        }
      }
      return null;
    }

    private static ModelCatalog.@Nullable ProviderList list(
        ModelRef ref, ModelCatalog.Listing listing) {
      for (ModelCatalog.ProviderList each : listing.lists()) {
        if (each.provider().id().equals(ref.provider())) {
          return each;
        }
      }
      return null;
    }
  }
}
