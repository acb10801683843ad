package ai.openclaw.onboard;

import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.prompt.Prompter;

/** Opens the page of Hugging Face that creates a token with the right permission. */
final class TokenPage {
  private final Prompter prompter;
  private final Environment environment;

  TokenPage(Prompter prompter, Environment environment) {
    this.prompter = prompter;
    this.environment = environment;
  }

  /** Whether there is a browser, and the user wants it. */
  boolean canOpen(Answers answers) {
    return answers.request().login().browser() && Browser.of(environment) != null;
  }

  /** Opens the page for a token that may do this, or says where it is. */
  void open(Permission needed) {
    String link = needed.newTokenLink();
    Browser browser = Browser.of(environment);
    if (browser != null && prompter.during("Opening the browser", () -> browser.open(link))) {
      prompter.info("create the token in the browser, then paste it here");
    } else {
      prompter.warn("the browser could not be opened; create a token at " + link);
    }
  }
}
