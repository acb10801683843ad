package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.provider.catalog.Providers;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderListTest {
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, just now",
    "59, just now",
    "60, 1 minute ago",
    "200, 3 minutes ago",
    "3600, 1 hour ago",
    "86399, 23 hours ago",
    "86400, 1 day ago",
    "8640000, 100 days ago"
  })
  void aKeptListSaysItsAge(long seconds, String age) {
    assertEquals("136 models from router.huggingface.co, " + age, kept(136, seconds, null));
  }

  @Test
  void aKeptListThatCouldNotBeRenewedSaysWhy() {
    assertEquals(
        "1 model from router.huggingface.co, 2 hours ago: no network", kept(1, 7200, "no network"));
  }

  @Test
  void aLiveListHasNoAge() {
    assertEquals(
        "2 models from router.huggingface.co",
        sentence(ModelList.live(OfferedModels.many(2)).fetched(NOW, null), true));
  }

  @Test
  void theBuiltInListSaysWhyItIsNotTheLiveOne() {
    ModelList builtIn = ModelList.builtIn(List.of(), "no network");

    assertEquals("built-in list: no network", sentence(builtIn, true));
    assertEquals("built-in list of Hugging Face: no network", sentence(builtIn, false));
  }

  private static String kept(int count, long seconds, @Nullable String reason) {
    ModelList list = ModelList.kept(OfferedModels.many(count), NOW.minusSeconds(seconds));
    return sentence(list.insteadOfLive(reason, false), true);
  }

  private static String sentence(ModelList list, boolean alone) {
    ProviderState provider =
        new ProviderState(
            "huggingface",
            Providers.find("huggingface"),
            MissingNode.getInstance(),
            "https://ada:secret@router.huggingface.co/v1",
            null,
            true);
    return new ModelCatalog.ProviderList(provider, list, null).sentence(alone, NOW);
  }
}
