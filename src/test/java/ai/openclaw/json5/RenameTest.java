package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RenameTest {
  private static final DocumentPath A = DocumentPath.of("a");

  @Test
  void keepsValueCommentsAndPlace() throws Exception {
    assertEquals(
        """
        {
          // about a
          "z": { x: 1, /* in it */ }, // behind a
          b: 2,
        }
        """,
        Json5Document.parse(
                """
                {
                  // about a
                  "a": { x: 1, /* in it */ }, // behind a
                  b: 2,
                }
                """)
            .rename(A, "z")
            .text());
  }

  @Test
  void keyThatNeedsQuotesGetsThoseOfItsObject() throws Exception {
    assertEquals("{'x/y': 1, 'p/q': 2}", renamed("{a: 1, 'p/q': 2}", A, "x/y"));
    assertEquals("{\"x/y\": 1, b: 2}", renamed("{a: 1, b: 2}", A, "x/y"));
  }

  @Test
  void keyKeepsTheQuotesThatItHas() throws Exception {
    assertEquals("{'z': 1}", renamed("{'a': 1}", A, "z"));
    assertEquals("{ 'it\\'s' :1}", renamed("{ 'a' :1}", A, "it's"));
  }

  @Test
  void hiddenMembersOfThatKeyAreRenamedToo() throws Exception {
    assertEquals("{z: 1, z: 2}", renamed("{a: 1, a: 2}", A, "z"));
  }

  @Test
  void worksInsideArraysAndInStrictJson() throws Exception {
    DocumentPath path = DocumentPath.of("list").child(1).child("a");
    assertEquals(
        "{\"list\":[0,{\"z\":1}]}",
        Json5Document.parseStrict("{\"list\":[0,{\"a\":1}]}").rename(path, "z").text());
  }

  @Test
  void missingMemberOrTheSameKeyChangesNothing() throws Exception {
    Json5Document document = Json5Document.parse("{a: 1}");
    assertSame(document, document.rename(DocumentPath.of("b"), "c"));
    assertSame(document, document.rename(A, "a"));
    assertSame(document, document.rename(DocumentPath.of("b", "c"), "d"));
  }

  @Test
  void keyThatIsTakenAndPositionsAreRefused() throws Exception {
    Json5Document document = Json5Document.parse("{a: [1], b: 2}");
    assertThrows(IllegalArgumentException.class, () -> document.rename(A, "b"));
    assertThrows(IllegalArgumentException.class, () -> document.rename(A.child(0), "b"));
    assertThrows(IllegalArgumentException.class, () -> document.rename(DocumentPath.of(), "b"));
  }

  private static String renamed(String text, DocumentPath path, String key) throws Exception {
    return Json5Document.parse(text).rename(path, key).text();
  }
}
