package ai.openclaw.onboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.json5.Json5Document;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Onboarding a config in several files changes those that have the values. */
class IncludedConfigTest {
  private static final String KEY = "hf_good000000000000000000000000000AAAA";
  private static final String CONFIG = ".openclaw/openclaw.json";
  private static final String AGENTS = ".openclaw/config/agents.json5";
  private static final String MODELS = ".openclaw/config/models.json5";
  private static final String SPLIT =
      """
      {
        // split
        "agents": { "$include": "./config/agents.json5" },
        "models": { "$include": "./config/models.json5" },
        "gateway": { "mode": "local" },
      }
      """;

  @TempDir Path home;
  private OpenClawRun openclaw;

  @BeforeEach
  void splitConfig() throws Exception {
    openclaw =
        new OpenClawRun(home)
            .set("HF_TOKEN", KEY)
            .write(CONFIG, SPLIT)
            .write(AGENTS, "{ /* a */ \"defaults\": { \"model\": \"anthropic/x\" } }\n")
            .write(MODELS, "{ /* m */ }\n");
  }

  @Test
  void everyPartGetsWhatIsItsOwn() throws Exception {
    Outcome run = openclaw.onboard();

    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(openclaw.read(AGENTS).startsWith("{ /* a */ \"defaults\""), openclaw.read(AGENTS));
    assertEquals(
        "huggingface/deepseek-ai/DeepSeek-R1",
        data(AGENTS).at("/defaults/model/primary").textValue());
    assertTrue(data(MODELS).at("/providers/huggingface").has("baseUrl"), openclaw.read(MODELS));
    assertTrue(openclaw.read(MODELS).contains("/* m */"));
    String config = openclaw.read(CONFIG);
    assertTrue(config.contains("\"agents\": { \"$include\": \"./config/agents.json5\" }"), config);
    assertTrue(data(CONFIG).has("wizard"), config);
    assertTrue(run.out().contains("Wrote"), run.out());
    assertTrue(run.out().contains("~/" + AGENTS), run.out());
    assertTrue(Files.exists(openclaw.path(AGENTS + ".bak")));
    assertTrue(openclaw.onboard().out().startsWith("✔ Nothing to change"), "the second time");
  }

  @Test
  void theRehearsalHasALineUnderTheFileThatChanges() throws Exception {
    String out = openclaw.onboard("--dry-run").out();

    int agents = out.indexOf("~/" + AGENTS + "\n  set agents.defaults.models");
    assertTrue(agents >= 0 && out.indexOf("~/" + CONFIG) > agents, out);
  }

  @Test
  void whatCannotBeWrittenIsListedInFull() throws Exception {
    openclaw.write(
        CONFIG,
        "{agents: {$include: './config/agents.json5'},"
            + " other: {$include: './config/agents.json5'}}");

    Outcome run = openclaw.onboard();

    assertEquals(ExitCode.CONFLICT, run.code());
    assertTrue(run.err().startsWith("error: cannot change "), run.err());
    assertTrue(run.err().contains("  set agents.defaults.model"), run.err());
    assertTrue(run.err().contains("  set models.providers.huggingface.baseUrl"), run.err());
    assertTrue(run.err().contains("hint: make these changes in an editor"), run.err());
    assertFalse(Files.exists(openclaw.path(".openclaw/agents")), "no key either");
  }

  @Test
  void aFolderElsewhereIsNamedAsOpenClawWantsIt() throws Exception {
    openclaw
        .write("shared/models.json5", "{}")
        .write(CONFIG, "{models: {$include: '../shared/models.json5'}}");

    Outcome refused = openclaw.onboard();

    assertEquals(ExitCode.CONFLICT, refused.code());
    assertTrue(refused.err().contains("OPENCLAW_INCLUDE_ROOTS"), refused.err());
    openclaw.set("OPENCLAW_INCLUDE_ROOTS", "~/shared: ");
    assertEquals(ExitCode.DONE, openclaw.onboard().code());
    assertTrue(data("shared/models.json5").at("/providers").has("huggingface"));
  }

  private JsonNode data(String name) throws Exception {
    return Json5Document.parse(openclaw.read(name)).data();
  }
}
