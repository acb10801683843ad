package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.BACKSPACE;
import static ai.openclaw.terminal.Person.CTRL_C;
import static ai.openclaw.terminal.Person.CTRL_D;
import static ai.openclaw.terminal.Person.ENTER;
import static ai.openclaw.terminal.Person.ESCAPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlainPrompterTest {
  private static final String TOKEN = "hf_abcdefghijklmnopqrstuvwxyz012345";
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private Person person = open(80, 24);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  @Test
  void aShortListIsToldWhole() throws Exception {
    Person.Asked<Integer> asked =
        person.isAsked(() -> person.prompter().choose(DemoModels.providers()));

    person.sees("]:").types("9" + ENTER).sees("from 1 to 4").types("x" + ENTER);
    person.sees("x\nType a number").types("2" + ENTER);

    assertEquals(2, asked.answer());
    assertEquals(
        """

        Provider:
        1. Hugging Face (default): Inference API (HF token)
        2. Together AI: open models, API key
        3. Custom Provider: any OpenAI-compatible endpoint
        4. Skip for now
        Type a number to choose, ? for help.
        Provider [Hugging Face]: 9
        Type a number from 1 to 4, or ? for help.
        Provider [Hugging Face]: x
        Type a number from 1 to 4, or ? for help.
        Provider [Hugging Face]: 2
        Chosen: Together AI\
        """,
        person.screen().text());
  }

  @Test
  void aLongListIsToldInParts() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("V3.1]:");
    assertTrue(
        person
            .screen()
            .history()
            .startsWith(
                """

                Model, 1 to 9 of 136:
                  1. deepseek-ai/DeepSeek-R1: Context 128k, $/M in 0.57, $/M out 0.63,
                     Tools no, Vision no, Providers groq +3
                  2. deepseek-ai/DeepSeek-V3.1 (default): Context 32k, $/M in 0.98,
                     $/M out 4.08, Tools yes, Vision no, Providers hyperbolic
                """),
        person.screen().history());
    assertTrue(
        person
            .screen()
            .history()
            .endsWith(
                """
                137. Type an id
                Type a number to choose, words to search, n for more, ? for help.
                Model [deepseek-ai/DeepSeek-V3.1]:\
                """),
        person.screen().history());

    person.types("n" + ENTER).sees("Model, 10 to 18 of 136:").types("18" + ENTER);
    assertEquals("swiss-ai/Apertus-70B-Instruct-2509", asked.answer());
  }

  @Test
  void theLastPartIsFollowedByTheFirst() throws Exception {
    person.close();
    person = open(80, 14);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("]:").types("llama" + ENTER).sees("7 found, 1 to 4 of 7:");
    person.types("n" + ENTER).sees("7 found, 5 to 7 of 7:");
    person.types("n" + ENTER).sees("7 found, 1 to 4 of 7:").seesNoMore("5 to 7");
    person.types("7" + ENTER);

    assertEquals("meta-llama/Llama-3.3-70B-Instruct-v6", asked.answer());
  }

  @Test
  void wordsSearch() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("]:").types("Llama GROQ" + ENTER).sees("2 found:");
    person.types(ENTER).sees("Type a number from 1 to 3");
    person.types("no such thing" + ENTER).sees("Nothing matches such.");
    person.types("llama v6" + ENTER).sees("1 found:").sees("Model [meta-llama/");
    person.types("a" + ENTER).sees("Model [deepseek").types("LLAMA v6" + ENTER).sees("1 found:");
    person.types(ENTER);

    assertEquals("meta-llama/Llama-3.3-70B-Instruct-v6", asked.answer());
  }

  @Test
  void aNameChooses() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("]:").types("zai-org/glm-4.6" + ENTER);

    assertEquals("zai-org/GLM-4.6", asked.answer());
  }

  @Test
  void aKeyIsTakenWhereOneMayCome() throws Exception {
    String key = "key-0000000000000000";
    person.prompter().pasteAllowed(true);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("]:").types(key + ENTER);

    assertEquals(key, assertThrows(Prompter.Pasted.class, asked::answer).text());
  }

  @Test
  void helpSaysAllThatCanBeTyped() throws Exception {
    person.prompter().backAllowed(true);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("]:").types("?" + ENTER);
    person.sees(
        """
        Type a number from 1 to 137 and press Enter.
        ?1 tells more about number 1.
        Words search, for example a name; all of them must match.
        n tells the next part of the list.
        Enter alone chooses deepseek-ai/DeepSeek-V3.1.
        Ctrl-C leaves. b goes back.
        Model [deepseek-ai/DeepSeek-V3.1]:\
        """);
    person.types("?2" + ENTER);
    person.sees("deepseek-ai/DeepSeek-V3.1\n  hyperbolic $0.98 in, $4.08 out, 117 tokens/s");
    person.types(ESCAPE);

    assertThrows(Prompter.Back.class, asked::answer);
  }

  @Test
  void fortyColumnsAreEnough() throws Exception {
    person.close();
    person = open(40, 24);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("]:").types("apertus v1" + ENTER);
    person.sees("1 found:");
    person.types("1" + ENTER);

    assertEquals("swiss-ai/Apertus-70B-Instruct-2509-v1", asked.answer());
  }

  @Test
  void aSecretIsNotShownAtAll() throws Exception {
    Person.Asked<Secret> asked = person.isAsked(() -> person.prompter().secret(token()));

    person.sees("Token (not shown while you type):").types("?" + ENTER).sees("not even dots");
    person.types(TOKEN + "x" + BACKSPACE + ENTER);

    assertEquals(TOKEN, asked.answer().reveal());
    assertEquals(
        """
        Token (not shown while you type):
        Type or paste it and press Enter. Nothing shows, not even dots.
        Token (not shown while you type):
        Received 35 characters: hf_abcd…2345\
        """,
        person.screen().text());
  }

  @Test
  void whatIsTypedIsShownAndCanBeTakenBack() throws Exception {
    Person.Asked<String> asked =
        person.isAsked(
            () -> person.prompter().text(new Text("Name", "--name", "main", true, Text.ANY)));

    person.sees("Name [main]:").types("模型" + BACKSPACE).sees("模").seesNoMore("型");
    person.types(Person.CTRL_U + "x\u001b[Dy" + ENTER);

    assertEquals("xy", asked.answer());
    assertEquals("Name [main]: xy", person.screen().text());
  }

  @Test
  void aTextExplainsItself() throws Exception {
    person.prompter().backAllowed(true);
    Person.Asked<String> asked =
        person.isAsked(
            () -> person.prompter().text(new Text("Name", "--name", "main", true, Text.ANY)));

    person.sees("Name [main]:").types("?" + ENTER);
    person.sees("Type an answer and press Enter. Enter alone means main. b goes back.");
    person.types("b" + ENTER);

    assertThrows(Prompter.Back.class, asked::answer);
  }

  @Test
  void yesOrNo() throws Exception {
    Person.Asked<Boolean> asked =
        person.isAsked(
            () ->
                person
                    .prompter()
                    .confirm(new Text("Write these changes", "--yes", "yes", true, Text.ANY)));

    person.sees("Write these changes (yes or no) [yes]:").types("maybe" + ENTER);
    person.sees("Type yes or no. Enter alone means yes.").types("No" + ENTER);

    assertFalse(asked.answer());
  }

  @Test
  void ctrlDLeaves() {
    Person.Asked<Integer> asked =
        person.isAsked(() -> person.prompter().choose(DemoModels.providers()));

    person.sees("]:").types(CTRL_D);

    assertThrows(Prompter.Cancelled.class, asked::answer);
  }

  @Test
  void noticesSayWhatTheyAre() {
    person.prompter().info("julia, PRO plan");
    person.prompter().warn("the token can write");
    person.prompter().rejected(new Failure(ExitCode.REFUSED, "not valid", "make one"));
    person.prompter().show("Changes", () -> List.of("openclaw.json"));

    assertEquals(
        """
        julia, PRO plan
        Warning: the token can write
        Error: not valid
        Hint: make one

        Changes:
          openclaw.json\
        """,
        person.screen().text());
  }

  @Test
  void workIsToldNowAndThenAndCanBeStopped() {
    Person.Asked<String> asked =
        person.isAsked(
            () ->
                person
                    .prompter()
                    .during(
                        "Checking the token",
                        () -> {
                          Person.await(new CountDownLatch(1));
                          return "";
                        }));

    person.sees("Checking the token…");
    now.set(Instant.EPOCH.plus(Duration.ofSeconds(10)));
    person.sees("Still working. Ctrl-C stops it.").types(CTRL_C);

    assertThrows(Prompter.Cancelled.class, asked::answer);
  }

  @Test
  void nothingIsEverRedrawn() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("]:").types("llama" + ENTER).sees("7 found").types("1" + ENTER);
    asked.answer();

    assertFalse(person.terminal().sent().contains("\u001b"), "control sequences");
  }

  private static Choice<String> models() {
    return DemoModels.choice(() -> null);
  }

  private static Text token() {
    return new Text("Token", "--token", null, true, Text.ANY);
  }

  private Person open(int columns, int rows) {
    try {
      return new Person(columns, rows, false, Style.PLAIN, clock);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
