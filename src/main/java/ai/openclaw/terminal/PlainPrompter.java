package ai.openclaw.terminal;

import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Back;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks in plain lines that are written once and never changed: for screen readers, and for
 * terminals that can do no more.
 */
final class PlainPrompter implements Prompter {
  private static final long STILL_WORKING_SECONDS = 10;

  private final Device device;
  private final Keyboard keyboard;
  private final PlainInput input;
  private final Lettering lettering;
  private final Clock clock;
  private boolean backAllowed;

  PlainPrompter(Device device, Keyboard keyboard, Lettering lettering, Clock clock) {
    this.device = device;
    this.keyboard = keyboard;
    this.input = new PlainInput(device, keyboard);
    this.lettering = lettering;
    this.clock = clock;
  }

  @Override
  public <T> T choose(Choice<T> question) {
    return asking(() -> chooseFrom(question));
  }

  private <T> T chooseFrom(Choice<T> question) {
    PlainList<T> list = new PlainList<>(question, lettering);
    boolean tell = true;
    while (true) {
      if (tell) {
        tellList(question, list);
      }
      @Nullable Row<T> offered = list.offered();
      String typed = ask(question.title(), offered == null ? null : offered.label(), "");
      @Nullable Row<T> chosen = typed.isEmpty() ? offered : list.numbered(typed);
      if (chosen == null && !typed.isEmpty()) {
        chosen = list.named(typed);
      }
      if (chosen != null) {
        write("Chosen: " + chosen.label());
        return chosen.value();
      }
      tell = command(question, list, typed);
    }
  }

  @Override
  public String text(Text question) {
    return asking(() -> typed(question));
  }

  private String typed(Text question) {
    while (true) {
      String typed = ask(question.title(), question.initial(), "");
      if (typed.equals("?")) {
        write("Type an answer and press Enter." + defaultHelp(question.initial()) + backHelp());
        continue;
      }
      String answer = typed.isEmpty() && question.initial() != null ? question.initial() : typed;
      @Nullable String complaint = complaint(question, answer.trim());
      if (complaint == null) {
        return answer.trim();
      }
      write("Not accepted: " + complaint);
    }
  }

  @Override
  public Secret secret(Text question) {
    return asking(() -> typedSecret(question));
  }

  private Secret typedSecret(Text question) {
    while (true) {
      String typed = read(question.title() + " (not shown while you type): ", false);
      if (typed.equals("?")) {
        write("Type or paste it and press Enter. Nothing is shown, not even dots." + backHelp());
        continue;
      }
      Secret secret = Secret.pasted(typed);
      @Nullable String complaint = complaint(question, secret.reveal());
      if (complaint == null) {
        write("Received " + typed.length() + " characters: " + secret.masked());
        return secret;
      }
      write("Not accepted: " + complaint);
    }
  }

  @Override
  public boolean confirm(Text question) {
    return asking(() -> yesOrNo(question));
  }

  private boolean yesOrNo(Text question) {
    while (true) {
      String typed = ask(question.title(), question.initial(), " (yes or no)");
      String answer = typed.isEmpty() && question.initial() != null ? question.initial() : typed;
      if (answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes")) {
        return true;
      }
      if (answer.equalsIgnoreCase("n") || answer.equalsIgnoreCase("no")) {
        return false;
      }
      write("Type yes or no." + defaultHelp(question.initial()) + backHelp());
    }
  }

  @Override
  public void rejected(RuntimeException failure) {
    String message = failure.getMessage();
    write("Error: " + (message == null ? "that did not work" : message));
    if (failure instanceof Failure known && known.hint() != null) {
      write("Hint: " + known.hint());
    }
  }

  @Override
  public void info(String line) {
    write(line);
  }

  @Override
  public void warn(String line) {
    write("Warning: " + line);
  }

  @Override
  public void show(String title, List<String> lines) {
    write("");
    write(title + ":");
    for (String line : lines) {
      write("  " + line);
    }
    write("");
  }

  @Override
  public <T> T during(String what, Callable<T> work) throws Exception {
    write(what + "…");
    device.beginQuestion("", "");
    try {
      return Work.start(work).await(keyboard, new StillWorking());
    } finally {
      device.endQuestion();
    }
  }

  @Override
  public void backAllowed(boolean allowed) {
    backAllowed = allowed;
  }

  private <R> R asking(Supplier<R> question) {
    device.beginQuestion("", "");
    try {
      return question.get();
    } finally {
      device.endQuestion();
    }
  }

  private <T> void tellList(Choice<T> question, PlainList<T> list) {
    list.refresh();
    List<String> lines = list.lines(device.columns(), device.rows());
    write("");
    String place = list.hasMore() ? ", " + list.place() : "";
    String found = list.isSearched() ? list.found() + " found" : question.title();
    write(found + place + ":");
    StringBuilder all = new StringBuilder();
    for (String line : lines) {
      all.append(line).append("\r\n");
    }
    device.write(all.toString());
    if (list.hasMore() || question.searchable()) {
      write(shortHelp(question, list));
    }
  }

  /** Does what is not an answer; whether the list is to be told again. */
  private <T> boolean command(Choice<T> question, PlainList<T> list, String typed) {
    if (typed.equals("n") && list.hasMore()) {
      list.more();
      return true;
    }
    if (typed.equals("a") && list.isSearched()) {
      list.search("");
      return true;
    }
    if (typed.startsWith("?")) {
      help(question, list, typed.substring(1).trim());
      return false;
    }
    if (question.searchable() && !typed.isEmpty() && !isNumber(typed)) {
      if (list.search(typed)) {
        return true;
      }
      write("Nothing matches " + typed + ".");
      return false;
    }
    write("Type a number from 1 to " + list.toldCount() + ", or ? for help.");
    return false;
  }

  private <T> void help(Choice<T> question, PlainList<T> list, String number) {
    @Nullable Row<T> row = list.numbered(number);
    if (row != null) {
      write(row.label());
      for (String detail : row.details()) {
        write("  " + detail);
      }
      return;
    }
    write("Type a number from 1 to " + list.toldCount() + " and press Enter.");
    write("?1 tells more about number 1.");
    if (question.searchable()) {
      write("Type words to search, for example a name. All of them must match.");
    }
    if (list.hasMore()) {
      write("n tells the next part of the list.");
    }
    if (list.isSearched()) {
      write("a tells the whole list again.");
    }
    @Nullable Row<T> offered = list.offered();
    if (offered != null) {
      write("Enter alone chooses " + offered.label() + ".");
    }
    if (backAllowed) {
      write("b goes back to the question before.");
    }
    write("Ctrl-C leaves; nothing is changed.");
  }

  private <T> String shortHelp(Choice<T> question, PlainList<T> list) {
    List<String> parts = new ArrayList<>();
    parts.add("a number chooses");
    if (question.searchable()) {
      parts.add("words search");
    }
    if (list.hasMore()) {
      parts.add("n tells more");
    }
    if (list.isSearched()) {
      parts.add("a tells all");
    }
    parts.add("? helps");
    return String.join(", ", parts) + ".";
  }

  /** What is typed behind the title, trimmed. */
  private String ask(String title, @Nullable String offered, String kind) {
    String brackets = offered == null || offered.isEmpty() ? "" : " [" + offered + "]";
    return read(title + kind + brackets + ": ", true);
  }

  private String read(String prompt, boolean visible) {
    List<String> lines = lettering.wrapped("", prompt, device.columns() - 1);
    String typed = input.line(String.join("\r\n", lines), visible, backAllowed).trim();
    if (backAllowed && typed.equals("b")) {
      throw new Back();
    }
    return typed;
  }

  private void write(String line) {
    List<String> lines = lettering.wrapped("", line, device.columns() - 1);
    device.write(String.join("\r\n", lines) + "\r\n");
  }

  private static @Nullable String complaint(Text question, String answer) {
    if (answer.isEmpty()) {
      return question.required() ? "this cannot be empty" : null;
    }
    return question.check().complaint(answer);
  }

  private static String defaultHelp(@Nullable String offered) {
    return offered == null || offered.isEmpty() ? "" : " Enter alone means " + offered + ".";
  }

  private String backHelp() {
    return backAllowed ? " b goes back." : "";
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Says now and then that nothing is stuck. */
  private final class StillWorking implements Runnable {
    private long told = clock.millis();

    @Override
    public void run() {
      if (clock.millis() - told >= STILL_WORKING_SECONDS * 1000) {
        told = clock.millis();
        write("Still working. Ctrl-C stops it.");
      }
    }
  }
}
