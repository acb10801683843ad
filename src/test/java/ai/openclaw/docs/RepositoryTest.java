package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;

/** What GitHub reads: workflows, labels, forms. */
class RepositoryTest {
  private static final Path GITHUB = Path.of(".github");
  private static final Path ROOMS = Path.of("src/main/java/ai/openclaw");
  private static final Set<String> CONTEXTS =
      Set.of("github", "matrix", "secrets", "env", "steps", "needs", "runner", "inputs");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*(\\w+)");

  static Stream<Path> yamlFiles() {
    return filesBelow(GITHUB).filter(file -> file.toString().endsWith(".yml"));
  }

  static Stream<Path> workflows() {
    return yamlFiles().filter(file -> file.startsWith(GITHUB.resolve("workflows")));
  }

  static Stream<Path> forms() {
    return yamlFiles()
        .filter(file -> file.startsWith(GITHUB.resolve("ISSUE_TEMPLATE")))
        .filter(file -> !file.endsWith("config.yml"));
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void isOneObjectWithoutDoubledKeys(Path file) {
    assertTrue(read(file).isObject());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void workflowGivesNoMorePermissionsThanReadingToAll(Path file) {
    JsonNode workflow = read(file);
    assertFalse(workflow.path("name").asText().isEmpty());
    assertTrue(workflow.has("on"));
    assertEquals("{\"contents\":\"read\"}", workflow.path("permissions").toString());
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void jobsRunSomewhereForABoundedTimeAndNeedJobsThatExist(Path file) {
    JsonNode jobs = read(file).path("jobs");
    assertFalse(jobs.isEmpty());
    for (Map.Entry<String, JsonNode> job : jobs.properties()) {
      assertTrue(job.getValue().has("runs-on"), job.getKey());
      assertTrue(job.getValue().path("timeout-minutes").isInt(), job.getKey());
      assertFalse(job.getValue().path("steps").isEmpty(), job.getKey());
      for (String needed : texts(job.getValue().path("needs"))) {
        assertTrue(jobs.has(needed), needed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void aStepEitherUsesAnActionOrRunsSomething(Path file) {
    for (JsonNode job : read(file).path("jobs")) {
      for (JsonNode step : job.path("steps")) {
        assertTrue(step.has("uses") != step.has("run"), step::toString);
      }
    }
  }

  /** A tag of an action can be moved, a commit cannot; the comment is what Dependabot updates. */
  @ParameterizedTest
  @MethodSource("workflows")
  void anActionIsPinnedToACommitAndNamesItsVersion(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.contains("uses: ")) {
        assertTrue(
            line.matches(" +(- )?uses: [\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), line);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void expressionsUseContextsThatExistAndMatrixKeysThatAreSet(Path file) throws IOException {
    JsonNode jobs = read(file).path("jobs");
    Matcher expression = EXPRESSION.matcher(Files.readString(file));
    while (expression.find()) {
      assertTrue(CONTEXTS.contains(expression.group(1)), expression.group(1));
    }
    for (JsonNode job : jobs) {
      Matcher matrix = Pattern.compile("matrix\\.(\\w+)").matcher(job.toString());
      while (matrix.find()) {
        assertTrue(job.path("strategy").path("matrix").has(matrix.group(1)), matrix.group());
      }
    }
  }

  @Test
  void everyRoomHasALabel() {
    JsonNode labels = read(GITHUB.resolve("labeler.yml"));
    assertTrue(labels.has("provider: huggingface"));
    for (Path file : filesBelow(ROOMS).toList()) {
      if (file.getNameCount() > ROOMS.getNameCount() + 1) {
        String room = file.getName(ROOMS.getNameCount()).toString();
        assertTrue(labels.has("room: " + room), "no label for the room " + room);
      }
    }
  }

  @Test
  void everyGlobOfALabelMatchesAFile() {
    List<Path> files =
        Stream.of("src", "docs", ".github", "README.md", "pom.xml")
            .flatMap(top -> filesBelow(Path.of(top)))
            .toList();
    for (JsonNode label : read(GITHUB.resolve("labeler.yml"))) {
      for (JsonNode glob : label.at("/0/changed-files/0/any-glob-to-any-file")) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.asText());
        assertTrue(files.stream().anyMatch(matcher::matches), glob.asText());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void formHasQuestionsWithIdsAndLabels(Path file) {
    JsonNode form = read(file);
    assertFalse(form.path("name").asText().isEmpty());
    assertFalse(form.path("description").asText().isEmpty());
    List<String> ids = new ArrayList<>();
    for (JsonNode question : form.path("body")) {
      assertTrue(Set.of("textarea", "input").contains(question.path("type").asText()));
      assertFalse(question.at("/attributes/label").asText().isEmpty());
      ids.add(question.path("id").asText());
    }
    assertFalse(ids.isEmpty());
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  private static List<String> texts(JsonNode oneOrMore) {
    List<String> texts = new ArrayList<>();
    if (oneOrMore.isTextual()) {
      texts.add(oneOrMore.asText());
    }
    oneOrMore.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static JsonNode read(Path file) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    YAMLFactory factory = YAMLFactory.builder().loaderOptions(strict).build();
    try {
      return new YAMLMapper(factory).readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static Stream<Path> filesBelow(Path top) {
    try (Stream<Path> files = Files.walk(top)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
