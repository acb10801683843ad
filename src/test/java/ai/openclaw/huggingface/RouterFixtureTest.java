package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The list that other tests rely on has the gaps that the real one has. */
final class RouterFixtureTest {
  private final JsonNode data = read();

  private static JsonNode read() {
    try {
      return JsonTree.read(RouterFixture.json(RouterFixture.USUAL)).path("data");
    } catch (JsonSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void isTheSameEveryTimeAndHasEachIdOnce() {
    assertEquals(RouterFixture.json(50), RouterFixture.json(50));
    assertEquals(136, data.size());
    assertEquals(10_000, new HashSet<>(RouterFixture.ids(10_000)).size());
  }

  @Test
  void hasModelsWithEveryGap() {
    assertSome(model -> model.path("providers").isMissingNode());
    assertSome(model -> model.path("providers").isEmpty() && model.path("providers").isArray());
    assertSome(model -> model.path("architecture").isMissingNode());
    assertSome(model -> model.path("architecture").toString().contains("image"));
  }

  @Test
  void hasProvidersWithEveryGap() {
    assertSomeProvider(one -> one.path("status").textValue().equals("error"));
    assertSomeProvider(
        one -> one.path("provider").textValue().equals("fireworks-ai") && !one.has("pricing"));
    assertSomeProvider(
        one -> one.path("provider").textValue().equals("featherless-ai") && one.size() == 2);
    assertSomeProvider(one -> one.path("pricing").toString().contains("0000000"));
  }

  private void assertSomeProvider(Predicate<JsonNode> gap) {
    assertSome(
        model -> {
          for (JsonNode one : model.path("providers")) {
            if (gap.test(one)) {
              return true;
            }
          }
          return false;
        });
  }

  private void assertSome(Predicate<JsonNode> gap) {
    for (JsonNode model : data) {
      if (gap.test(model)) {
        return;
      }
    }
    fail("no model has this gap");
  }
}
