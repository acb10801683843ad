package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json5.RandomJson5.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds for everything that is removed from a document. */
class RemovalPropertyTest extends DocumentProperties {
  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void whatIsRemovedTakesOnlyItsOwnCommentsAlong(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    Json5Document document = parse(sample.text);
    List<DocumentPath> paths = paths(sample.data);
    if (paths.size() == 1) {
      return;
    }
    DocumentPath path = paths.get(1 + random.nextInt(paths.size() - 1));
    Json5Document edited = document.remove(path);
    assertMeans(without(sample.data, path), edited);
    assertSame(edited, path.isKey(path.size() - 1) ? edited.remove(path) : edited);

    List<Tokens.Token> before = Tokens.of(sample.text);
    Set<Integer> mayGo = mayGo(before, container(sample.text, path), path);
    List<String> mustStay = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!mayGo.contains(i)) {
        mustStay.add(before.get(i).text);
      }
    }
    assertTrue(
        Tokens.isSubsequence(mustStay, Tokens.texts(edited.text())),
        () -> "lost more than " + path + ":\n" + sample.text + "\n---\n" + edited.text());
    assertTrue(Tokens.isSubsequence(Tokens.texts(edited.text()), Tokens.texts(sample.text)));
  }

  private static JsonNode without(JsonNode root, DocumentPath path) {
    JsonNode copy = root.deepCopy();
    JsonNode parent = at(copy, path.parent());
    int last = path.size() - 1;
    if (path.isKey(last)) {
      ((ObjectNode) parent).remove(path.key(last));
    } else {
      ((ArrayNode) parent).remove(path.position(last));
    }
    return copy;
  }

  private static Container container(String text, DocumentPath path) {
    try {
      SyntaxNode node = Parser.parse(text, false);
      for (int step = 0; step < path.size() - 1; step++) {
        Container container = (Container) node;
        assertNotNull(container);
        Container.Entry entry =
            path.isKey(step)
                ? container.last(path.key(step))
                : container.entries.get(path.position(step));
        assertNotNull(entry);
        node = entry.value;
      }
      assertNotNull(node);
      return (Container) node;
    } catch (Json5SyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The entry's tokens, the commas of its container, and the comments before and behind it. */
  private static Set<Integer> mayGo(
      List<Tokens.Token> tokens, Container container, DocumentPath path) {
    int last = path.size() - 1;
    Set<Integer> mayGo = new HashSet<>();
    for (int i = 0; i < container.entries.size(); i++) {
      Container.Entry entry = container.entries.get(i);
      boolean goes = path.isKey(last) ? entry.key.equals(path.key(last)) : i == path.position(last);
      for (int t = 0; t < tokens.size(); t++) {
        int start = tokens.get(t).start;
        boolean inside = start >= entry.start && start < entry.end();
        if (start == entry.comma || (goes && inside)) {
          mayGo.add(t);
        }
      }
      if (goes) {
        addCommentsAround(tokens, entry, mayGo);
      }
    }
    return mayGo;
  }

  private static void addCommentsAround(
      List<Tokens.Token> tokens, Container.Entry entry, Set<Integer> mayGo) {
    int first = 0;
    while (tokens.get(first).start < entry.start) {
      first++;
    }
    for (int t = first - 1; tokens.get(t).isComment(); t--) {
      mayGo.add(t);
    }
    int behind = first;
    while (tokens.get(behind).start < entry.end()) {
      behind++;
    }
    for (int t = behind; tokens.get(t).isComment(); t++) {
      mayGo.add(t);
    }
  }

  @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
  void whatIsAddedToATidyDocumentAndRemovedLeavesNoTrace(@ForAll long seed) {
    Random random = new Random(seed);
    Sample sample = RandomJson5.of(random, TidyLayout.of(random));
    Json5Document document = parse(sample.text);
    for (DocumentPath path : paths(sample.data)) {
      if (at(sample.data, path).isObject() && !at(sample.data, path).isEmpty()) {
        JsonNode value = RandomJson5.value(random);
        Json5Document added = document.set(path.child("added"), value);
        assertEquals(sample.text, added.remove(path.child("added")).text());
      }
    }
  }
}
