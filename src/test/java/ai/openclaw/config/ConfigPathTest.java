package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConfigPathTest {
  @Test
  void readsAsUsersKnowIt() {
    assertEquals(
        "models.providers.huggingface.models[2]",
        ConfigPath.of("models", "providers", "huggingface", "models").child(2).toString());
    assertEquals("a-b._c.$d0", ConfigPath.of("a-b", "_c", "$d0").toString());
    assertEquals("", ConfigPath.of().toString());
  }

  @Test
  void quotesKeysThatAreNotPlain() {
    assertEquals(
        "agents.defaults.models[\"huggingface/deepseek-ai/DeepSeek-R1\"].alias",
        ConfigPath.of(
                "agents", "defaults", "models", "huggingface/deepseek-ai/DeepSeek-R1", "alias")
            .toString());
    assertEquals("[\"huggingface:default\"]", ConfigPath.of("huggingface:default").toString());
    assertEquals("[\"\"][\"2\"][\"-a\"]", ConfigPath.of("", "2", "-a").toString());
    assertEquals("a[\"say \\\"\\n\\\"\"]", ConfigPath.of("a", "say \"\n\"").toString());
  }

  @Test
  void isEqualToOneWithTheSameSteps() {
    assertEquals(ConfigPath.of("a", "b").child(0), ConfigPath.of("a").child("b").child(0));
    assertEquals(ConfigPath.of("a", "b").hashCode(), ConfigPath.of("a").child("b").hashCode());
    assertEquals(ConfigPath.of(), ConfigPath.of("a").parent());
    assertNotEquals(ConfigPath.of("0"), ConfigPath.of().child(0));
    assertNotEquals(ConfigPath.of("a"), ConfigPath.of("a", "b"));
    assertNotEquals(ConfigPath.of("a"), "a");
  }

  @Test
  void isNotChangedByItsChildren() {
    ConfigPath path = ConfigPath.of("a");
    path.child("b");
    path.child(1);
    assertEquals(1, path.size());
    assertEquals("a", path.toString());
    String[] keys = {"a"};
    ConfigPath of = ConfigPath.of(keys);
    keys[0] = "b";
    assertEquals("a", of.toString());
  }

  @Test
  void hasNoNegativePositionsAndNothingAboveTheRoot() {
    assertThrows(IllegalArgumentException.class, () -> ConfigPath.of().child(-1));
    assertThrows(IllegalStateException.class, () -> ConfigPath.of().parent());
  }
}
