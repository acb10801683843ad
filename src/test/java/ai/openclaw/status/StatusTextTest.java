package ai.openclaw.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.Credit;
import ai.openclaw.huggingface.Payer;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.huggingface.ProbeResult;
import ai.openclaw.model.Golden;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Style;
import ai.openclaw.output.TextWidth;
import ai.openclaw.provider.Cost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the screens show Unix paths and modes")
class StatusTextTest {
  private static final String STORE = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String CONFIG = ".openclaw/openclaw.json";

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void aMachineThatIsFineFitsTheTerminal(int room) {
    StatusScene scene = fine();
    ModelStatus status = scene.status();
    Account account =
        new Account(
            "ada",
            true,
            false,
            List.of(),
            new Account.Token(
                "laptop",
                "fineGrained",
                List.of(
                    new Account.Token.Grant(
                        "user", "ada", List.of(Permission.INFERENCE_PROVIDERS.id())))));
    ModelStatus asked =
        new ModelStatus(
            status.models(),
            status.serving(),
            status.keys(),
            new LiveChecks.Result(
                account,
                Permission.INFERENCE_PROVIDERS,
                new Credit(0.03, 0.1, 0.1, null),
                new ProbeResult.Answered(412),
                List.of()),
            new ModelStatus.Paid(new Payer(null, account), Cost.of(0.15, 0.6)),
            status.findings());

    assertScreen("fine", asked, scene, room);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void aMachineWithEverythingWrongFitsTheTerminalToo(int room) throws Exception {
    StatusScene scene = wrong();

    assertScreen("wrong", scene.status(), scene, room);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void theKeysAloneFitTheTerminal(int room) {
    StatusScene scene = newer();
    List<String> lines = new KeyText(scene.status().keys(), Style.PLAIN).lines(room);

    Golden.assertSame("models-status/keys-" + room + ".txt", text(lines));
    assertFits(lines, room);
  }

  @Test
  void asciiHasNothingElse() throws Exception {
    StatusScene scene = wrong();

    String screen = screen(scene.status(), scene, new Style(false, true), Screen.UNLIMITED);

    assertTrue(screen.chars().allMatch(c -> c < 0x7f), screen);
    assertTrue(screen.contains("hf_BBBB***bb22"), screen);
  }

  @Test
  void wordsStandForMarksWhereLinesAreReadAloud() throws Exception {
    StatusScene scene = wrong();

    String screen = screen(scene.status(), scene, Style.PLAIN.spoken(), Screen.UNLIMITED);

    assertTrue(screen.contains("\nprofile      huggingface:ci "), screen);
    assertTrue(screen.contains("error: "), screen);
    assertFalse(screen.matches("(?s).*[✔✖▲].*"), screen);
  }

  @Test
  void colourTellsWhatIsUsedAndWhatIsWrong() throws Exception {
    StatusScene scene = wrong();

    String screen = screen(scene.status(), scene, new Style(true, false), 200);

    assertTrue(screen.contains("\u001b[32m✔"), screen);
    assertTrue(screen.contains("\u001b[31m✖"), screen);
    assertTrue(screen.contains("\u001b[33m▲"), screen);
    assertFalse(screen.contains("\u001b[32m✖"), screen);
  }

  @Test
  void anOldListThatLacksTheModelProvesNothing() {
    StatusScene scene = fine().kept(Duration.ofDays(3), "openai/gpt-oss-120b");
    ModelStatus status = scene.status();

    assertEquals(ModelStatus.Serving.State.UNKNOWN, status.serving().state());
    assertEquals(List.of(), status.findings());
    assertTrue(
        screen(status, scene, Style.PLAIN, 80)
            .contains("           not in the provider's list (seen 3 days ago)\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":cheapest", ":groq"})
  void aModelOfTheListIsServedByWhicheverRoute(String route) {
    String ref = "huggingface/openai/gpt-oss-120b" + route;
    StatusScene scene =
        fine()
            .write(CONFIG, "{agents: {defaults: {model: '" + ref + "'}}}")
            .keptWithoutProviders(Duration.ofMinutes(3), "openai/gpt-oss-120b");

    String screen = screen(scene.status(), scene, Style.PLAIN, 80);
    assertTrue(screen.contains("\n          served (seen 3 minutes ago)\n"), screen);
  }

  @ParameterizedTest
  @CsvSource({
    "59, less than a minute",
    "60, 1 minute",
    "120, 2 minutes",
    "7199, 119 minutes",
    "7200, 2 hours"
  })
  void howLongAKeyLastsIsSaidInWholeWords(int seconds, String words) {
    long end = StatusScene.NOW.plusSeconds(seconds).toEpochMilli();
    StatusScene scene =
        fine()
            .write(
                STORE,
                """
                {"version": 1, "profiles": {"huggingface:ci": {"type": "token",
                  "provider": "huggingface", "token": "hf_AAAAaaaaAAAAaaaaAAAAaaaaAAAAaaaa11",
                  "expires": %d}}}
                """
                    .formatted(end));

    assertEquals(
        List.of("the stored profile huggingface:ci expires in " + words),
        scene.status().findings().stream().map(Finding::message).toList());
  }

  private StatusScene fine() {
    return new StatusScene(home)
        .write(
            CONFIG,
            """
            {meta: {lastTouchedVersion: "2026.2.17"}, agents: {defaults: {
              model: {primary: "huggingface/deepseek-ai/DeepSeek-R1",
                      fallbacks: ["huggingface/openai/gpt-oss-120b:groq"]},
              models: {"huggingface/deepseek-ai/DeepSeek-R1": {alias: "Hugging Face"}}}}}
            """)
        .write(
            STORE,
            """
            {"version": 1, "profiles": {"huggingface:default": {"type": "api_key",
              "provider": "huggingface", "key": "hf_AAAAaaaaAAAAaaaaAAAAaaaaAAAAaaaa11"}}}
            """)
        .kept(Duration.ofMinutes(3), "deepseek-ai/DeepSeek-R1", "openai/gpt-oss-120b");
  }

  private StatusScene wrong() throws Exception {
    return new StatusScene(home)
        .set("HF_TOKEN", "hf_BBBBbbbbBBBBbbbbBBBBbbbbBBBBbbbb22")
        .set("HUGGINGFACE_HUB_TOKEN", "hf_CCCCccccCCCCccccCCCCccccCCCCcccc33")
        .set("HUGGING_FACE_HUB_TOKEN", "hf_DDDDddddDDDDddddDDDDddddDDDDdddd44")
        .write(
            CONFIG,
            """
            {agents: {defaults: {
               model: {primary: "fast", fallbacks: ["anthropic/claude-opus-4-5"]},
               imageModel: "together/moonshotai/Kimi-K2.5",
               models: {"huggingface/Qwen/Qwen3-32B:cheapest": {alias: "fast"}}}},
             secrets: {providers: {vault: {source: "file", path: "/run/secrets.json"}}},
             models: {providers: {huggingface: {apiKey: "${WORK_TOKEN}"}}}}
            """)
        .write(
            STORE,
            """
            {"version": 1, "profiles": {
              "huggingface:ci": {"type": "token", "provider": "huggingface",
                "token": "hf_AAAAaaaaAAAAaaaaAAAAaaaaAAAAaaaa11", "expires": 1789930800000},
              "huggingface:old": {"type": "token", "provider": "huggingface",
                "token": "hf_EEEEeeeeEEEEeeeeEEEEeeeeEEEEeeee55", "expires": 1700000000000},
              "huggingface:vault": {"type": "api_key", "provider": "huggingface",
                "keyRef": {"source": "file", "provider": "vault", "id": "/hf"}}}}
            """)
        .open(CONFIG)
        .kept(Duration.ofMinutes(3), "deepseek-ai/DeepSeek-R1");
  }

  private StatusScene newer() {
    return new StatusScene(home)
        .set("TOGETHER_API_KEY", "key-togethertogethertogether")
        .write(".openclaw/state/openclaw.sqlite", "huggingface:default")
        .write(
            CONFIG,
            "{models: {providers: {huggingface: {apiKey:"
                + " 'hf_BBBBbbbbBBBBbbbbBBBBbbbbBBBBbbbb22'}}}}")
        .write(
            STORE,
            """
            {"version": 1, "profiles": {"huggingface:default": {"type": "api_key",
              "provider": "huggingface", "key": "hf_AAAAaaaaAAAAaaaaAAAAaaaaAAAAaaaa11"}}}
            """)
        .write(".cache/huggingface/token", "hf_FFFFffffFFFFffffFFFFffffFFFFffff66");
  }

  private static void assertScreen(String name, ModelStatus status, StatusScene scene, int room) {
    String screen = screen(status, scene, Style.PLAIN, room);
    Golden.assertSame("models-status/" + name + "-" + room + ".txt", screen);
    assertFits(screen.lines().toList(), room);
  }

  private static String screen(ModelStatus status, StatusScene scene, Style style, int room) {
    return text(new StatusText(status, scene.environment(), style, StatusScene.NOW).lines(room));
  }

  /** Nothing is wider but a single word, which is to be copied. */
  private static void assertFits(List<String> lines, int room) {
    for (String line : lines) {
      boolean word = line.strip().indexOf(' ') < 0;
      assertTrue(TextWidth.of(line) <= room || word, line);
    }
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
