package ai.openclaw.onboard;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.util.List;
import java.util.function.Supplier;

/** Counts the questions, so that "back" skips the steps that had none to ask. */
final class CountingPrompter implements Prompter {
  private final Prompter prompter;
  private int asked;

  CountingPrompter(Prompter prompter) {
    this.prompter = prompter;
  }

  int asked() {
    return asked;
  }

  @Override
  public <T> T choose(Choice<T> question) {
    asked++;
    return prompter.choose(question);
  }

  @Override
  public String text(Text question) {
    asked++;
    return prompter.text(question);
  }

  @Override
  public Secret secret(Text question) {
    asked++;
    return prompter.secret(question);
  }

  @Override
  public boolean confirm(Text question) {
    asked++;
    return prompter.confirm(question);
  }

  @Override
  public void rejected(RuntimeException failure) {
    prompter.rejected(failure);
  }

  @Override
  public void info(String line) {
    prompter.info(line);
  }

  @Override
  public void warn(String line) {
    prompter.warn(line);
  }

  @Override
  public void show(String title, Supplier<List<String>> lines) {
    prompter.show(title, lines);
  }

  @Override
  public <T> T during(String what, Supplier<T> work) {
    return prompter.during(what, work);
  }

  @Override
  public void backAllowed(boolean allowed) {
    prompter.backAllowed(allowed);
  }
}
