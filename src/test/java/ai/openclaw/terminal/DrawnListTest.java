package ai.openclaw.terminal;

import static ai.openclaw.terminal.Person.BACKSPACE;
import static ai.openclaw.terminal.Person.CTRL_C;
import static ai.openclaw.terminal.Person.CTRL_U;
import static ai.openclaw.terminal.Person.CTRL_W;
import static ai.openclaw.terminal.Person.DOWN;
import static ai.openclaw.terminal.Person.END;
import static ai.openclaw.terminal.Person.ENTER;
import static ai.openclaw.terminal.Person.ESCAPE;
import static ai.openclaw.terminal.Person.HOME;
import static ai.openclaw.terminal.Person.PAGE_DOWN;
import static ai.openclaw.terminal.Person.PAGE_UP;
import static ai.openclaw.terminal.Person.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawnListTest {
  private Person person = open(80, 24);

  @AfterEach
  void closeTerminal() {
    person.close();
  }

  @Test
  void aPlainListFitsItsContent() throws Exception {
    Person.Asked<Integer> asked =
        person.isAsked(() -> person.prompter().choose(DemoModels.providers()));

    person.sees("Ctrl-C");
    assertEquals(
        """
        ◆ Provider
        ❯ ● Hugging Face     Inference API (HF token)
            Together AI      open models, API key
            Custom Provider  any OpenAI-compatible endpoint
            Skip for now
          Enter choose · ↑↓ move · Ctrl-C leave\
        """,
        person.screen().text());
    assertFalse(person.screen().isCursorVisible());

    person.types(DOWN + ENTER);
    assertEquals(2, asked.answer());
    assertEquals("✔ Provider  Together AI", person.screen().text());
    assertTrue(person.screen().isCursorVisible());
  }

  @Test
  void aLongListAt80By24() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136");
    assertEquals(
        """
        ◆ Model  type to search
            Model                               Context  $/M in  $/M out  Tools  Vision
            deepseek-ai/DeepSeek-R1                128k    0.57     0.63  no     no
        ❯ ● deepseek-ai/DeepSeek-V3.1               32k    0.98     4.08  yes    no
            meta-llama/Llama-3.3-70B-Instruct       64k    2.13     6.00  yes    no
            openai/gpt-oss-120b                    256k    0.13     0.56  no     no
            openai/gpt-oss-20b                      64k    1.39     1.88  yes    no
            Qwen/Qwen3-235B-A22B-Instruct-2507      32k    1.68     2.56  yes    no
            Qwen/Qwen3-Coder-480B-…5B-Instruct      32k    1.70     6.37  yes    no
            Qwen/Qwen3-8B                          128k    2.53     6.25  yes    no
            Qwen/Qwen2.5-VL-72B-Instruct            64k    1.52     2.89  yes    yes
            moonshotai/Kimi-K2-Instruct-0905       128k    1.36     6.28  yes    no
            zai-org/GLM-4.6                        128k    0.84     4.14  yes    no
            mistralai/Mistral-Smal…struct-2506     128k    0.79     1.71  yes    no
            google/gemma-3-27b-it                   32k    0.56     0.98  yes    yes
            CohereLabs/command-a-r…ing-08-2025     256k    0.44     0.67  yes    no
            Type an id
          hyperbolic $0.98 in, $4.08 out, 117 tokens/s, 128k context



          2 of 136 · Enter choose · F1 help · ↑↓ move · type to search · Ctrl-C leave\
        """,
        person.screen().text());

    person.types("Apertus" + ENTER);
    assertEquals("swiss-ai/Apertus-70B-Instruct-2509", asked.answer());
    assertEquals("✔ Model  swiss-ai/Apertus-70B-Instruct-2509", person.screen().text());
  }

  @Test
  void aLongListAt40By10() throws Exception {
    person.close();
    person = open(40, 10);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136");
    assertEquals(
        """
        ◆ Model  type to search
            Model                       Context
            deepseek-ai/DeepSeek-R1        128k
        ❯ ● deepseek-ai/DeepSeek-V3.1       32k
            meta-llama/Llama-…Instruct      64k
            openai/gpt-oss-120b            256k
            openai/gpt-oss-20b              64k
            Type an id
          hyperbolic $0.98 in, $4.08 out, 117 …
          2 of 136 · Enter choose · F1 help\
        """,
        person.screen().text());

    person.types(PAGE_DOWN).sees("7 of 136");
    person.types(ENTER);
    assertEquals("Qwen/Qwen3-Coder-480B-A35B-Instruct", asked.answer());
    assertEquals("✔ Model  Qwen/Qwen3-Coder-480B-A35B-In…", person.screen().text());
  }

  @Test
  void wideCharactersAndEmojiDoNotBreakColumns() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136").types("百川").sees("baichuan/百川-M2-32B");
    person.types(CTRL_U + "🤗").sees("1 of 6 found");
    List<String> lines = person.screen().text().lines().toList();
    for (String line : lines) {
      if (line.contains("🤗")) {
        // The emoji is two chars long and two cells wide, so columns are indexes here.
        assertEquals(lines.get(1).indexOf("Context") + "Context".length(), line.indexOf("k  ") + 1);
      }
    }

    leave(asked);
  }

  @Test
  void everyWordNarrowsTheListDown() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136").types("LLAMA").sees("1 of 7 found");
    person.types(" groq").sees("◆ Model  LLAMA groq").sees("1 of 2 found");
    person.types(BACKSPACE.repeat(5)).sees("1 of 7 found");
    person.types(" v6").sees("1 of 1 found");
    person.types(CTRL_W).sees("1 of 7 found");
    person.types(CTRL_U).sees("2 of 136");
    person.types("llama v6" + ENTER);

    assertEquals("meta-llama/Llama-3.3-70B-Instruct-v6", asked.answer());
  }

  @Test
  void anEmptyResultSaysSoAndKeepsThePinnedOption() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136").types("no such model");
    person.sees("nothing matches").sees("❯   Type an id").sees("0 found");
    person.types(ENTER);

    assertEquals("?", asked.answer());
  }

  @Test
  void theCursorGoesRoundTheEndsAndPagesStopThere() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136").types(HOME).sees("1 of 136");
    person.types(UP).sees("❯   Type an id");
    person.types(DOWN).sees("1 of 136");
    person.types(PAGE_UP).types(PAGE_DOWN).sees("15 of 136");
    person.types(END).sees("❯   Type an id");
    person.types(UP).sees("136 of 136");
    person.types(PAGE_UP).sees("122 of 136");
    person.types(ENTER);

    assertEquals("deepseek-ai/DeepSeek-V3.1-v6", asked.answer());
  }

  @Test
  void keysWithoutAMeaningDoNothing() throws Exception {
    person.prompter().backAllowed(true);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136");
    String before = person.screen().text();
    person.types("\u001b[1;5C").types("\u001bf").types("\u001b[15~").types("\u0007");
    person.types(HOME).sees("1 of 136").types(DOWN).sees("2 of 136");
    assertEquals(before, person.screen().text());

    leave(asked);
  }

  @Test
  void escapeWithoutAWayBackOnlyClearsTheFilter() throws Exception {
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136").types("llama").sees("1 of 7 found");
    person.types(ESCAPE).sees("2 of 136");
    person.types(ENTER);

    assertEquals("deepseek-ai/DeepSeek-V3.1", asked.answer());
  }

  @Test
  void leavingAndGoingBackStayInTheConversation() throws Exception {
    leave(person.isAsked(() -> person.prompter().choose(DemoModels.providers())));
    assertEquals("✖ Provider  cancelled", person.screen().text());

    person.prompter().backAllowed(true);
    Person.Asked<Integer> again =
        person.isAsked(() -> person.prompter().choose(DemoModels.providers()));
    person.sees("Esc back").types(ESCAPE);
    assertThrows(Prompter.Back.class, again::answer);
    assertEquals("✖ Provider  cancelled\n← Provider  back", person.screen().text());
  }

  @Test
  void betterOptionsComeInUnderTheCursor() throws Exception {
    AtomicReference<@Nullable List<Option<String>>> better = new AtomicReference<>();
    Choice<String> question = DemoModels.choice(() -> better.getAndSet(null));
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(question));

    person.sees("2 of 136").types("llama" + DOWN).sees("2 of 7 found");
    List<Option<String>> fewer = new ArrayList<>();
    fewer.add(DemoModels.priced("new/Llama-first", "9.99"));
    for (Option<String> option : DemoModels.options()) {
      if (!option.label().endsWith("-v3")) {
        fewer.add(option);
      }
    }
    better.set(fewer);

    person.sees("9.99").sees("3 of 7 found").sees("◆ Model  llama");
    person.types(ENTER);
    assertEquals("meta-llama/Llama-3.3-70B-Instruct-v1", asked.answer());
  }

  @Test
  void aResizeDrawsAnew() throws Exception {
    person.prompter().info("before");
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("2 of 136").types("llama").sees("◆ Model  llama");
    person.resizes(40, 10);
    person.sees("Context\n❯");
    assertEquals(10, person.screen().text().lines().count());
    assertEquals("◆ Model  llama", person.screen().line(0));
    person.resizes(100, 30);
    person.sees("Providers");
    person.types(ENTER);

    assertEquals("meta-llama/Llama-3.3-70B-Instruct", asked.answer());
    assertTrue(person.screen().history().startsWith("  before\n"), person.screen().history());
  }

  @Test
  void aTinyScreenStillShowsTheRowUnderTheCursor() throws Exception {
    person.close();
    person = open(20, 3);
    Person.Asked<String> asked = person.isAsked(() -> person.prompter().choose(models()));

    person.sees("❯ ● deepseek");
    person.types(DOWN).sees("❯   meta-llama");
    assertEquals(3, person.screen().text().lines().count());

    leave(asked);
  }

  @Test
  void whatAServerNamesAModelCannotMoveTheCursor() throws Exception {
    Choice<Integer> question =
        Choice.of(
            "Model",
            "--model",
            List.of(Option.of(1, "evil\u001b[2J\r\nmodel", "hf_" + "a".repeat(34))),
            0);
    Person.Asked<Integer> asked = person.isAsked(() -> person.prompter().choose(question));

    person.sees("❯ ● evil model  hf_aaaa…aaaa");

    leave(asked);
  }

  private void leave(Person.Asked<?> asked) {
    person.sees("◆").types(CTRL_C);
    assertThrows(Prompter.Cancelled.class, asked::answer);
  }

  @Test
  void whoComesBackFindsTheListFilteredAsItWas() throws Exception {
    Person.Asked<String> asked =
        person.isAsked(
            () -> {
              Prompter prompter = person.prompter();
              prompter.choose(models());
              prompter.backAllowed(true);
              assertThrows(Prompter.Back.class, () -> prompter.choose(DemoModels.providers()));
              return prompter.choose(models());
            });

    person.sees("2 of 136").types("LLAMA").sees("1 of 7 found").types(DOWN + ENTER);
    person.sees("Hugging Face").types(ESCAPE).sees("◆ Model  LLAMA").sees("1 of 7 found");
    person.types(ENTER);

    assertTrue(asked.answer().contains("lama"), asked.answer());
  }

  @Test
  void afterANoTheListIsFilteredAsItWas() throws Exception {
    Person.Asked<String> asked =
        person.isAsked(
            () -> {
              Prompter prompter = person.prompter();
              prompter.choose(models());
              prompter.confirm(new Text("Take it?", "--model", "yes", true, Text.ANY));
              return prompter.choose(models());
            });

    person.sees("2 of 136").types("LLAMA").sees("1 of 7 found").types(DOWN + ENTER);
    person.sees("Take it?").types("n").sees("◆ Model  LLAMA").sees("1 of 7 found");
    person.types(ENTER);

    assertTrue(asked.answer().contains("lama"), asked.answer());
  }

  private static Choice<String> models() {
    return DemoModels.choice(() -> null);
  }

  private static Person open(int columns, int rows) {
    try {
      return new Person(columns, rows, true);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
