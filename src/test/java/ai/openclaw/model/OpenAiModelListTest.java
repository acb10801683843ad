package ai.openclaw.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.provider.AuthChoice;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenAiModelListTest {
  private static final String BASE = "https://llm.example/v1";
  private static final String URL = BASE + "/models";
  private static final Secret KEY = Secret.of("key-00000000000000000000");

  private static final ModelDefinition KNOWN =
      new ModelDefinition(
          "org/known", "Known", true, List.of(Modality.TEXT), Cost.of(1, 2), 4_096, 512);

  private final FakeTransport transport = new FakeTransport();
  private final OpenAiModelList list = new OpenAiModelList(transport, Duration.ofSeconds(1));

  @Test
  void readsTogethersBareArray() {
    ModelList offer =
        offerOf(
            """
            [{"id":"org/Chat-8B","object":"model","created":1733466629,"type":"chat",
              "display_name":"Chat 8B Turbo","context_length":32768,
              "pricing":{"hourly":0,"input":0.18000000000000002,"output":0.3,"base":0}},
             {"id":"org/Draw","type":"image"},
             {"id":"org/Embed","type":"embedding"},
             {"id":"org/Complete","type":"language"}]
            """);
    assertEquals(ModelList.Source.LIVE, offer.source());
    assertNull(offer.reason());
    assertEquals(List.of("org/Chat-8B", "org/Complete"), ids(offer));
    assertEquals(
        new OfferedModel(
            new ModelDefinition(
                "org/Chat-8B",
                "Chat 8B Turbo",
                false,
                List.of(Modality.TEXT),
                Cost.of(0.18, 0.3),
                32_768,
                8_192),
            1_733_466_629L,
            List.of()),
        offer.models().get(0));
  }

  @Test
  void readsTheObjectWithData() {
    ModelList offer = offerOf("{\"object\":\"list\",\"data\":[{\"id\":\"llama3.2:3b\"}]}");
    assertEquals(
        new ModelDefinition(
            "llama3.2:3b", "llama3.2:3b", false, List.of(Modality.TEXT), Cost.NONE, 0, 8_192),
        offer.models().get(0).definition());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"context_length", "context_window", "max_model_len", "max_context_length"})
  void knowsTheNamesThatServersHaveForTheContext(String name) {
    ModelList offer = offerOf("[{\"id\":\"m\",\"" + name + "\":4096}]");
    assertEquals(4_096, offer.models().get(0).definition().contextWindow());
  }

  @Test
  void theCatalogKnowsBetterAndTheFirstOfEqualIdsCounts() {
    ModelList offer =
        offerOf(
            """
            [{"id":"b","name":"First"},{"id":"org/known","name":"x","created":5},
             {"id":"b","name":"Second"}]
            """);
    assertEquals(List.of("b", "org/known"), ids(offer));
    assertEquals("First", offer.models().get(0).definition().name());
    assertEquals(new OfferedModel(KNOWN, 5L, List.of()), offer.models().get(1));
  }

  @Test
  void entriesThatAreNoneAreLeftOut() {
    ModelList offer =
        offerOf("[null,7,\"x\",[],{},{\"id\":7},{\"id\":\" \"},{\"id\":\"a b\"},{\"id\":\"ok\"}]");
    assertEquals(List.of("ok"), ids(offer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "\"x\"", "7", "{\"data\":{\"a\":{\"id\":\"b\"}}}"})
  void anAnswerWithoutModelsLeavesTheCatalog(String json) {
    ModelList offer = offerOf(json);
    assertEquals(ModelList.Source.BUILT_IN, offer.source());
    assertEquals("no models in the answer", offer.reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | '<html>'  | llm.example answered with a web page, not JSON",
        "200 | '[{'      | llm.example answered with broken JSON",
        "200 | ''        | llm.example answered with nothing",
        "404 | '{}'      | llm.example answered 404",
        "429 | '{}'      | llm.example answered 429",
        "503 | 'busy'    | llm.example answered 503",
        "403 | '<html>'  | llm.example answered 403",
      })
  void whatIsNoListLeavesTheCatalogWithTheReason(int status, String body, String reason) {
    transport.on("GET", URL, new HttpTransport.Reply(status, Map.of(), body));
    ModelList offer = load(list, List.of(KNOWN), BASE, KEY);
    assertEquals(ModelList.Source.BUILT_IN, offer.source());
    assertEquals(reason, offer.reason());
    assertEquals(List.of("org/known"), ids(offer));
  }

  @Test
  void withoutANetworkTheCatalogIsLeft() {
    ModelList offer = load(list, List.of(KNOWN), "https://nobody.example/v1", KEY);
    assertEquals("no network", offer.reason());
  }

  @Test
  void aTimeOutLeavesTheCatalog() {
    transport.on("GET", URL, new HttpTransport.Reply(200, Map.of(), "[]"), Duration.ofSeconds(5));
    assertEquals("timed out after 1000 ms", load(list, List.of(KNOWN), BASE, KEY).reason());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusedKeyIsNoMissingList(int status) {
    transport.on("GET", URL, status, "{\"error\":{\"message\":\"Invalid API key\"}}");
    Failure failure = assertThrows(Failure.class, () -> load(list, List.of(KNOWN), BASE, KEY));
    assertEquals(ExitCode.REFUSED, failure.code());
    assertEquals("the key for Test was rejected: Invalid API key", failure.getMessage());
  }

  @Test
  void aServerWithoutKeysIsAskedWithoutOneAndASlashMoreIsNoMatter() {
    transport.on("GET", URL, 200, "[{\"id\":\"m\"}]");
    assertEquals(List.of("m"), ids(load(list, List.of(), BASE + "/", null)));
    assertNull(transport.requests().get(0).bearer());
  }

  @Test
  void isASourceOfTogethersModels() {
    Provider together = Providers.find("together");
    assertNotNull(together);
    transport.on("GET", URL, 200, "[{\"id\":\"moonshotai/Kimi-K2.5\",\"display_name\":\"x\"}]");
    ModelList offer = list.load(together, BASE, KEY);
    assertEquals("Kimi K2.5", offer.models().get(0).definition().name());
    assertEquals(KEY, transport.requests().get(0).bearer());
  }

  @ParameterizedTest
  @CsvSource({
    "custom, http://192.168.1.5/v1, true",
    "together, http://192.168.1.5/v1, false",
    "custom, http://llm.example/v1, false"
  })
  void keyGoesUnencryptedToTheUsersOwnServerOnAPrivateNetworkOnly(
      String provider, String base, boolean sent) {
    transport.on("GET", base + "/models", 200, "[{\"id\":\"m\"}]");
    Provider described = Providers.find(provider);
    assertNotNull(described);
    ModelList offer = list.load(described, base, KEY);
    assertEquals(sent, offer.source() == ModelList.Source.LIVE);
    assertEquals(sent ? 1 : 0, transport.requests().size());
  }

  @Test
  void aServerThatWantsAKeySaysSo() {
    transport.on("GET", URL, 401, "{\"message\":\"no key\"}");
    Failure failure = assertThrows(Failure.class, () -> load(list, List.of(KNOWN), BASE, null));
    assertEquals("a key is needed for Test: no key", failure.getMessage());
  }

  /** The list of a provider with this catalog. */
  private static ModelList load(
      OpenAiModelList list, List<ModelDefinition> catalog, String baseUrl, @Nullable Secret key) {
    Provider provider =
        new Provider(
            "test",
            new Provider.Group("test", "Test", ""),
            baseUrl,
            List.of(),
            Provider.Api.OPENAI_COMPLETIONS,
            Provider.ModelsApi.OPENAI,
            null,
            null,
            null,
            catalog,
            new AuthChoice("test", "Test", "", List.of()));
    return list.load(provider, baseUrl, key);
  }

  private ModelList offerOf(String json) {
    transport.on("GET", URL, 200, json);
    return load(list, List.of(KNOWN), BASE, KEY);
  }

  private static List<String> ids(ModelList offer) {
    return offer.models().stream().map(OfferedModel::id).toList();
  }
}
