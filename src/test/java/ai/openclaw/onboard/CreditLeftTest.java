package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import ai.openclaw.prompt.FakePrompter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of the credit: who is asked for it and when, and where it is said. */
class CreditLeftTest extends OnboardScene {
  private static final String WHO = "/api/whoami-v2";
  private static final String MODELS = "/v1/models";
  private static final String CREDIT = "/api/settings/billing/usage-v2";
  private static final String USED =
      "{'usage':{'inferenceProviders':{'usedNanoUsd':%s,'includedNanoUsd':100000000,"
          + "'limitNanoUsd':100000000}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | /api/whoami-v2 /v1/models",
        "--json | /api/whoami-v2 /v1/models",
        "--bill-to acme | /api/whoami-v2 /v1/models",
        "--require-least-privilege | /api/whoami-v2 /v1/models",
        "--model openai/gpt-oss-20b | /api/whoami-v2 /v1/models",
        "--probe | /api/models/deepseek-ai/DeepSeek-R1/auth-check /api/whoami-v2"
            + " /v1/chat/completions /v1/models",
        "--no-verify | /v1/models",
        "--offline | -",
      })
  void aScriptAsksWhatItAlwaysAsked(@Nullable String options, @Nullable String paths)
      throws Exception {
    Outcome run = machine.onboard(options == null ? new String[0] : options.split(" ", -1));

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(paths == null ? List.of() : List.of(paths.split(" ", -1)), asked());
  }

  @Test
  void aWizardAsksForTheCreditOnceBesides() throws Exception {
    done(person.awaiting("used this month").onCard("?", ENTER));

    assertEquals(List.of(CREDIT, WHO, MODELS), askedOfAnyModel());
    assertTrue(card(0).contains("PLAIN Pays: ada · $0.03 of $2.00 used this month"), card(0));
    assertTrue(card(0).contains(", roughly 40 turns of this model left"), card(0));
  }

  @ParameterizedTest
  @CsvSource({"--offline", "--no-verify"})
  void nobodyIsAskedWhereNobodyIsToBe(String option) throws Exception {
    done(person.onCard(ENTER), option);

    assertFalse(asked().contains(CREDIT), asked().toString());
    assertTrue(card(0).contains("PLAIN Pays: the key's own account | "), card(0));
  }

  @Test
  void theKeyOfAGatewayIsNotShownToHuggingFace() throws Exception {
    machine.unset("HF_ENDPOINT");

    done(person.answer("--no-verify", "yes").onCard(ENTER));

    assertEquals(List.of(MODELS), asked());
  }

  @Test
  void nothingLeftIsSaidBeforeAModelIsChosen() throws Exception {
    account("'role':'read'");
    hub.credit(USED.formatted("100000000").replace('\'', '"'));
    String caution =
        "ada has used up its credits for this month ($0.10); let acme pay (openclaw"
            + " onboard --bill-to <org>), or buy credits: https://huggingface.co/settings/billing";

    done(
        person
            .awaiting("used up")
            .answer("Model", "gpt-oss-20b")
            .onCard("m", ENTER)
            .enterEverythingElse());

    assertTrue(card(0).contains("CAUTION Pays: ada · $0.10 of $0.10 used this month | "), card(0));
    assertTrue(card(0).contains(caution), card(0));
    List<String> said = person.transcript();
    int warned = said.indexOf("warn: " + caution);
    assertTrue(
        warned >= 0 && warned < said.indexOf("Model: openai/gpt-oss-20b (no tools)"),
        said.toString());
  }

  @Test
  void whereQuestionsComeOneByOneTheCreditComesBeforeTheModel() throws Exception {
    FakePrompter plain = new FakePrompter().answer("Provider", "Hugging Face");
    plain.answer("--probe", "no").enterEverythingElse();
    plain.meanwhile("Checking the key and loading the models", this::awaitCredit);

    Outcome run = machine.ask(plain, "onboard");

    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> said = plain.transcript();
    int told = said.indexOf("info: ada · $0.03 of $2.00 used this month");
    String model = "Model: deepseek-ai/DeepSeek-R1 (default)";
    assertTrue(told >= 0 && told < said.indexOf(model), said.toString());
    assertTrue(run.out().contains("Pays     ada · $0.03 of $2.00 used this month"), run.out());
  }

  /** Until it was asked for, and a second for the answer. */
  private void awaitCredit() {
    try {
      hub.creditAsked().await();
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NO_PERMISSION", "RATE_LIMITED", "SERVER_ERROR", "WEB_PAGE", "BROKEN_JSON", "EMPTY"})
  void whatIsNotAnsweredIsSilenceAndALineUnderDetails(Behaviour behaviour) throws Exception {
    hub.set(Service.CREDIT, behaviour);

    person.meanwhile("card ?", this::awaitCredit);
    Outcome run = done(person.onCard("?", "d", ENTER));

    assertTrue(card(0).contains("PLAIN Pays: ada | "), card(0));
    assertFalse(run.out().contains("not known"), run.out());
    assertEquals("", run.err());
    String details =
        person.transcript().stream()
            .filter(line -> line.startsWith("show This will be written: "))
            .findFirst()
            .orElseThrow();
    assertTrue(details.contains("what ada has left is not known: "), details);
  }

  @Test
  void nobodyWaitsForTheCredit() throws Exception {
    hub.set(Service.CREDIT, Behaviour.SLOW);
    long start = System.nanoTime();

    done(person.onCard(ENTER));

    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3));
  }

  @Test
  void theTokenGoesToHuggingFaceAlone() throws Exception {
    try (StubHub router = StubHub.start()) {
      machine.set("OPENCLAW_HUGGINGFACE_BASE_URL", router.routerUrl());

      done(person.awaiting("used this month").onCard("t", ENTER).enterEverythingElse());

      for (StubHub.Arrived request : router.requests()) {
        assertTrue(request.path().startsWith("/v1/"), request.path());
      }
      assertEquals(List.of(CREDIT, WHO), askedOfAnyModel());
    }
  }
}
