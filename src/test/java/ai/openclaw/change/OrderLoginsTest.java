package ai.openclaw.change;

import static ai.openclaw.auth.StateScene.STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateScene;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of a provider's logins, as a plan. */
class OrderLoginsTest {
  @TempDir Path home;
  private StateFiles files;

  @BeforeEach
  void anOrder() {
    files =
        new StateScene(home)
            .write(STORE, "{\"version\": 1, \"profiles\": {}, \"order\": {\"p\": [\"p:a\"]}}")
            .read();
  }

  @Test
  void anOrderIsWrittenOut() {
    assertEquals(List.of("set order.p = p:b, p:a"), lines("p:b", "p:a"));
  }

  @Test
  void withoutOneOpenClawChooses() {
    assertEquals(List.of("remove order.p"), lines());
  }

  @Test
  void theOrderThatIsThereIsNoChange() {
    assertTrue(new OrderLogins("p", List.of("p:a")).plan(files).isEmpty());
  }

  private List<String> lines(String... profiles) {
    return new OrderLogins("p", List.of(profiles)).plan(files).lines(home.resolve(STORE));
  }
}
