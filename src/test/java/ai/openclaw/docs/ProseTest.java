package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.OpenClawRun;
import ai.openclaw.cli.Command;
import ai.openclaw.cli.Flag;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import org.junit.jupiter.api.Test;

/**
 * What users read is spelt as the dictionary has it, and speaks as {@code docs/style.md} says: the
 * pages, the help, and the messages in the code.
 */
class ProseTest {
  private static final Path STYLE = Path.of("docs/style.md");
  private static final Path WORDS = Path.of("src/test/resources/docs/words.txt");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*");
  private static final Pattern MESSAGE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern RULE = Pattern.compile("\\| ([a-z’' ]+) \\| ([^|]+) \\|");

  /** Where a text stands, and the text. */
  private record Passage(String place, String text) {}

  @Test
  void everyWordIsInTheDictionaryOrOnTheList() throws IOException {
    Speller british = british();
    Set<String> known = new TreeSet<>(Files.readAllLines(WORDS));
    Map<String, String> unknown = new TreeMap<>();
    Set<String> used = new TreeSet<>();
    for (Passage passage : passages()) {
      Matcher word = WORD.matcher(passage.text());
      while (word.find()) {
        String written = word.group().replace('’', '\'').replaceAll("'s?$", "");
        if (known.contains(written)) {
          used.add(written);
        } else if (british.isMisspelled(written)) {
          unknown.put(written, passage.place());
        }
      }
    }
    assertEquals(Map.of(), unknown, "misspelt, or missing in " + WORDS);
    known.removeAll(used);
    assertEquals(Set.of(), known, "on the list and in no text");
  }

  @Test
  void whatTheStylePageRulesOutIsNotWritten() throws IOException {
    Map<String, String> rules = rules();
    assertFalse(rules.isEmpty());
    List<String> found = new ArrayList<>();
    for (Passage passage : Stream.concat(passages().stream(), messages().stream()).toList()) {
      String text =
          " " + passage.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']+", " ") + " ";
      for (Map.Entry<String, String> rule : rules.entrySet()) {
        if (text.contains(" " + rule.getKey() + " ")) {
          found.add(passage.place() + ": " + rule.getKey() + ", rather " + rule.getValue());
        }
      }
    }
    assertEquals(List.of(), found);
  }

  /** What not to write, and what instead, from the style page. */
  private static Map<String, String> rules() {
    List<String> lines = Page.read(STYLE).lines();
    Map<String, String> rules = new TreeMap<>();
    for (String line : lines.subList(lines.indexOf("## Words"), lines.size())) {
      Matcher rule = RULE.matcher(line);
      if (rule.matches() && !rule.group(1).equals("not")) {
        rules.put(rule.group(1), rule.group(2));
      }
    }
    return rules;
  }

  /** The pages but for the style page's own examples, and the help of every command. */
  private static List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    for (Page page : Page.all()) {
      if (!page.file().equals(STYLE)) {
        page.sentences().forEach(text -> passages.add(new Passage(page.file().toString(), text)));
      }
    }
    for (Command command : OpenClawRun.commands()) {
      String place = "openclaw " + command.name() + " --help";
      passages.add(new Passage(place, command.summary()));
      for (Flag flag : command.flags()) {
        passages.add(new Passage(place, Page.withoutCode(flag.help())));
      }
    }
    return passages;
  }

  /** The texts of several words in the code. */
  private static List<Passage> messages() throws IOException {
    List<Passage> messages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher text = MESSAGE.matcher(line);
          while (text.find()) {
            if (text.group(1).contains(" ")) {
              messages.add(new Passage(file.toString(), text.group(1)));
            }
          }
        }
      }
    }
    return messages;
  }

  private static Speller british() throws IOException {
    URL dictionary = Speller.class.getResource("/org/languagetool/resource/en/hunspell/en_GB.dict");
    return new Speller(Dictionary.read(Objects.requireNonNull(dictionary)));
  }
}
