package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CacheKeyTest {
  @Test
  void theFileNameSaysWhoseListItIs() {
    assertEquals(
        "models-huggingface-router.huggingface.co_v1.json",
        ModelCache.Key.of("huggingface", "https://router.huggingface.co/v1").fileName());
    assertEquals(
        "models-huggingface-http~3a__127.0.0.1~3a8080_v1.json",
        ModelCache.Key.of("huggingface", "http://127.0.0.1:8080/v1").fileName());
  }

  @Test
  void anAddressIsTheSameWithAndWithoutSlashesAtItsEnd() {
    assertEquals(
        ModelCache.Key.of("huggingface", "https://router.huggingface.co/v1"),
        ModelCache.Key.of("huggingface", "https://router.huggingface.co/v1//"));
  }

  @Test
  void whatMayBeASecretIsLeftOut() {
    ModelCache.Key bare = ModelCache.Key.of("acme", "https://llm.acme.test/v1");

    assertEquals(bare, ModelCache.Key.of("acme", "https://user:hunter2@llm.acme.test/v1"));
    assertEquals(bare, ModelCache.Key.of("acme", "https://llm.acme.test/v1?key=hunter2"));
    assertEquals(bare, ModelCache.Key.of("acme", "https://llm.acme.test/v1/#hunter2"));
    assertEquals(bare, ModelCache.Key.of("acme", "https://a@b:c@llm.acme.test/v1/?x=/@y"));
  }

  @Test
  void providersAtTheSameAddressAreKeptApart() {
    assertNotEquals(
        ModelCache.Key.of("huggingface", "https://gateway.test/v1").fileName(),
        ModelCache.Key.of("together", "https://gateway.test/v1").fileName());
  }

  @Test
  void aVeryLongAddressStillFitsAFileSystem() {
    String address = "https://gateway.test/" + "deep/".repeat(200);

    assertTrue(ModelCache.Key.of("huggingface", address).fileName().length() < 255);
  }

  @Property
  void anyTextGivesANameThatIsSafeOnEveryFileSystem(@ForAll @StringLength(max = 300) String url) {
    String name = ModelCache.Key.of("huggingface", url).fileName();

    assertTrue(name.matches("models-[a-z0-9.~_-]+\\.json"), name);
  }

  @Test
  void differentAddressesHaveDifferentNames() {
    List<String> names = new ArrayList<>();
    for (String url :
        List.of("https://h/a_b", "https://h/a/b", "https://h/a~5fb", "https://h/A/b")) {
      String name = ModelCache.Key.of("huggingface", url).fileName();
      assertTrue(!names.contains(name), name);
      names.add(name);
    }
  }
}
