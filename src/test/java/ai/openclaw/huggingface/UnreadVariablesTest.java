package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreadVariablesTest {
  @Test
  void noneOfThemIsReadForAnyProvider() {
    for (Provider provider : Providers.ALL) {
      for (String variable : provider.keyVariables()) {
        assertFalse(UnreadVariables.ALL.contains(variable), variable);
      }
    }
  }

  @Test
  void onlyThoseThatAreSetAreFound() {
    Map<String, String> variables =
        Map.of("HF_API_KEY", "x", "HF_KEY", " ", "HF_TOKEN", "y", "HUGGING_FACE_HUB_TOKEN", "z");
    Environment environment =
        new Environment(variables, Path.of("/home"), Path.of("/home"), OperatingSystem.LINUX);

    assertEquals(List.of("HUGGING_FACE_HUB_TOKEN", "HF_API_KEY"), UnreadVariables.in(environment));
  }
}
