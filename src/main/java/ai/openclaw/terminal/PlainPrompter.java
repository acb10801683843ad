package ai.openclaw.terminal;

import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.LiveOutput;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks in plain lines that are written once and never changed: for screen readers, and for
 * terminals that can do no more.
 */
final class PlainPrompter implements Prompter {
  private static final long STILL_WORKING_MILLIS = 10_000;

  private final Device device;
  private final Keyboard keyboard;
  private final SafeText safeText;
  private final Clock clock;
  private final LineDialog dialog;

  PlainPrompter(Device device, Keyboard keyboard, SafeText safeText, Clock clock) {
    this.device = device;
    this.keyboard = keyboard;
    this.safeText = safeText;
    this.clock = clock;
    dialog = new LineDialog(device, keyboard, safeText);
  }

  @Override
  public <T> T choose(Choice<T> question) {
    return asking(() -> new PlainChoice<>(question, dialog, safeText).answer());
  }

  @Override
  public String text(Text question) {
    return asking(() -> typed(question));
  }

  @Override
  public Secret secret(Text question) {
    return asking(() -> typedSecret(question));
  }

  @Override
  public boolean confirm(Text question) {
    return asking(() -> yesOrNo(question));
  }

  @Override
  public void rejected(Failure failure) {
    dialog.write("Error: " + failure.getMessage());
    if (failure.hint() != null) {
      dialog.write("Hint: " + failure.hint());
    }
  }

  @Override
  public void info(String line) {
    dialog.write(line);
  }

  @Override
  public void warn(String line) {
    dialog.write("Warning: " + line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {
    dialog.write("");
    dialog.write(LineDialog.introducing(title));
    for (String line : lines.get()) {
      dialog.write("  " + line);
    }
    dialog.write("");
  }

  @Override
  public void pasteAllowed(boolean allowed) {
    dialog.pasteAllowed(allowed);
  }

  @Override
  public void page(String title, List<String> lines) {
    show(title, () -> lines);
  }

  @Override
  public <T> T during(String what, Supplier<T> work) {
    StillWorking stillWorking = new StillWorking();
    dialog.write(what + "…");
    device.beginQuestion("", "");
    try {
      return keyboard.await(BackgroundTask.start("work", work), stillWorking);
    } finally {
      device.endQuestion();
    }
  }

  @Override
  public void follow(LiveOutput work) {
    device.beginQuestion("", "");
    try {
      dialog.write("Running; Ctrl-C keeps what there is.");
      boolean left = false;
      while (!left && !work.isDoneWithin(Duration.ZERO)) {
        Keyboard.@Nullable Key key = keyboard.read();
        left = key != null && key.name() == Keyboard.Key.Name.LEAVE;
      }
      if (left) {
        work.stop();
      }
      dialog.writeAll(work.lines(dialog.columns(), true));
    } finally {
      device.endQuestion();
    }
  }

  @Override
  public void backAllowed(boolean allowed) {
    dialog.backAllowed(allowed);
  }

  private <R> R asking(Supplier<R> question) {
    device.beginQuestion("", "");
    try {
      return question.get();
    } finally {
      device.endQuestion();
    }
  }

  private String typed(Text question) {
    while (true) {
      String typed = dialog.ask(question.title(), question.initial());
      if (typed.equals("?")) {
        dialog.write("Type an answer and press Enter." + help(question));
        continue;
      }
      String answer = orInitial(question, typed);
      @Nullable String complaint = question.complaint(answer);
      if (complaint == null) {
        return answer;
      }
      dialog.write("Not accepted: " + complaint);
    }
  }

  private Secret typedSecret(Text question) {
    while (true) {
      String typed = dialog.askHidden(question.title());
      if (typed.equals("?")) {
        dialog.write(
            "Type or paste it and press Enter. Nothing shows, not even dots." + dialog.backHelp());
        continue;
      }
      Secret secret = Secret.pasted(typed);
      @Nullable String complaint = question.complaint(secret.reveal());
      if (complaint == null) {
        dialog.write("Received " + typed.length() + " characters: " + secret.masked());
        return secret;
      }
      dialog.write("Not accepted: " + complaint);
    }
  }

  private boolean yesOrNo(Text question) {
    while (true) {
      String answer =
          orInitial(question, dialog.ask(question.title() + " (yes or no)", question.initial()));
      if (answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes")) {
        return true;
      }
      if (answer.equalsIgnoreCase("n") || answer.equalsIgnoreCase("no")) {
        return false;
      }
      dialog.write("Type yes or no." + help(question));
    }
  }

  private String help(Text question) {
    String enter =
        question.initial() == null ? "" : " Enter alone means " + question.initial() + ".";
    return enter + dialog.backHelp();
  }

  private static String orInitial(Text question, String typed) {
    @Nullable String initial = question.initial();
    return typed.isEmpty() && initial != null ? initial.trim() : typed;
  }

  /** Says now and then that nothing is stuck. */
  private final class StillWorking implements Runnable {
    private long told = clock.millis();

    @Override
    public void run() {
      if (clock.millis() - told >= STILL_WORKING_MILLIS) {
        told = clock.millis();
        dialog.write("Still working. Ctrl-C stops it.");
      }
    }
  }
}
