package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCacheTest {
  private static final String ROUTER = "https://router.huggingface.co/v1";
  private static final Instant THEN = Instant.parse("2026-09-01T10:00:00.123Z");

  @TempDir Path folder;
  private ModelCache cache;

  @BeforeEach
  void anEmptyCache() {
    cache = new ModelCache(folder.resolve("openclaw"), files());
  }

  @Test
  void anEmptyCacheHasNothing() {
    assertNull(cache.read("huggingface", ROUTER));
  }

  @Test
  void whatIsKeptComesBackWhole() {
    List<OfferedModel> models = OfferedModels.many(20);

    keep(models);

    assertEquals(THEN, read(ROUTER).fetchedAt());
    assertEquals(THEN, cache.fetchedAt("huggingface", ROUTER));
    assertEquals(ModelList.Source.CACHE, read(ROUTER).source());
    for (int i = 0; i < models.size(); i++) {
      OfferedModel kept = read(ROUTER).models().get(i);
      assertEquals(models.get(i).definition(), kept.definition());
      assertEquals(models.get(i).created(), kept.created());
      assertEquals(models.get(i).routing().facts(""), kept.routing().facts(""));
      assertEquals(models.get(i).servedBy(), kept.servedBy());
    }
  }

  @Test
  void anEmptyListIsAListToo() {
    keep(List.of());

    assertEquals(List.of(), read(ROUTER).models());
  }

  @Test
  void eachProviderAndAddressHasItsOwnList() {
    keep(OfferedModels.many(1));
    cache.write("huggingface", "http://127.0.0.1:9/v1", THEN, OfferedModels.many(2));

    assertEquals(1, read(ROUTER).models().size());
    assertEquals(2, read("http://127.0.0.1:9/v1").models().size());
    assertNull(cache.read("together", ROUTER));
  }

  @Test
  void aFileThatSaysItBelongsToAnotherAddressIsNotUsed() throws IOException {
    keep(OfferedModels.many(1));
    Files.move(
        file(), file().resolveSibling(ModelCache.Key.of("huggingface", "https://b").fileName()));

    assertNull(cache.read("huggingface", "https://b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"version\":1",
        "{\"version\":4,\"provider\":\"huggingface\"}",
        "{\"version\":3,\"provider\":\"huggingface\"}",
        "{\"version\":\"1\"}",
        "not json",
        "{\"version\":3,\"provider\":\"huggingface\",\"baseUrl\":\"https://router.huggingface.co/v1\","
            + "\"fetchedAt\":0,\"models\":[[\"id\",\"name\",\"smell\",1,1,0,0,0,0,-1,-1,-1,-1,-1,-1,-1]],\"servers\":[[]]}",
        "{\"version\":3,\"provider\":\"huggingface\",\"baseUrl\":\"https://router.huggingface.co/v1\","
            + "\"fetchedAt\":0,\"models\":[[\"id\",\"name\",0,99999999999,1,0,0,0,0,-1,-1,-1,-1,-1,-1,-1]],\"servers\":[[]]}",
        "{\"version\":3,\"provider\":\"huggingface\",\"baseUrl\":\"https://router.huggingface.co/v1\","
            + "\"fetchedAt\":0,\"models\":[{}]}"
      })
  void aBrokenFileIsThrownAway(String content) throws IOException {
    keep(List.of());
    Path file = file();
    Files.writeString(file, content);

    assertNull(cache.read("huggingface", ROUTER));
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 4102444800000L})
  void anyTimeThatFitsIsATime(long millis) throws IOException {
    keep(OfferedModels.many(1));
    write("" + millis);

    Instant then = read(ROUTER).fetchedAt();

    assertEquals(Instant.ofEpochMilli(millis), then);
    assertEquals(then, cache.fetchedAt("huggingface", ROUTER));
    assertTrue(
        ModelCatalog.ProviderList.age(Objects.requireNonNull(then), THEN)
            .matches("just now|[0-9]+ .*s ago"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "1e999", "0.5", "null", "\"now\"", "[]"})
  void aFileWithAnotherTimeIsThrownAway(String time) throws IOException {
    keep(OfferedModels.many(1));
    write(time);

    assertNull(cache.fetchedAt("huggingface", ROUTER));
    assertNull(cache.read("huggingface", ROUTER));
    assertFalse(Files.exists(folder.resolve("openclaw/huggingface.json")));
  }

  @Test
  void aFileThatIsCutShortAnywhereIsThrownAway() throws IOException {
    keep(OfferedModels.many(2));
    Path file = file();
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertNull(cache.read("huggingface", ROUTER), "cut to " + length);
    }
  }

  @Test
  void aListOfAnotherVersionIsFetchedAgainWithoutAWord() throws IOException {
    keep(OfferedModels.many(1));
    Path file = file();
    Files.writeString(file, Files.readString(file).replace("\"version\":3", "\"version\":2"));

    assertNull(cache.fetchedAt("huggingface", ROUTER));
    assertNull(cache.read("huggingface", ROUTER));
  }

  @Test
  void whoServesIsReadOnlyWhenItIsAskedAndABrokenPartIsAsGoodAsNone() throws IOException {
    keep(List.of(OfferedModels.full("org/a")));
    Path file = file();
    Files.writeString(file, Files.readString(file).replace("[\"groq\",1", "[\"groq\",null"));

    OfferedModel model = read(ROUTER).models().get(0);

    assertEquals(true, model.routing().allows(""));
    assertEquals(131_072, model.routing().contextWindow(""));
    assertEquals(List.of(), model.servedBy());
  }

  @Test
  void theFileHoldsWholeNumbersOnly() throws IOException {
    keep(OfferedModels.many(2));

    assertFalse(Files.readString(file()).matches("(?s).*[0-9]\\.[0-9]+[,\\]].*"));
  }

  @Test
  void aFolderInPlaceOfTheFileIsAsGoodAsNoFile() throws IOException {
    Files.createDirectories(
        folder.resolve("openclaw").resolve(ModelCache.Key.of("huggingface", ROUTER).fileName()));

    assertNull(cache.read("huggingface", ROUTER));
  }

  @Test
  void aCacheThatCannotBeWrittenIsAFailure() throws IOException {
    Files.writeString(folder.resolve("openclaw"), "in the way");

    assertThrows(Failure.class, () -> keep(List.of()));
  }

  @Test
  void nothingButTheListIsLeftBehind() throws IOException {
    keep(OfferedModels.many(1));
    keep(OfferedModels.many(2));

    try (Stream<Path> entries = Files.list(folder.resolve("openclaw"))) {
      assertEquals(1, entries.count());
    }
  }

  @Test
  void aReaderBesideManyWritersAlwaysSeesAWholeList() throws InterruptedException {
    keep(OfferedModels.many(1));
    Thread[] writers = new Thread[3];
    for (int i = 0; i < writers.length; i++) {
      int size = 50 * (i + 1);
      writers[i] =
          new Thread(
              () -> {
                for (int round = 0; round < 10; round++) {
                  keep(OfferedModels.many(size));
                }
              });
      writers[i].start();
    }
    boolean writing = true;
    while (writing) {
      writing = writers[0].isAlive() || writers[1].isAlive() || writers[2].isAlive();
      int size = read(ROUTER).models().size();
      assertTrue(size == 1 || size % 50 == 0, "size " + size);
    }
    for (Thread writer : writers) {
      writer.join();
    }
  }

  @Test
  void theFileHoldsNothingOfTheAddressThatMayBeASecret() throws IOException {
    cache.write(
        "huggingface",
        "https://ada:hunter2@gateway.test/v1?key=hunter2",
        THEN,
        OfferedModels.many(1));

    assertFalse(Files.readString(file(), StandardCharsets.UTF_8).contains("hunter2"));
  }

  private void keep(List<OfferedModel> models) {
    cache.write("huggingface", ROUTER, THEN, models);
  }

  /** Puts another time in place of the one that was kept. */
  private void write(String time) throws IOException {
    Path file = file();
    String whole = Files.readString(file);
    Files.writeString(file, whole.replaceFirst("\"fetchedAt\":[0-9]+", "\"fetchedAt\":" + time));
  }

  private ModelList read(String baseUrl) {
    return Objects.requireNonNull(cache.read("huggingface", baseUrl));
  }

  private Path file() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("openclaw"))) {
      return entries.findFirst().orElseThrow();
    }
  }

  private static PrivateFiles files() {
    return PrivateFiles.on(
        OperatingSystem.of(System.getProperty("os.name")),
        TestLocks.of(ProcessHandle.current().pid()));
  }
}
