package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpRequest;
import ai.openclaw.model.ModelList;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RouterModelsTest {
  private static final Secret TOKEN = Secret.of("hf_models00000000000000000000000000");
  private static final Provider PROVIDER = Objects.requireNonNull(Providers.find("huggingface"));
  private static final List<String> BUILT_IN =
      List.of(
          "deepseek-ai/DeepSeek-R1",
          "deepseek-ai/DeepSeek-V3.1",
          "meta-llama/Llama-3.3-70B-Instruct",
          "openai/gpt-oss-120b");

  private final StubHub hub = StubHub.start();

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void readsAllModelsInTheRoutersOrder() {
    ModelList offer = load();
    assertEquals(ModelList.Source.LIVE, offer.source());
    assertNull(offer.reason());
    assertEquals(RouterFixture.ids(RouterFixture.USUAL), ids(offer));
    StubHub.Arrived request = hub.requests().get(0);
    assertEquals("/v1/models", request.path());
    assertEquals("Bearer " + TOKEN.reveal(), request.authorization());
  }

  @Test
  void aKnownModelIsWhatItsUsualRouteOffersNowAndKeepsTheRestOfTheCatalog() {
    OfferedModel r1 = find(load(), "deepseek-ai/DeepSeek-R1");
    ModelDefinition known = Objects.requireNonNull(PROVIDER.known("deepseek-ai/DeepSeek-R1"));
    assertEquals(known.stating(64_000, Cost.of(3, 7)), r1.definition());
    assertEquals(1_737_331_200L, r1.created());
    assertEquals(
        List.of("novita", "together", "nebius", "fireworks-ai", "featherless-ai"),
        r1.servedBy().stream().map(ServedBy::provider).toList());
    assertEquals(
        new ServedBy("novita", true, 64_000, 0.7, 2.5, true, false, 31.5, 910.0),
        r1.servedBy().get(0));
    assertEquals(
        new ServedBy("featherless-ai", true, null, null, null, null, null, null, null),
        r1.servedBy().get(4));
    ModelDefinition cheapest = Routing.definition(r1, "cheapest");
    assertEquals("deepseek-ai/DeepSeek-R1:cheapest", cheapest.id());
    assertEquals(Cost.of(0.7, 2.5), cheapest.cost());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openai/gpt-oss-120b | groq 131072 0.15 0.6 480, nscale 65536 1.69 0.75 891"
            + " | 65536 1.69 0.75 | GPT-OSS 120B",
        "deepseek-ai/DeepSeek-V3.1 | novita 163840 2.4 7.2 60, zai 131072 0.7 2.1 31"
            + " | 131072 2.4 7.2 | DeepSeek V3.1",
        "meta-llama/Llama-3.3-70B-Instruct | only 262144 0.15 7 -1"
            + " | 262144 0.15 7 | Llama 3.3 70B Instruct",
        "org/other | slow 262144 0.1 0.2 3, fast 32768 1 2 99 | 32768 1 2 | other",
        "openai/gpt-oss-120b | quiet 0 -1 -1 -1 | 131072 0.15 0.6 | GPT-OSS 120B",
      })
  void thePriceIsTheFastestsAndTheContextTheSmallest(
      String id, String providers, String expected, String name) {
    StringBuilder entry = new StringBuilder("{\"id\":\"" + id + "\",\"providers\":[");
    for (String provider : providers.split(", ", -1)) {
      String[] facts = provider.split(" ", -1);
      entry.append(entry.charAt(entry.length() - 1) == '[' ? "" : ",");
      entry.append(
          "{'provider':'%s','status':'live','context_length':%s,'throughput':%s"
              .formatted(facts[0], facts[1], facts[4])
              .replace('\'', '"'));
      entry.append(
          ",'pricing':{'input':%s,'output':%s}}".formatted(facts[2], facts[3]).replace('\'', '"'));
    }
    ModelDefinition model = only(entry.append("]}").toString());
    String[] numbers = expected.split(" ", -1);
    assertEquals(Integer.parseInt(numbers[0]), model.contextWindow());
    assertEquals(
        Cost.of(Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2])), model.cost());
    assertEquals(name, model.name());
  }

  @Test
  void anUnknownModelIsDescribedByWhatTheRouterSays() {
    assertEquals(
        new ModelDefinition(
            "org/New-VL_8B-Thinking",
            "New VL 8B Thinking",
            true,
            List.of(Modality.TEXT, Modality.IMAGE),
            Cost.of(0.3, 0.9),
            32_768,
            8_192),
        only(
            """
            {"id":"org/New-VL_8B-Thinking","created":1,
             "architecture":{"input_modalities":["image","text","smell"]},
             "providers":[
              {"provider":"slow","status":"live","context_length":65536,"throughput":10,
               "pricing":{"input":9,"output":9}},
              {"provider":"fast","status":"live","context_length":32768,"throughput":99.5,
               "pricing":{"input":0.30000000000000004,"output":0.8999999999999999}},
              {"provider":"down","status":"error","context_length":1024,"throughput":500,
               "pricing":{"input":0.1,"output":0.1}}]}
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'org/bare'}",
        "{'id':'org/bare','providers':null}",
        "{'id':'org/bare','providers':{},'architecture':7,'created':'soon'}",
        "{'id':'org/bare','providers':[],'architecture':{'input_modalities':[]}}",
        "{'id':'org/bare','providers':[null,7,{},{'provider':7,'status':'live'}]}",
        "{'id':'org/bare','providers':[{'provider':'x','status':'error','context_length':9}]}",
        "{'id':'org/bare','providers':[{'provider':'x','status':'live','context_length':'big',"
            + "'pricing':{'input':'0.1'},'throughput':null,'supports_tools':'yes'}]}",
        "{'id':'org/bare','name':' ','providers':[{'provider':'x','status':7,'pricing':3}]}",
      })
  void whatNobodySaysIsADefaultAndAContextIsNotKnown(String entry) {
    assertEquals(
        new ModelDefinition("org/bare", "bare", false, List.of(Modality.TEXT), Cost.NONE, 0, 8_192),
        only(entry.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource({"name", "title", "display_name"})
  void aNameIsTakenShouldTheRouterHaveOneSomeDay(String field) {
    assertEquals("A Name", only("{\"id\":\"org/x\",\"" + field + "\":\"A\\nName\"}").name());
  }

  @Test
  void aFreeProviderCostsNothing() {
    hub.models(
        list(
            "{\"id\":\"org/x\",\"providers\":["
                + "{\"provider\":\"p\",\"status\":\"live\",\"is_free\":true}]}"));
    assertEquals(Cost.NONE, find(load(), "org/x").servedBy().get(0).price());
  }

  @ParameterizedTest
  @CsvSource({
    "WEB_PAGE, '127.0.0.1 answered with a web page, not JSON'",
    "BLOCKED, 127.0.0.1 answered 403",
    "EMPTY, 127.0.0.1 answered with nothing",
    "BROKEN_JSON, 127.0.0.1 answered with broken JSON",
    "SERVER_ERROR, 127.0.0.1 answered 503",
    "RATE_LIMITED, 127.0.0.1 answered 429",
    "CUT_OFF, the answer was cut off",
  })
  void withoutAListTheBuiltInModelsAreLeft(StubHub.Behaviour behaviour, String reason) {
    hub.set(StubHub.Service.MODELS, behaviour);
    ModelList offer = load();
    assertEquals(ModelList.Source.BUILT_IN, offer.source());
    assertEquals(reason, offer.reason());
    assertEquals(BUILT_IN, ids(offer));
  }

  @ParameterizedTest
  @EnumSource(names = {"SLOW", "DRIBBLING"})
  void noListTakesLongerThanItMay(StubHub.Behaviour behaviour) {
    hub.set(StubHub.Service.MODELS, behaviour);
    long start = System.nanoTime();
    ModelList offer =
        new RouterModels(StubHub.transport(), Duration.ofMillis(300))
            .load(PROVIDER, hub.routerUrl(), TOKEN);
    assertEquals("timed out after 0.3 s", offer.reason());
    assertEquals(BUILT_IN, ids(offer));
    assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(10));
  }

  @Test
  void aListBehindARedirectToAnotherHostIsFetchedWithoutTheToken() throws Exception {
    try (MockWebServer gateway = new MockWebServer()) {
      gateway.start();
      gateway.enqueue(
          new MockResponse.Builder()
              .code(302)
              .setHeader("Location", hub.routerUrl() + "/models")
              .build());
      String url = "http://127.0.0.1:" + gateway.getPort() + "/v1";
      ModelList offer = new RouterModels(StubHub.transport()).load(PROVIDER, url, TOKEN);
      assertEquals(ModelList.Source.LIVE, offer.source());
      assertNull(hub.requests().get(0).authorization());
    }
  }

  @Test
  void aListAboveTheLimitIsNotRead() {
    hub.models(list("{\"id\":\"org/x\"}") + " ".repeat((int) HttpRequest.LARGEST_BODY));
    assertEquals("the answer is larger than 16 MiB", load().reason());
  }

  @Test
  void withoutANetworkTheBuiltInModelsAreLeft() {
    String url = hub.routerUrl();
    hub.close();
    ModelList offer = new RouterModels(StubHub.transport()).load(PROVIDER, url, TOKEN);
    String reason = offer.reason();
    assertNotNull(reason);
    assertTrue(reason.startsWith("cannot connect to 127.0.0.1:"), reason);
    assertEquals(BUILT_IN, ids(offer));
  }

  @ParameterizedTest
  @EnumSource(names = {"WRONG_TOKEN", "NO_PERMISSION"})
  void aRefusedTokenIsNoMissingList(StubHub.Behaviour behaviour) {
    hub.set(StubHub.Service.MODELS, behaviour);
    Failure failure = assertThrows(Failure.class, this::load);
    assertEquals(ExitCode.REFUSED, failure.code());
    String hint = failure.hint();
    assertNotNull(hint);
    assertTrue(hint.endsWith(Permission.INFERENCE_PROVIDERS.newTokenLink(null)), hint);
  }

  @Test
  void thousandsOfModelsAreNoTrouble() {
    hub.models(RouterFixture.json(2_000));
    assertEquals(2_000, load().models().size());
  }

  private ModelList load() {
    return new RouterModels(StubHub.transport()).load(PROVIDER, hub.routerUrl(), TOKEN);
  }

  private ModelDefinition only(String entry) {
    hub.models(list(entry));
    ModelList offer = load();
    assertEquals(1, offer.models().size());
    return offer.models().get(0).definition();
  }

  private static String list(String entry) {
    return "{\"object\":\"list\",\"data\":[" + entry + "]}";
  }

  private static OfferedModel find(ModelList offer, String id) {
    OfferedModel model = offer.find(id);
    assertNotNull(model);
    return model;
  }

  private static List<String> ids(ModelList offer) {
    return offer.models().stream().map(OfferedModel::id).toList();
  }
}
