package ai.openclaw.onboard;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.model.LocalModels;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.Preset;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.ServedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * More models than the default one: those that options name, or that somebody switches on. Without
 * either there are none, and nobody is asked.
 */
final class ExtrasStep implements Step {
  private final Prompter prompter;
  private final OnboardingTools tools;

  /** What a further model is for. */
  private enum Use {
    UTILITY("utility model", Preset.CHEAPEST),
    IMAGE("image model", Preset.BEST_VALUE),
    FALLBACK("fallback", Preset.BEST_VALUE),
    LOCAL("local fallback", null);

    private final String words;

    /** What is proposed. */
    private final @Nullable Preset usual;

    Use(String words, @Nullable Preset usual) {
      this.words = words;
      this.usual = usual;
    }
  }

  ExtrasStep(Prompter prompter, OnboardingTools tools) {
    this.prompter = prompter;
    this.tools = tools;
  }

  @Override
  public Phase phase() {
    return Phase.CHOOSE;
  }

  @Override
  public Answers.Part part() {
    return Answers.Part.EXTRAS;
  }

  @Override
  public Answers run(Answers answers) {
    Answers wished = answers.isReopened(Answers.Part.EXTRAS) ? asked(answers) : answers;
    OnboardRequest.Extras extras = wished.request().model().extras();
    if (extras.isNone() || wished.offerOrNull() == null) {
      return wished.selection().extras() == null ? wished : wished.with((Selection.Extras) null);
    }
    return new Resolving(wished).all(extras);
  }

  /** The extras of these answers, found one after the other. */
  private final class Resolving {
    private final List<String> reasons = new ArrayList<>();
    private Answers answers;

    Resolving(Answers answers) {
      this.answers = answers;
    }

    Answers all(OnboardRequest.Extras wished) {
      String utility = wished.utility();
      String image = wished.image();
      if (utility != null) {
        requireUtility(answers);
      }
      ModelDefinition small = utility == null ? null : one(Use.UTILITY, utility);
      ModelDefinition seeing = image == null ? null : seeing(image);
      List<ModelDefinition> fallbacks = new ArrayList<>();
      for (String fallback : wished.fallbacks()) {
        fallbacks.add(one(Use.FALLBACK, fallback));
      }
      LocalModels.Found local = wished.local() ? local() : null;
      return answers.with(
          new Selection.Extras(small, seeing, fallbacks, local, List.copyOf(reasons)));
    }

    private ModelDefinition seeing(String image) {
      ModelDefinition seeing = one(Use.IMAGE, image);
      if (!seeing.input().contains(Modality.IMAGE)) {
        throw new Failure(
            ExitCode.USAGE,
            answers.provider().ref(seeing.id()) + " is not known to see images",
            answers.files().command("models list --all --vision") + " shows those that do");
      }
      return seeing;
    }

    private ModelDefinition one(Use use, String text) {
      String id = NamedModel.idIn(answers, text.trim());
      Preset preset = answers.provider().isRouted() ? Preset.of(id) : null;
      if (preset != null) {
        ModelList fit = fit(use, preset, answers);
        Preset.Pick pick = preset.among(answers.provider(), fit, answers.files().commands());
        reasons.add(use.words + ", " + pick.reason());
        return pick.definition();
      }
      Answers named = NamedModel.named(answers, id);
      answers = answers.withWarnings(named.warnings());
      ModelDefinition model = named.model();
      if (model == null) {
        throw new IllegalStateException("a model that is named is known");
      }
      return model;
    }

    private LocalModels.Found local() {
      LocalModels.Found found =
          answers.request().checks().offline()
              ? null
              : new LocalModels(tools.network().transport(), tools.environment()).find();
      if (found == null) {
        throw new Failure(
            ExitCode.USAGE,
            "no model on this machine says that it has tools and 16k context",
            "start Ollama (11434), LM Studio (1234) or llama.cpp (8080) with one, or leave out"
                + " --local-fallback");
      }
      reasons.add("local fallback, " + found.model().id() + " by " + found.server());
      return found;
    }
  }

  /** A release that has no word for it rejects the whole config. */
  private static void requireUtility(Answers answers) {
    OpenClawVersion release = answers.files().route().version();
    if (!knowsUtility(release)) {
      throw new Failure(
          ExitCode.USAGE,
          release == null
              ? "it is not known whether your OpenClaw has a utility model"
              : "OpenClaw " + release + " knows no utility model",
          "leave out --utility-model; OpenClaw has it from "
              + OpenClawVersion.FIRST_WITH_UTILITY_MODEL
              + " on");
    }
  }

  private static boolean knowsUtility(@Nullable OpenClawVersion release) {
    return release != null && release.isAtLeast(OpenClawVersion.FIRST_WITH_UTILITY_MODEL);
  }

  /** The models that a preset may choose from for that use. */
  private static ModelList fit(Use use, Preset preset, Answers answers) {
    String server = server(answers);
    ModelDefinition usual = answers.model();
    String usualId = usual == null ? "" : answers.provider().withoutRoute(usual.id());
    List<OfferedModel> fit = new ArrayList<>();
    for (OfferedModel model : answers.offer().models()) {
      ServedBy by = model.routing().selected(preset.suffix());
      boolean fits =
          switch (use) {
            case IMAGE -> model.definition().input().contains(Modality.IMAGE);
            case FALLBACK ->
                !model.id().equals(usualId) && by != null && !by.provider().equals(server);
            case UTILITY, LOCAL -> true;
          };
      if (fits) {
        fit.add(model);
      }
    }
    return answers.offer().of(fit);
  }

  /** Who serves the default model now; empty when nobody can tell. */
  private static String server(Answers answers) {
    ModelDefinition model = answers.model();
    OfferedModel offered =
        model == null ? null : answers.offer().findOnRoute(answers.provider(), model.id());
    if (model == null || offered == null) {
      return "";
    }
    ServedBy by = offered.routing().selected(offered.suffixOf(model.id()));
    return by == null ? "" : by.provider();
  }

  /** One screen, on which each use is switched on and off. */
  private Answers asked(Answers before) {
    Answers answers = before;
    Use last = null;
    while (true) {
      List<Option<Optional<Use>>> options = options(answers);
      int preselected = 0;
      for (int i = 0; i < options.size(); i++) {
        preselected = last != null && options.get(i).value().orElse(null) == last ? i : preselected;
      }
      Use use =
          prompter
              .choose(Choice.of("More models", "--fallback", options, preselected))
              .orElse(null);
      if (use == null) {
        return answers;
      }
      try {
        Answers switched = answers.with(switched(use, answers));
        new Resolving(switched).all(switched.request().model().extras());
        answers = switched;
      } catch (Failure e) {
        prompter.rejected(e);
      }
      last = use;
    }
  }

  private List<Option<Optional<Use>>> options(Answers answers) {
    List<Option<Optional<Use>>> options = new ArrayList<>();
    options.add(Option.of(Optional.empty(), "Done", ""));
    for (Use use : Use.values()) {
      if (isPossible(use, answers)) {
        options.add(
            Option.of(
                Optional.of(use),
                (isOn(use, answers) ? "✔ " : "  ") + use.words,
                hint(use, answers)));
      }
    }
    return options;
  }

  private static boolean isPossible(Use use, Answers answers) {
    ModelDefinition model = answers.model();
    return switch (use) {
      case UTILITY -> knowsUtility(answers.files().route().version());
      case IMAGE -> model == null || !model.input().contains(Modality.IMAGE);
      case FALLBACK -> true;
      case LOCAL -> !answers.request().checks().offline();
    };
  }

  private static boolean isOn(Use use, Answers answers) {
    OnboardRequest.Extras extras = answers.request().model().extras();
    return switch (use) {
      case UTILITY -> extras.utility() != null;
      case IMAGE -> extras.image() != null;
      case FALLBACK -> !extras.fallbacks().isEmpty();
      case LOCAL -> extras.local();
    };
  }

  /** What is proposed, or what was named. */
  private static String hint(Use use, Answers answers) {
    Preset usual = use.usual;
    if (usual == null) {
      return "by Ollama, LM Studio or llama.cpp on this machine";
    }
    OnboardRequest.Extras extras = answers.request().model().extras();
    String named =
        switch (use) {
          case UTILITY -> extras.utility();
          case IMAGE -> extras.image();
          default -> extras.fallbacks().isEmpty() ? null : String.join(", ", extras.fallbacks());
        };
    if (named != null && Preset.of(named) == null) {
      return named;
    }
    Preset.Pick pick = usual.among(fit(use, usual, answers).models());
    return pick == null ? "none is offered" : pick.definition().id() + ", " + usual.id();
  }

  private static OnboardRequest.Extras switched(Use use, Answers answers) {
    OnboardRequest.Extras now = answers.request().model().extras();
    boolean on = !isOn(use, answers);
    String usual = on && use.usual != null ? use.usual.id() : null;
    return new OnboardRequest.Extras(
        use == Use.UTILITY ? usual : now.utility(),
        use == Use.IMAGE ? usual : now.image(),
        use == Use.FALLBACK ? (usual == null ? List.of() : List.of(usual)) : now.fallbacks(),
        use == Use.LOCAL ? on : now.local());
  }
}
