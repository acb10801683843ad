package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever answers the same writes the same files, byte for byte, whether asked or by flags. */
class SameByHandAndByFlagsTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String LLAMA = "meta-llama/Llama-3.3-70B-Instruct";
  private static final String SCRIPT = "Script   openclaw ";
  private static final Pattern KEY_OPTION = Pattern.compile("--[a-z-]+-api-key " + KEY);
  private static final Set<String> NONE_WRITTEN = Set.of("skip");

  @TempDir Path home;
  @TempDir Path scriptedHome;
  private final StubHub hub = StubHub.start().servesItsEndpoint();

  /**
   * A conversation and the command line that says the same; {@code HUB} stands for the stub's
   * address.
   */
  private enum Case {
    HUGGING_FACE(
        "huggingface-api-key",
        "Provider=Hugging Face|Hugging Face token=" + KEY + "|Model=",
        "--huggingface-api-key " + KEY),
    HUGGING_FACE_ROUTED(
        "huggingface-api-key",
        "Provider=Hugging Face|Hugging Face token=" + KEY + "|Model=|Route=novita|--probe=no",
        "--huggingface-api-key " + KEY + " --model deepseek-ai/DeepSeek-R1:novita"),
    ENDPOINT_OF_THE_LIST(
        "huggingface-endpoint",
        "Provider=Dedicated|Hugging Face token=" + KEY + "|Endpoint=a10g|--probe=no",
        "--huggingface-api-key " + KEY + " --huggingface-endpoint-url HUB/endpoint/v1"),
    ENDPOINT_TYPED(
        "huggingface-endpoint",
        "Provider=Dedicated|Hugging Face token="
            + KEY
            + "|--huggingface-endpoint-url=Type an address,HUB|Model="
            + LLAMA
            + "|--probe=no",
        "--huggingface-api-key " + KEY + " --huggingface-endpoint-url HUB/ --model " + LLAMA),
    ENDPOINT_OFFLINE(
        "huggingface-endpoint",
        "Provider=Dedicated|Hugging Face token="
            + KEY
            + "|Endpoint address=https://x.endpoints.huggingface.cloud|Model id=a/b",
        "--huggingface-api-key "
            + KEY
            + " --huggingface-endpoint-url https://x.endpoints.huggingface.cloud/v1/ --model a/b"),
    TOGETHER(
        "together-api-key",
        "Provider=Together AI|Together AI API key=" + KEY + "|--no-verify=yes|Model=",
        "--together-api-key " + KEY),
    CUSTOM_WITH_A_LIST(
        "custom-api-key",
        "Provider=Custom|Base URL=HUB/endpoint/v1/|Model=" + LLAMA + "|--probe=no",
        "--custom-base-url HUB/endpoint/v1 --custom-model-id " + LLAMA),
    CUSTOM_WITHOUT_VERSION(
        "custom-api-key",
        "Provider=Custom|Base URL=HUB/endpoint|Model=" + LLAMA + "|--probe=no",
        "--custom-base-url HUB/endpoint/v1 --custom-model-id " + LLAMA),
    CUSTOM_OFFLINE(
        "custom-api-key",
        "Provider=Custom|Base URL=http://10.0.0.7/v1|API key, if it requires one="
            + KEY
            + "|--no-verify=yes|Model id=my/model",
        "--custom-base-url http://10.0.0.7/v1 --custom-api-key "
            + KEY
            + " --custom-model-id my/model"),
    SKIP("skip", "Provider=Skip", "");

    private final String authChoice;
    private final String answers;
    private final String flags;

    Case(String authChoice, String answers, String flags) {
      this.authChoice = authChoice;
      this.answers = answers;
      this.flags = flags;
    }

    boolean online() {
      return !name().endsWith("OFFLINE") && this != TOGETHER && this != HUGGING_FACE;
    }
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void everyAuthChoiceHasACase() {
    Set<String> choices = new TreeSet<>(NONE_WRITTEN);
    for (Provider provider : Providers.ALL) {
      choices.add(provider.authChoice().id());
    }
    Set<String> covered = new TreeSet<>();
    for (Case each : Case.values()) {
      covered.add(each.authChoice);
    }
    assertEquals(choices, covered);
  }

  @ParameterizedTest
  @EnumSource
  void bothWriteTheSameBytes(Case each) throws IOException {
    Outcome asked = machine(home, each).ask(person(each), "onboard");
    assertEquals(ExitCode.DONE, asked.code(), asked.err());

    List<String> args =
        new ArrayList<>(List.of("onboard", "--non-interactive", "--auth-choice", each.authChoice));
    args.addAll(List.of("--credential-store", "config"));
    if (!each.flags.isEmpty()) {
      args.addAll(List.of(here(each.flags).split(" ", -1)));
    }
    Outcome scripted = machine(scriptedHome, each).run(args.toArray(new String[0]));

    assertEquals(ExitCode.DONE, scripted.code(), scripted.err());
    assertEquals(written(scriptedHome), written(home));
    assertEquals(NONE_WRITTEN.contains(each.authChoice), written(home).isEmpty());
    assertFalse(written(home).toString().contains("HUB"));
  }

  @ParameterizedTest
  @EnumSource
  void theScriptThatIsShownWritesTheSameBytes(Case each) throws IOException {
    Outcome asked = machine(home, each).ask(person(each), "onboard");
    if (NONE_WRITTEN.contains(each.authChoice)) {
      assertFalse(asked.out().contains(SCRIPT), asked.out());
      return;
    }
    assertFalse(asked.out().contains(KEY), asked.out());

    List<String> args = new ArrayList<>(script(asked.out()));
    args.addAll(List.of(key(here(each.flags))));
    Outcome scripted = machine(scriptedHome, each).run(args.toArray(new String[0]));

    assertEquals(ExitCode.DONE, scripted.code(), scripted.err());
    assertEquals(written(scriptedHome), written(home), args.toString());
  }

  /** The words behind {@code openclaw}; none of these runs has one with a blank in it. */
  private static List<String> script(String out) {
    String line = out.substring(out.indexOf(SCRIPT) + SCRIPT.length());
    String whole = line.replace("\\" + System.lineSeparator(), " ");
    return List.of(whole.substring(0, whole.indexOf(System.lineSeparator())).trim().split(" +", 0));
  }

  /** The option with the secret, which no script shows. */
  private static String[] key(String flags) {
    Matcher option = KEY_OPTION.matcher(flags);
    return option.find() ? option.group().split(" ", -1) : new String[0];
  }

  private FakePrompter person(Case each) {
    FakePrompter person = new FakePrompter();
    for (String answer : each.answers.split("\\|", -1)) {
      int equals = answer.indexOf('=');
      String question = answer.substring(0, equals);
      for (String next : here(answer.substring(equals + 1)).split(",", -1)) {
        if (next.isEmpty()) {
          person.enter(question);
        } else {
          person.answer(question, next);
        }
      }
    }
    return NONE_WRITTEN.contains(each.authChoice) ? person : person.enter("Write this?");
  }

  private OpenClawRun machine(Path folder, Case each) {
    OpenClawRun openclaw = new OpenClawRun(folder);
    return each.online() ? openclaw.online(hub) : openclaw;
  }

  private String here(String text) {
    return text.replace("HUB", hub.hubUrl());
  }

  /** OpenClaw's files below the home with their bytes as text. */
  private static SortedMap<String, String> written(Path home) throws IOException {
    SortedMap<String, String> written = new TreeMap<>();
    Path state = home.resolve(".openclaw");
    if (Files.exists(state)) {
      try (Stream<Path> files = Files.walk(state)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          written.put(state.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return written;
  }
}
