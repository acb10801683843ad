package ai.openclaw.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation. */
record Page(Path file, List<String> lines) {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
  private static final Pattern NO_PROSE =
      Pattern.compile(
          "`[^`]*`|</?[a-z][^>]*>|\\]\\([^)]*\\)|https?:\\S+"
              + "|(?:--?|[$~./<@{])[\\w./:<>{}=-]+|\\w*[\\d_]\\w*|\\w+(?:[./:=]\\w+)+|\\b[A-Z]{2,}s?\\b"
              + "|\\b\\w*[a-z][A-Z]\\w*");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");

  /** A fenced block, with the comment before it: {@code <!-- run: … -->}. */
  record Block(int line, String language, String comment, List<String> lines) {}

  /** The README, and everything below {@code .github} and {@code docs}. */
  static List<Page> all() {
    List<Page> pages = new ArrayList<>();
    pages.add(read(Path.of("README.md")));
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .forEach(f -> pages.add(read(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  static Page read(Path file) {
    try {
      return new Page(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String title() {
    return frontMatter().path("title").asText();
  }

  /** What stands between the two lines at the top; missing when there are none. */
  JsonNode frontMatter() {
    int end = lines.subList(1, lines.size()).indexOf("---");
    if (!lines.get(0).equals("---") || end < 0) {
      return MissingNode.getInstance();
    }
    try {
      return new YAMLMapper().readTree(String.join("\n", lines.subList(1, end + 1)));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** The targets of all links, as they are written. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    for (String line : prose()) {
      Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", ""));
      while (link.find()) {
        links.add(link.group(1) == null ? link.group(2) : link.group(1));
      }
    }
    return links;
  }

  /** What can stand behind the # of a link, as GitHub makes it from headings. */
  Set<String> anchors() {
    Set<String> anchors = new HashSet<>();
    for (String line : prose()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String words = heading.group(1).toLowerCase(Locale.ROOT);
        anchors.add(words.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }

  /** The fenced blocks. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
        blocks.add(
            new Block(i + 1, lines.get(i).substring(3), comment(i), lines.subList(i + 1, end)));
        i = end;
      }
    }
    return blocks;
  }

  private String comment(int fence) {
    int line = fence - 1;
    while (line > 0 && lines.get(line).isBlank()) {
      line--;
    }
    String text = line < 0 ? "" : lines.get(line).strip();
    boolean comment = text.startsWith("<!--") && text.endsWith("-->");
    return comment ? text.substring(4, text.length() - 3).strip() : "";
  }

  /** The prose, without comments and without what is no prose in a sentence. */
  List<String> sentences() {
    String text = String.join("\n", prose()).replaceAll("(?s)<!--.*?-->", "");
    return text.lines().map(Page::withoutCode).toList();
  }

  /** A text without what is no prose in it: code, options, variables, addresses, files, refs. */
  static String withoutCode(String line) {
    return NO_PROSE.matcher(line).replaceAll(" ");
  }

  /** The lines outside of fenced blocks. */
  private List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      fenced ^= line.startsWith("```");
      if (!fenced) {
        prose.add(line);
      }
    }
    return prose;
  }
}
