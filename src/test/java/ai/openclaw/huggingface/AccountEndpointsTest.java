package ai.openclaw.huggingface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.http.FakeTransport;
import ai.openclaw.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AccountEndpointsTest {
  private static final Secret TOKEN = Secret.of("hf_endpoints0000000000000000000000");
  private static final String URL = "https://api.example/v2/endpoint/";

  private final FakeTransport transport = new FakeTransport();

  @Test
  void ownEndpointsComeFirstThenThoseOfTheOrganisationsInTheirOrder() throws Exception {
    answer("ada", 200, "one");
    answer("acme", 200, "two");
    answer("zeta", 200, "three");
    EndpointList.Endpoints endpoints = load("ada", List.of("zeta", "acme"));
    assertEquals(List.of("ada/one", "zeta/three", "acme/two"), names(endpoints));
    assertNull(endpoints.trouble());
  }

  @Test
  void organisationThatMayNotBeSeenIsNoTrouble() throws Exception {
    answer("ada", 200, "one");
    answer("acme", 403, "two");
    EndpointList.Endpoints endpoints = load("ada", List.of("acme"));
    assertEquals(List.of("ada/one"), names(endpoints));
    assertNull(endpoints.trouble());
  }

  @Test
  void troubleIsToldWhereNothingCouldBeListed() throws Exception {
    answer("ada", 403, "one");
    answer("acme", 503, "two");
    assertEquals("api.example answered 403", load("ada", List.of("acme")).trouble());
  }

  @Test
  void accountWithoutAnyNameHasNoList() throws Exception {
    assertEquals("the account has no name", load(null, List.of()).trouble());
    assertTrue(transport.requests().isEmpty());
  }

  @Test
  void accountOfManyOrganisationsIsNotAskedForAllOfThem() throws Exception {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      many.add("org" + i);
      answer("org" + i, 200, "e");
    }
    assertEquals(16, load(null, many).items().size());
  }

  @Test
  void slowestListIsTheLongestWait() throws Exception {
    try (StubHub hub = StubHub.start().set(StubHub.Service.ENDPOINTS, StubHub.Behaviour.SLOW)) {
      Duration each = Duration.ofMillis(500);
      EndpointList list = new EndpointList(StubHub.transport(), hub.endpointsUrl(), each);
      long start = System.nanoTime();
      EndpointList.Endpoints endpoints =
          list.load(account("a", List.of("b", "c", "d", "e", "f", "g", "h")), TOKEN);
      assertEquals("timed out after 0.5 s", endpoints.trouble());
      assertTrue(System.nanoTime() - start < each.multipliedBy(6).toNanos());
    }
  }

  @Test
  void tokenOfAMirrorsAccountIsForTheMirrorOnly() {
    assertEquals(Hub.ENDPOINTS_URL, Hub.endpointsUrl(environment(Map.of())));
    assertEquals(
        "https://hub.example",
        Hub.endpointsUrl(environment(Map.of("HF_ENDPOINT", "https://hub.example/"))));
  }

  private void answer(String namespace, int status, String endpoint) {
    String json = status == 200 ? "{\"items\":[{\"name\":\"" + endpoint + "\"}]}" : "{}";
    transport.on("GET", URL + namespace, status, json);
  }

  private EndpointList.Endpoints load(@Nullable String name, List<String> organisations)
      throws InterruptedException {
    return new EndpointList(transport, "https://api.example")
        .load(account(name, organisations), TOKEN);
  }

  private static Account account(@Nullable String name, List<String> organisations) {
    List<Account.Organisation> all = new ArrayList<>();
    organisations.forEach(each -> all.add(new Account.Organisation(each, null, null)));
    return new Account(name, null, null, all, new Account.Token(null, null, null));
  }

  private static List<String> names(EndpointList.Endpoints endpoints) {
    return endpoints.items().stream().map(item -> item.namespace() + "/" + item.name()).toList();
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(variables, Path.of("/"), Path.of("/"), OperatingSystem.LINUX);
  }
}
