package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub.Behaviour;
import ai.openclaw.huggingface.StubHub.Service;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody goes back, or pastes something, where a card asks a question of its own. */
class CardBackTest extends OnboardScene {
  @ParameterizedTest
  @CsvSource({"Dedicated, Hugging Face token", "Custom, Base URL"})
  void theFirstQuestionOfAProviderLeadsBackToTheMenu(String provider, String question)
      throws Exception {
    machine.unset("HF_TOKEN");
    person.answer("Provider", provider, "Skip for now").back(question);

    done(person.onCard(ENTER));

    assertFalse(Files.exists(home.resolve(CONFIG)));
  }

  @ParameterizedTest
  @CsvSource({"Dedicated, Endpoint", "Custom, Base URL"})
  void soItDoesWhereTheCardOpenedTheMenuAndFromThereToTheCard(String provider, String question)
      throws Exception {
    person.onCard("p", ENTER).answer("Provider", provider).back(question);
    if (question.equals("Endpoint")) {
      person.enter("Hugging Face token").back("Hugging Face token");
    }

    done(person.back("Provider"));

    assertTrue(card(1).startsWith("card openclaw · Hugging Face |"), card(1));
    assertTrue(person.transcript().contains("Provider: back"), person.transcript().toString());
  }

  @Test
  void whereTheCommandLineNamesTheProviderThereIsNoWayBackFromItsFirstQuestion() throws Exception {
    machine.unset("HF_TOKEN");
    person.onCard().leave("Hugging Face token");

    Outcome run = machine.ask(person, "onboard", "--auth-choice", "huggingface-endpoint");

    assertEquals(ExitCode.CANCELLED, run.code(), run.err());
  }

  @Test
  void whatIsPastedWhereARefusalAsksWhatToDoIsAKeyOrIsRejected() throws Exception {
    hub.set(Service.CHAT, Behaviour.NO_CREDITS);
    String other = "hf_good000000000000000000000000000BBBB";
    person.paste("What now?", "pip install openclaw").paste("What now?", other);

    Outcome run =
        machine.ask(person.onCard(ENTER, ENTER).enterEverythingElse(), "onboard", "--probe");

    assertEquals(ExitCode.CANCELLED, run.code(), run.err() + person.transcript());
    String said = person.transcript().toString();
    assertTrue(said.contains("rejected: that is more than a key"), said);
    assertTrue(card(2).contains("Key: hf_good…BBBB"), said);
  }
}
