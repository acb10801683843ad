package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes elsewhere in a list of the config, or leaves it: comments stay with theirs. */
class CommentsStayTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String ORDER =
      """
      {
        auth: {order: {huggingface: [
          // the company pays for this one
          'huggingface:work',
          // mine, for weekends
          'huggingface:default', // 5 USD a month
          'huggingface:old', // to go in June
        ]}},
      }
      """;

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void aMachineWithAKey() {
    openclaw = new OpenClawRun(home).set("HF_TOKEN", KEY);
  }

  @Test
  void theLoginThatComesFirstTakesItsCommentsAlong() throws IOException {
    openclaw.write(CONFIG, ORDER);

    done(openclaw.onboard());

    assertConfigHas(
        """
          auth: {order: {huggingface: [
            // mine, for weekends
            'huggingface:default', // 5 USD a month
            // the company pays for this one
            'huggingface:work',
            'huggingface:old', // to go in June
        """);
  }

  @Test
  void theLoginThatGoesTakesNoCommentOfOthersAlong() throws IOException {
    openclaw.write(CONFIG, ORDER);

    done(openclaw.run("models", "auth", "remove", "huggingface:work", "--yes"));

    assertConfigHas(
        """
          auth: {order: {huggingface: [
            // mine, for weekends
            'huggingface:default', // 5 USD a month
            'huggingface:old', // to go in June
        """);
  }

  @Test
  void fallbacksThatAreTakenOutLeaveTheCommentsOfTheOthers() throws IOException {
    openclaw.write(
        CONFIG,
        """
        {agents: {defaults: {model: {fallbacks: [
          'lab/a', // about a
          'lab/b', // about b
          'lab/c', // about c
          'lab/d', // about d
        ]}}}}
        """);

    done(openclaw.run("models", "fallbacks", "remove", "lab/a", "lab/c"));

    assertConfigHas(
        """
        {agents: {defaults: {model: {fallbacks: [
          'lab/b', // about b
          'lab/d', // about d
        ]}}}}
        """);
  }

  @Test
  void refsThatBecomeTheSameLeaveTheCommentsOfTheOthers() throws IOException {
    openclaw.write(
        CONFIG,
        """
        {
          models: {providers: {hf: {baseUrl: 'https://router.huggingface.co/v1', models: []}}},
          agents: {defaults: {model: {primary: 'hf/org/usual', fallbacks: [
            'hf/org/a', // about a
            'huggingface/org/a', // about a, too
            'hf/org/b', // about b
          ]}}},
        }
        """);

    done(openclaw.onboard("--migrate-custom"));

    assertConfigHas(
        """
            'huggingface/org/a', // about a
            'huggingface/org/b', // about b
        """);
  }

  @Test
  void aRefThatBecomesTheSameAsALaterOneKeepsItsPlaceAndItsComment() throws IOException {
    openclaw.write(
        CONFIG,
        """
        {
          models: {providers: {hf: {baseUrl: 'https://router.huggingface.co/v1', models: []}}},
          agents: {defaults: {model: {primary: 'hf/org/usual', fallbacks: [
            // about a
            'hf/org/a',
            // about b
            'huggingface/org/b',
            // about a, too
            'huggingface/org/a',
          ]}}},
        }
        """);

    done(openclaw.onboard("--migrate-custom"));

    assertConfigHas(
        """
            // about a
            'huggingface/org/a',
            // about b
            'huggingface/org/b',
          ]}
        """
            .stripTrailing());
  }

  private void assertConfigHas(String lines) throws IOException {
    String config = openclaw.read(CONFIG);
    assertTrue(config.contains(lines), config);
  }

  private static void done(Outcome run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}
