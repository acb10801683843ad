package ai.openclaw.cli;

import ai.openclaw.auth.FoundKey;
import ai.openclaw.auth.KeyReference;
import ai.openclaw.auth.KeySource;
import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.json.JsonTree;
import ai.openclaw.onboard.AccountLine;
import ai.openclaw.onboard.OnboardResult;
import ai.openclaw.output.Console;
import ai.openclaw.output.Style;
import ai.openclaw.output.Symbol;
import ai.openclaw.output.TextWidth;
import ai.openclaw.output.Tone;
import ai.openclaw.provider.Offer;
import ai.openclaw.provider.Provider;
import ai.openclaw.storage.Receipt;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code onboard} says at its end, for people and, with {@code --json}, for programs. */
public final class OnboardReport {
  private final Console console;
  private final Environment environment;
  private final Style style;
  private final ModelsListReport.Room room;

  /** A report to that console; paths below the home are shown with a tilde. */
  public OnboardReport(
      Console console, Environment environment, Style style, ModelsListReport.Room room) {
    this.console = console;
    this.environment = environment;
    this.style = style;
    this.room = room;
  }

  void print(OnboardResult result, Arguments arguments) {
    if (arguments.has(OnboardFlags.JSON)) {
      console.out(JsonTree.pretty(OnboardJson.of(result)));
    } else {
      text(result, arguments.has(OnboardFlags.KEEP_DEFAULT_MODEL));
      if (!arguments.has(OnboardFlags.NON_INTERACTIVE) && result.receipt() != null) {
        whatNext(result, arguments);
      }
      keyInArguments(result);
    }
  }

  private void text(OnboardResult result, boolean defaultKept) {
    if (result.provider() == null) {
      console.out("Skipped: models are as they were.");
      console.out("Come back with: openclaw onboard");
      return;
    }
    headline(result, defaultKept);
    FoundKey key = result.key();
    if (key != null) {
      row("Key", key.secret().masked() + ", from " + key.source().words());
      for (KeySource other : result.passedOver()) {
        row("", other.words() + " differs and was passed over");
      }
    }
    OnboardResult.Kept kept = result.kept();
    if (kept != null) {
      row("Kept in", keptIn(kept));
    }
    if (result.verdict() instanceof AccountVerdict.Confirmed confirmed) {
      row("Account", AccountLine.of(confirmed.account(), needed(result)));
    }
    if (result.probe() instanceof ProbeResult.Answered answered) {
      row("Probe", "the model answered after " + answered.millis() + " ms");
    }
    Offer offer = result.offer();
    if (offer != null && !offer.models().isEmpty()) {
      row("Models", offerWords(offer));
    }
    files(result);
    takeOver(result);
  }

  private static String keptIn(OnboardResult.Kept kept) {
    KeyReference reference = kept.reference();
    return kept.file().getFileName()
        + (reference == null ? "" : ", as a reference to " + reference.words())
        + " ("
        + kept.reason()
        + ")";
  }

  private void headline(OnboardResult result, boolean defaultKept) {
    String what;
    if (result.receipt() == null) {
      what = result.plan().isEmpty() ? "Nothing would change" : "This would change";
    } else {
      what = result.plan().isEmpty() ? "Nothing to change" : "Done";
    }
    String model = result.modelRef();
    if (model != null) {
      what +=
          defaultKept ? ": the default model stays as it is" : ": the default model is " + model;
    }
    wrapped(style.paint(Tone.GOOD, style.symbol(Symbol.DONE)) + " ", what);
  }

  /** What comes next for somebody who has just answered questions. */
  private void whatNext(OnboardResult result, Arguments arguments) {
    console.out("");
    row("Use it", "openclaw agent --agent main --message \"Hello\"");
    row("Change", "openclaw models set <model>, or openclaw onboard once more");
    script(ScriptedCommand.parts(arguments, result));
  }

  /** A key in the profile store has to be taken over once by releases that no longer read it. */
  private void takeOver(OnboardResult result) {
    OnboardResult.Kept kept = result.kept();
    Receipt receipt = result.receipt();
    if (receipt == null || kept == null || kept.inConfig()) {
      return;
    }
    if (receipt.written().contains(kept.file()) && result.route().version() == null) {
      wrapped(
          "  ",
          "OpenClaw "
              + OpenClawVersion.FIRST_WITH_DATABASE
              + " and later: run openclaw doctor --fix once");
    }
  }

  private void files(OnboardResult result) {
    Receipt receipt = result.receipt();
    if (receipt == null) {
      for (Path file : result.plan().files()) {
        console.out("");
        console.out(environment.shown(file));
        for (String line : result.plan().lines(file)) {
          console.out("  " + line);
        }
      }
      return;
    }
    String label = "Wrote";
    for (Path file : receipt.written()) {
      row(label, environment.shown(file));
      label = "";
    }
    for (Path file : receipt.tightened()) {
      row("", environment.shown(file) + " was readable by others; now it is yours alone");
    }
  }

  /** Arguments are seen by every user of the machine. */
  private void keyInArguments(OnboardResult result) {
    FoundKey key = result.key();
    Provider provider = result.provider();
    if (key == null || provider == null || key.source().kind() != KeySource.Kind.FLAG) {
      return;
    }
    List<String> variables = provider.keyVariables();
    String safer = variables.isEmpty() ? "" : variables.get(0) + " in the environment or ";
    console.err("");
    console.err(
        "hint: arguments show in process lists; "
            + safer
            + OnboardFlags.API_KEY_FILE.name()
            + " <path> does not");
  }

  private void row(String label, String text) {
    wrapped(lead(label), text);
  }

  private static String lead(String label) {
    return "  " + label + " ".repeat(9 - label.length());
  }

  /** Writes the text behind {@code lead}, what does not fit on the line under its beginning. */
  private void wrapped(String lead, String text) {
    int indent = TextWidth.of(lead);
    String start = lead;
    for (String line : TextWidth.wrap(text, room.columns() - indent)) {
      console.out(start + line);
      start = " ".repeat(indent);
    }
  }

  /** Writes the command in lines that a shell takes for one, so that it can be copied. */
  private void script(List<String> parts) {
    boolean breakable = environment.system() != OperatingSystem.WINDOWS;
    StringBuilder line = new StringBuilder(lead("Script"));
    int indent = line.length();
    for (String part : parts) {
      boolean first = line.length() == indent;
      int needed = line.length() + 1 + part.length() + " \\".length();
      if (!first && breakable && needed > room.columns()) {
        console.out(line + " \\");
        line.replace(0, line.length(), " ".repeat(indent));
        first = true;
      }
      line.append(first ? "" : " ").append(part);
    }
    console.out(line.toString());
  }

  private static String offerWords(Offer offer) {
    int size = offer.models().size();
    String count = size + (size == 1 ? " model" : " models");
    return switch (offer.source()) {
      case LIVE -> count + " live";
      case CACHE -> count + " from the cache" + reason(offer.reason());
      case BUILT_IN -> count + " built in" + reason(offer.reason());
    };
  }

  private static String reason(@Nullable String reason) {
    return reason == null ? "" : " (" + reason + ")";
  }

  private static @Nullable Permission needed(OnboardResult result) {
    return result.provider() == null ? null : Permission.of(result.provider());
  }
}
