package ai.openclaw.terminal;

import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
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
  private final Lettering lettering;
  private final Clock clock;
  private final PlainTalk talk;

  PlainPrompter(Device device, Keyboard keyboard, Lettering lettering, Clock clock) {
    this.device = device;
    this.keyboard = keyboard;
    this.lettering = lettering;
    this.clock = clock;
    talk = new PlainTalk(device, keyboard, lettering);
  }

  @Override
  public <T> T choose(Choice<T> question) {
    return asking(() -> new PlainChoice<>(question, talk, lettering).answer());
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
  public void rejected(RuntimeException failure) {
    String message = failure.getMessage();
    talk.write("Error: " + (message == null ? "that did not work" : message));
    if (failure instanceof Failure known && known.hint() != null) {
      talk.write("Hint: " + known.hint());
    }
  }

  @Override
  public void info(String line) {
    talk.write(line);
  }

  @Override
  public void warn(String line) {
    talk.write("Warning: " + line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {
    talk.write("");
    talk.write(title + ":");
    for (String line : lines.get()) {
      talk.write("  " + line);
    }
    talk.write("");
  }

  @Override
  public <T> T during(String what, Callable<T> work) throws Exception {
    StillWorking stillWorking = new StillWorking();
    talk.write(what + "…");
    device.beginQuestion("", "");
    try {
      return Work.start(work).await(keyboard, stillWorking);
    } finally {
      device.endQuestion();
    }
  }

  @Override
  public void backAllowed(boolean allowed) {
    talk.backAllowed(allowed);
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
      String typed = talk.ask(question.title(), question.initial());
      if (typed.equals("?")) {
        talk.write("Type an answer and press Enter." + help(question));
        continue;
      }
      String answer = orInitial(question, typed);
      @Nullable String complaint = question.complaint(answer);
      if (complaint == null) {
        return answer;
      }
      talk.write("Not accepted: " + complaint);
    }
  }

  private Secret typedSecret(Text question) {
    while (true) {
      String typed = talk.askHidden(question.title());
      if (typed.equals("?")) {
        talk.write(
            "Type or paste it and press Enter. Nothing shows, not even dots." + talk.backHelp());
        continue;
      }
      Secret secret = Secret.pasted(typed);
      @Nullable String complaint = question.complaint(secret.reveal());
      if (complaint == null) {
        talk.write("Received " + typed.length() + " characters: " + secret.masked());
        return secret;
      }
      talk.write("Not accepted: " + complaint);
    }
  }

  private boolean yesOrNo(Text question) {
    while (true) {
      String answer =
          orInitial(question, talk.ask(question.title() + " (yes or no)", question.initial()));
      if (answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes")) {
        return true;
      }
      if (answer.equalsIgnoreCase("n") || answer.equalsIgnoreCase("no")) {
        return false;
      }
      talk.write("Type yes or no." + help(question));
    }
  }

  private String help(Text question) {
    String enter =
        question.initial() == null ? "" : " Enter alone means " + question.initial() + ".";
    return enter + talk.backHelp();
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
        talk.write("Still working. Ctrl-C stops it.");
      }
    }
  }
}
