package ai.openclaw.provider.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun;
import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.Permission;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.ModelDefinition;
import ai.openclaw.provider.Provider;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to hold for every provider, also for those to come. */
public class ProvidersTest {
  private static final String KEY = "key-0123456789012345678901234567";

  @TempDir Path home;

  /** All of them, for parameterized tests. */
  public static List<Provider> providers() {
    return Providers.ALL;
  }

  static List<Provider> providersWithKey() {
    return Providers.ALL.stream().filter(Provider::needsKey).toList();
  }

  /** Those whose key is all that has to be said. */
  static List<Provider> providersWithKeyAndAddress() {
    return providersWithKey().stream().filter(provider -> provider.baseUrl() != null).toList();
  }

  @Test
  void everyClassOfThePackageThatDescribesAProviderIsInTheTable() throws Exception {
    List<Provider> described = new ArrayList<>();
    for (Class<?> type : classesOfThePackage()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals("provider") && method.getReturnType() == Provider.class) {
          described.add((Provider) method.invoke(null));
        }
      }
    }
    assertTrue(described.size() >= 3, "found " + described);
    assertEquals(new HashSet<>(described), new HashSet<>(Providers.ALL));
    assertEquals(described.size(), Providers.ALL.size());
  }

  @Test
  void noIdOptionOrVariableIsThereTwice() {
    Set<String> seen = new HashSet<>();
    for (Provider provider : Providers.ALL) {
      assertTrue(seen.add("id " + provider.id()), provider.id());
      assertTrue(seen.add("choice " + provider.authChoice().id()), provider.authChoice().id());
      for (ModelDefinition model : provider.catalog()) {
        assertTrue(seen.add(provider.ref(model.id())), model.id());
      }
    }
  }

  /** Only providers of one group may share an option, and then they share the whole field. */
  @Test
  void optionsAndVariablesAreSharedWithinAGroupOnly() {
    Map<String, String> seen = new HashMap<>();
    for (Provider provider : Providers.ALL) {
      for (Field field : provider.authChoice().fields()) {
        String owner = provider.group().id() + ": " + field;
        assertEquals(owner, seen.getOrDefault(field.flag(), owner));
        seen.put(field.flag(), owner);
        for (String variable : field.environment()) {
          assertEquals(owner, seen.getOrDefault(variable, owner));
          seen.put(variable, owner);
        }
      }
    }
  }

  /** The menu shows a group where its first provider stands. */
  @Test
  void providersOfAGroupStandTogether() {
    List<String> groups = new ArrayList<>();
    for (Provider provider : Providers.ALL) {
      String group = provider.group().id();
      boolean same = !groups.isEmpty() && groups.get(groups.size() - 1).equals(group);
      assertTrue(same || !groups.contains(group), group);
      groups.add(group);
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void permissionIsOneThatTheAccountCheckKnows(Provider provider) {
    assertEquals(provider.permission() == null, Permission.of(provider) == null, provider.id());
  }

  @ParameterizedTest
  @MethodSource("providers")
  void defaultModelIsInTheCatalog(Provider provider) {
    String model = provider.defaultModel();
    assertEquals(model == null, provider.catalog().isEmpty(), provider.id());
    if (model != null) {
      assertNotNull(provider.known(model), model);
      assertNotNull(provider.alias(), provider.id());
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void addressIsSafeOrSaidByTheUser(Provider provider) {
    String address = provider.baseUrl();
    Field asked = provider.authChoice().field(Field.Role.BASE_URL);
    if (address == null) {
      assertTrue(asked != null && asked.required(), provider.id());
      return;
    }
    BaseUrl url = BaseUrl.parse(address);
    assertTrue(url != null && !url.isCleartext(), address);
    assertEquals(String.valueOf(url), address);
  }

  @ParameterizedTest
  @MethodSource("providers")
  void canBeFoundByItsIdAndByItsAuthChoice(Provider provider) {
    assertSame(provider, Providers.find(provider.id()));
    assertSame(provider, Providers.ofAuthChoice(provider.authChoice().id()));
  }

  @ParameterizedTest
  @MethodSource("providers")
  void helpNamesItsAuthChoiceItsOptionsAndTheirVariables(Provider provider) throws IOException {
    String help = new OpenClawRun(home).run("onboard", "--help").out();
    assertTrue(help.contains(provider.authChoice().id()), help);
    for (Field field : provider.authChoice().fields()) {
      assertTrue(help.contains(field.flag() + " <" + field.placeholder() + ">"), field.flag());
      for (String variable : field.environment()) {
        assertTrue(help.contains(variable), variable);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("providersWithKeyAndAddress")
  void keyOptionAloneSaysWhichProviderIsMeant(Provider provider) throws Exception {
    OpenClawRun openclaw = new OpenClawRun(home);
    Outcome run = openclaw.run("onboard", "--non-interactive", keyOption(provider), KEY);
    assertConfigured(openclaw, run, provider);
  }

  @ParameterizedTest
  @MethodSource("providersWithKeyAndAddress")
  void generalTokenOptionSaysItToo(Provider provider) throws Exception {
    OpenClawRun openclaw = new OpenClawRun(home);
    Outcome run =
        openclaw.run(
            "onboard", "--non-interactive", "--token", KEY, "--token-provider", provider.id());
    assertConfigured(openclaw, run, provider);
  }

  @ParameterizedTest
  @ValueSource(strings = {"token", "apiKey"})
  void openClawsChoicesForItMeanTheSame(String choice) throws Exception {
    OpenClawRun openclaw = new OpenClawRun(home);
    Outcome run =
        openclaw.run(
            "onboard",
            "--non-interactive",
            "--auth-choice",
            choice,
            "--token",
            KEY,
            "--token-provider",
            "together");
    Provider together = Providers.find("together");
    assertNotNull(together);
    assertConfigured(openclaw, run, together);
  }

  @ParameterizedTest
  @MethodSource("providersWithKeyAndAddress")
  void variableIsEnoughWithTheAuthChoice(Provider provider) throws Exception {
    OpenClawRun openclaw = new OpenClawRun(home).set(provider.keyVariables().get(0), KEY);
    String choice = provider.authChoice().id();
    Outcome run = openclaw.run("onboard", "--non-interactive", "--auth-choice", choice);
    assertConfigured(openclaw, run, provider);
  }

  @ParameterizedTest
  @MethodSource("providersWithKey")
  void missingKeyIsNamedByItsOption(Provider provider) throws IOException {
    String choice = provider.authChoice().id();
    Outcome run =
        new OpenClawRun(home).run("onboard", "--non-interactive", "--auth-choice", choice);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("Missing " + keyOption(provider)), run.err());
    assertFalse(Files.exists(home.resolve(".openclaw")));
  }

  private static String keyOption(Provider provider) {
    Field key = provider.authChoice().field(Field.Role.KEY);
    return key == null ? "" : key.flag();
  }

  private static void assertConfigured(OpenClawRun openclaw, Outcome run, Provider provider)
      throws Exception {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    JsonNode profile =
        openclaw
            .json(".openclaw/agents/main/agent/auth-profiles.json")
            .path("profiles")
            .path(provider.profileId());
    assertEquals(KEY, profile.path("key").asText());
    JsonNode config = openclaw.json(".openclaw/openclaw.json");
    JsonNode section = config.path("models").path("providers").path(provider.id());
    assertEquals(provider.baseUrl(), section.path("baseUrl").asText());
    assertEquals(provider.catalog().size(), section.path("models").size());
    assertEquals(
        provider.ref(String.valueOf(provider.defaultModel())),
        config.path("agents").path("defaults").path("model").path("primary").asText());
  }

  private static List<Class<?>> classesOfThePackage() throws Exception {
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folderOfThePackage())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".class") && !name.equals("package-info.class")) {
          String simple = name.substring(0, name.length() - ".class".length());
          classes.add(Class.forName(Providers.class.getPackageName() + "." + simple));
        }
      }
    }
    return classes;
  }

  private static Path folderOfThePackage() throws URISyntaxException {
    Path root =
        Path.of(Providers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return root.resolve(Providers.class.getPackageName().replace('.', '/'));
  }
}
