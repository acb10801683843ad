package ai.openclaw.prompt;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the defaults; a question that has none ends the run with a {@link MissingAnswer}.
 * Never waits, and never takes a default that the question's own check refuses.
 */
public final class ScriptedPrompter implements Prompter {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Notices notices;

  /** A prompter that passes on what is told without a question. */
  public ScriptedPrompter(Notices notices) {
    this.notices = notices;
  }

  @Override
  public <T> T choose(Choice<T> question) {
    if (question.preselected() < 0) {
      throw new MissingAnswer(question.title(), question.flag());
    }
    return question.options().get(question.preselected()).value();
  }

  @Override
  public String text(Text question) {
    @Nullable String initial = question.initial();
    String answer = initial == null ? "" : initial.trim();
    if (question.complaint(answer) != null) {
      throw new MissingAnswer(question.title(), question.flag());
    }
    return answer;
  }

  @Override
  public Secret secret(Text question) {
    if (!question.required()) {
      return Secret.of("");
    }
    throw new MissingAnswer(question.title(), question.flag());
  }

  @Override
  public boolean confirm(Text question) {
    if (question.initial() == null) {
      throw new MissingAnswer(question.title(), question.flag());
    }
    return question.initial().equals("yes");
  }

  @Override
  public void rejected(Failure failure) {
    throw failure;
  }

  @Override
  public void info(String line) {
    notices.info(line);
  }

  @Override
  public void warn(String line) {
    notices.warn(line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {
    notices.show(title, lines);
  }

  @Override
  public void page(String title, List<String> lines) {}

  @Override
  public <T> T during(String what, Supplier<T> work) {
    return notices.during(what, work);
  }

  @Override
  public void follow(LiveOutput work) {
    notices.during("Trying the model", () -> over(work));
  }

  private static boolean over(LiveOutput work) {
    boolean over = false;
    while (!over) {
      over = work.isDoneWithin(PATIENCE);
    }
    return over;
  }

  @Override
  public void backAllowed(boolean allowed) {}

  /** A question that has no default, where nobody is there to answer it. */
  public static final class MissingAnswer extends Failure {
    private final String flag;
    private final @Nullable String why;

    /** The failure of a question with this title, which this flag answers. */
    public MissingAnswer(String title, String flag) {
      super(ExitCode.USAGE, "missing " + flag + ": " + title, null);
      this.flag = flag;
      this.why = null;
    }

    private MissingAnswer(String flag, String why, String hint) {
      super(ExitCode.USAGE, "missing " + flag + ": " + why, hint);
      this.flag = flag;
      this.why = why;
    }

    /** The same where the question usually has a default: why it has none now. */
    public MissingAnswer because(String why, String hint) {
      return new MissingAnswer(flag, why, hint);
    }

    /** The flag that answers the question, so that several can be named in one message. */
    public String flag() {
      return flag;
    }

    /** Why there is no default, or null where there never is one. */
    public @Nullable String why() {
      return why;
    }
  }
}
