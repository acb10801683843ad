package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.SetClock;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelOffersTest {
  private static final String ROUTER = "https://router.huggingface.co/v1";
  private static final Secret KEY = Secret.of("hf_test0000000000000000000000000000");
  private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");
  @TempDir Path folder;
  private final FakeModelSource router = new FakeModelSource();
  private final SetClock clock = new SetClock(START);
  private ModelOffers offers;

  @BeforeEach
  void anEmptyCache() {
    PrivateFiles files =
        PrivateFiles.on(
            OperatingSystem.of(System.getProperty("os.name")),
            TestLocks.of(ProcessHandle.current().pid()));
    offers = new ModelOffers(new ModelCache(folder.resolve("cache"), files), router, clock);
    router.offers(OfferedModels.many(3));
  }

  @Test
  void theFirstListIsLive() {
    ModelList offer = load(ModelOffers.Freshness.USUAL);

    assertEquals(ModelList.Source.LIVE, offer.source());
    assertEquals(START, offer.fetchedAt());
    assertEquals(3, offer.models().size());
  }

  @Test
  void withinAnHourNobodyIsAskedAgain() {
    load(ModelOffers.Freshness.USUAL);
    clock.passes(Duration.ofMinutes(59));

    ModelList offer = load(ModelOffers.Freshness.USUAL);

    assertEquals(1, router.asked());
    assertEquals(ModelList.Source.CACHE, offer.source());
    assertNull(offer.reason());
    assertEquals(START, offer.fetchedAt());
    assertFalse(offer.stale());
    assertEquals(OfferedModels.many(3), offer.models());
  }

  @Test
  void afterAnHourTheProviderIsAskedAgain() {
    load(ModelOffers.Freshness.USUAL);
    clock.passes(Duration.ofHours(1));
    router.offers(OfferedModels.many(5));

    ModelList offer = load(ModelOffers.Freshness.USUAL);

    assertEquals(2, router.asked());
    assertEquals(5, offer.models().size());
    assertEquals(START.plusSeconds(3600), offer.fetchedAt());
  }

  @Test
  void refreshAsksWhateverWeHave() {
    load(ModelOffers.Freshness.USUAL);

    load(ModelOffers.Freshness.REFRESH);

    assertEquals(2, router.asked());
  }

  @Test
  void offlineNeverAsks() {
    ModelList first = load(ModelOffers.Freshness.OFFLINE);

    assertEquals(0, router.asked());
    assertEquals(ModelList.Source.BUILT_IN, first.source());
    assertEquals("offline", first.reason());
    assertEquals(huggingFace().catalog().size(), first.models().size());
    assertNull(first.fetchedAt());
  }

  @Test
  void offlineAnOldListIsBetterThanNone() {
    load(ModelOffers.Freshness.USUAL);
    clock.passes(Duration.ofDays(40));

    ModelList offer = load(ModelOffers.Freshness.OFFLINE);

    assertEquals(1, router.asked());
    assertEquals(ModelList.Source.CACHE, offer.source());
    assertTrue(offer.stale());
    assertEquals(START, offer.fetchedAt());
  }

  @Test
  void aFailedRefreshKeepsTheLastGoodListAndSaysWhy() {
    load(ModelOffers.Freshness.USUAL);
    clock.passes(Duration.ofHours(2));
    router.isDown("no network");

    ModelList offer = load(ModelOffers.Freshness.USUAL);

    assertEquals(ModelList.Source.CACHE, offer.source());
    assertEquals("no network", offer.reason());
    assertEquals(START, offer.fetchedAt());
    assertTrue(offer.stale());
    assertEquals(3, offer.models().size());
  }

  @Test
  void aFailedRefreshIsNotKept() {
    load(ModelOffers.Freshness.USUAL);
    router.isDown("no network");
    load(ModelOffers.Freshness.REFRESH);

    assertEquals(3, load(ModelOffers.Freshness.OFFLINE).models().size());
  }

  @Test
  void withoutAnyListAFailureLeavesTheBuiltInOne() {
    router.isDown("no network");

    ModelList offer = load(ModelOffers.Freshness.USUAL);

    assertEquals(ModelList.Source.BUILT_IN, offer.source());
    assertEquals("no network", offer.reason());
    assertFalse(offer.stale());
    assertNull(offers.kept(huggingFace(), ROUTER));
  }

  @Test
  void aRefusedKeyIsAFailureHoweverGoodTheKeptList() {
    load(ModelOffers.Freshness.USUAL);
    router.refuses();

    Failure failure = assertThrows(Failure.class, () -> load(ModelOffers.Freshness.REFRESH));

    assertEquals(ExitCode.REFUSED, failure.code());
  }

  @Test
  void aListThatNeedsAKeyIsNotAskedForWithoutOne() {
    ModelList offer = offers.load(together(), ROUTER, null, ModelOffers.Freshness.REFRESH);

    assertEquals(0, router.asked());
    assertEquals("no key", offer.reason());
  }

  @Test
  void aPublicListIsAskedForWithoutAKey() {
    ModelList offer = offers.load(huggingFace(), ROUTER, null, ModelOffers.Freshness.REFRESH);

    assertEquals(1, router.asked());
    assertEquals(ModelList.Source.LIVE, offer.source());
  }

  @Test
  void aListThatIsToBeNewIsAskedForBeforeTheKeptOneIsLookedAt() throws IOException {
    load(ModelOffers.Freshness.USUAL);
    Path kept;
    try (var files = Files.list(folder.resolve("cache"))) {
      kept = files.findFirst().orElseThrow();
    }
    Files.writeString(kept, "broken");
    router.refuses();

    assertThrows(Failure.class, () -> load(ModelOffers.Freshness.REFRESH));

    assertEquals("broken", Files.readString(kept), "reading a broken list throws it away");
  }

  @Test
  void aListFromTheFutureIsNotFresh() {
    load(ModelOffers.Freshness.USUAL);
    clock.passes(Duration.ofMinutes(-5));

    load(ModelOffers.Freshness.USUAL);

    assertEquals(2, router.asked());
  }

  @Test
  void otherAddressesHaveOtherLists() {
    load(ModelOffers.Freshness.USUAL);

    offers.load(huggingFace(), "https://gateway.test/v1", KEY, ModelOffers.Freshness.USUAL);

    assertEquals(2, router.asked());
  }

  @Test
  void aBrokenCacheFileOnlyCostsARequest() throws IOException {
    load(ModelOffers.Freshness.USUAL);
    try (var files = Files.list(folder.resolve("cache"))) {
      Files.writeString(files.findFirst().orElseThrow(), "{\"version\":1,");
    }

    ModelList offer = load(ModelOffers.Freshness.USUAL);

    assertEquals(2, router.asked());
    assertEquals(ModelList.Source.LIVE, offer.source());
  }

  @Test
  void aCacheThatCannotBeWrittenIsAWarningOnly() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file where the folder should be");

    ModelList offer = load(ModelOffers.Freshness.USUAL);

    assertEquals(ModelList.Source.LIVE, offer.source());
    assertTrue(Objects.requireNonNull(offer.warning()).contains("cannot write"), offer.warning());
    assertTrue(Objects.requireNonNull(offer.warning()).contains("not kept"), offer.warning());
  }

  @Test
  void theFirstScreenGetsWhatIsKeptHoweverOldAndAsksNobody() {
    load(ModelOffers.Freshness.USUAL);
    clock.passes(Duration.ofDays(2));

    ModelList kept = offers.kept(huggingFace(), ROUTER);

    assertEquals(1, router.asked());
    assertNotNull(kept);
    assertTrue(kept.stale());
  }

  private ModelList load(ModelOffers.Freshness freshness) {
    return offers.load(huggingFace(), ROUTER, KEY, freshness);
  }

  private static Provider huggingFace() {
    return Objects.requireNonNull(Providers.find("huggingface"));
  }

  private static Provider together() {
    return Objects.requireNonNull(Providers.find("together"));
  }
}
