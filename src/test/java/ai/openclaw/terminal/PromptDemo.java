package ai.openclaw.terminal;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.AtEnd;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Asks one question of each kind at the real terminal, for eyes and for {@link PtySession}. */
public final class PromptDemo {
  private static final String LAST_WORDS = "cancelled; nothing was changed";

  private PromptDemo() {}

  /**
   * Arguments: {@code --ascii}, {@code --accessible}, {@code --quick} and {@code --slow} work;
   * {@code --only-open} ends before the first question, {@code --between} stays between the first
   * two, {@code --after} stays when the terminal has been given back.
   */
  public static void main(String[] args) {
    List<String> flags = List.of(args);
    Environment environment =
        new Environment(
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            Path.of("").toAbsolutePath(),
            OperatingSystem.of(System.getProperty("os.name")));
    boolean ascii = flags.contains("--ascii");
    Charset charset = ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
    Style style = Style.of(environment, false, ascii, true, charset);
    TerminalSession.Preferences preferences =
        new TerminalSession.Preferences(style, flags.contains("--accessible"), charset);
    if (flags.contains("--only-open")) {
      Terminals.open(environment.system(), charset);
      System.exit(0);
    }
    int code = 0;
    try (TerminalSession session =
        TerminalSession.open(
            environment, preferences, new Redactor(), Clock.systemUTC(), () -> LAST_WORDS)) {
      if (flags.contains("--after")) {
        session.prompter().choose(DemoModels.providers());
      } else {
        converse(session.prompter(), flags);
      }
    } catch (Prompter.Cancelled e) {
      System.out.println(LAST_WORDS);
      code = ExitCode.CANCELLED.number();
    }
    if (flags.contains("--after")) {
      System.out.println("given back");
      throw AtEnd.await();
    }
    System.exit(code);
  }

  private static long workMillis(List<String> flags) {
    if (flags.contains("--slow")) {
      return 30_000;
    }
    return flags.contains("--quick") ? 1 : 1_500;
  }

  private static void converse(Prompter prompter, List<String> flags) {
    long workMillis = workMillis(flags);
    prompter.choose(DemoModels.providers());
    prompter.info(
        "A token with the right permission: https://huggingface.co/settings/tokens/new"
            + "?ownUserPermissions=inference.serverless.write&tokenType=fineGrained");
    while (flags.contains("--between")) {
      LockSupport.park();
    }
    token(prompter, workMillis);
    again(() -> prompter.choose(DemoModels.choice(() -> null)));
    prompter.text(new Text("Agent name", "--agent", "main", true, PromptDemo::complaintAboutAgent));
    prompter.show(
        "Changes",
        () ->
            List.of(
                "~/.openclaw/agents/main/agent/auth-profiles.json",
                "  + profiles.huggingface:default  key hf_abcd…wxyz",
                "~/.openclaw/openclaw.json",
                "  + agents.defaults.model.primary  huggingface/deepseek-ai/DeepSeek-R1"));
    again(() -> prompter.confirm(new Text("Write these changes", "--yes", "yes", true, Text.ANY)));
    prompter.info("Done. openclaw agent --message \"Hello\" uses the model.");
  }

  /** Back asks the same question again. */
  private static void again(Runnable question) {
    while (true) {
      try {
        question.run();
        return;
      } catch (Prompter.Back e) {
        // Once more, as the demo has nowhere to go back to.
      }
    }
  }

  private static void token(Prompter prompter, long workMillis) {
    try {
      prompter.backAllowed(true);
      Secret secret =
          prompter.secret(
              new Text(
                  "Hugging Face token",
                  "--huggingface-api-key",
                  null,
                  true,
                  answer ->
                      answer.startsWith("api_org_")
                          ? "organisation tokens are refused by Hugging Face; make a user token"
                          : null));
      prompter.during(
          "Checking the token with huggingface.co",
          () -> {
            LockSupport.parkNanos(Duration.ofMillis(workMillis).toNanos());
            return secret;
          });
      prompter.rejected(
          new Failure(
              ExitCode.REFUSED,
              "Hugging Face refuses " + secret + ": it may not call Inference Providers",
              "give it the permission at https://huggingface.co/settings/tokens"));
      prompter.warn("the token can also write to your repositories");
    } catch (Prompter.Back e) {
      prompter.info("Back at the provider; the demo goes on.");
    }
  }

  private static @Nullable String complaintAboutAgent(String answer) {
    return answer.contains(" ") ? "an agent's name has no blanks" : null;
  }
}
