package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import ai.openclaw.runtime.FakeOpenClaw;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored gives way to a key that nobody could check only where somebody says so. */
class ReplacementTest extends OnboardScene {
  private static final String PROFILES = ".openclaw/agents/main/agent/auth-profiles.json";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String OTHER = "hf_good000000000000000000000000000ZZZZ";

  private static final Map<String, String> STORED =
      Map.of(
          "key",
          "'type': 'api_key', 'key': '" + OTHER + "'",
          "token",
          "'type': 'token', 'token': '" + OTHER + "'",
          "login",
          "'type': 'oauth', 'access': 'a', 'refresh': 'r', 'expires': 1999999999000",
          "variable",
          "'type': 'api_key', 'keyRef': {'source': 'env', 'provider': 'default', 'id': 'OTHER'}",
          "command",
          "'type': 'api_key', 'keyRef': {'source': 'exec', 'provider': 'vault', 'id': 'value'}",
          "unknown",
          "'type': 'passkey'");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key | hf_good…ZZZZ",
        "token | hf_good…ZZZZ",
        "login | a login",
        "variable | hf_good…ZZZZ",
        "command | a reference to the command /bin/vault",
        "unknown | a profile of another type"
      })
  void whateverAProfileHoldsStays(String form, String shown) throws Exception {
    store(form);
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);
    String before = machine.read(PROFILES);

    Outcome run = machine.onboard();

    assertEquals(ExitCode.REFUSED, run.code(), run.out());
    String lost = ", and would replace " + shown + ", the stored profile huggingface:default\n";
    assertTrue(run.err().contains(lost), run.err());
    assertTrue(run.err().contains("hint: --no-verify stores it all the same"), run.err());
    assertEquals(before, machine.read(PROFILES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "token", "login", "command", "unknown"})
  void whatGivesWayIsSaidToBeKept(String form) throws Exception {
    store(form);

    Outcome run = machine.onboard();

    assertEquals(ExitCode.DONE, run.code(), run.err());
    String kept = "what was in huggingface:default is kept for openclaw onboard --undo";
    assertTrue(run.err().contains(kept), run.err());
    assertTrue(machine.read(PROFILES).contains(KEY));
    String former = form.equals("key") || form.equals("token") ? "hf_good…ZZZZ" : "a ";
    assertTrue(run.out().contains("\n           instead of " + former), run.out());
    assertFalse(run.out().contains("was ignored"), run.out());
  }

  @Test
  void theCardSaysWhatGivesWay() throws Exception {
    store("login");

    done(person.onCard(ENTER));

    assertTrue(card(0).contains(" · replaces a login"), card(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"same key", "variable that is not set"})
  void nothingIsReplacedWhereNothingIsLost(String stored) throws Exception {
    String same = "'type': 'token', 'token': '" + KEY + "'";
    write(stored.equals("same key") ? same : stored("variable"));
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);

    Outcome run = machine.onboard();

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("is kept for"), run.err());
  }

  @Test
  void aKeyThatOpenClawHoldsStays() throws Exception {
    FakeOpenClaw.in(home);
    machine.set("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    machine.write(".openclaw/state/openclaw.sqlite", "… huggingface:default …");
    machine.write(".openclaw/store", StoreScene.FORMER);
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);

    Outcome run = machine.onboard();

    assertEquals(ExitCode.REFUSED, run.code(), run.out());
    assertTrue(run.err().contains("would replace a key that OpenClaw holds"), run.err());
    assertEquals(StoreScene.FORMER, machine.read(".openclaw/store"));
    assertEquals(ExitCode.DONE, machine.onboard("--no-verify").code());
  }

  @Test
  void aPersonIsAskedAndNoIsTheUsualAnswer() throws Exception {
    store("token");
    hub.set(Service.ACCOUNT, Behaviour.WEB_PAGE);
    FakePrompter careful = new FakePrompter().onCard(ENTER, "<leave>").enterEverythingElse();

    Outcome run = machine.ask(careful, "onboard");

    assertEquals(ExitCode.CANCELLED, run.code(), run.err());
    String asked = "Replace hf_good…ZZZZ, the stored profile huggingface:default all the same?: no";
    assertTrue(careful.transcript().contains(asked), careful.transcript().toString());
    assertTrue(machine.read(PROFILES).contains(OTHER));
  }

  private void store(String form) throws IOException {
    if (form.equals("variable")) {
      machine.set("OTHER", OTHER);
    }
    write(stored(form));
    machine.write(
        CONFIG,
        "{secrets: {providers: {vault: {source: 'exec', command: '/bin/vault'}}},"
            + " meta: {lastTouchedVersion: '2026.2.17'}}");
  }

  private static String stored(String form) {
    return Objects.requireNonNull(STORED.get(form));
  }

  private void write(String members) throws IOException {
    String profile = "{'huggingface:default': {'provider': 'huggingface', " + members + "}}";
    machine.write(PROFILES, ("{'version': 1, 'profiles': " + profile + "}").replace('\'', '"'));
  }
}
