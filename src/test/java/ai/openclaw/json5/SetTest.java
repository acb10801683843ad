package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.openclaw.json.JsonTree;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SetTest {
  private static final DocumentPath A = DocumentPath.of("a");

  @Nested
  class AScalar {
    @Test
    void isReplacedWhereItStands() {
      Edits.in("{ a : /* one */ 1 /* two */ , b: [ 1,2 ] } // three")
          .set(A, "2.50", "{ a : /* one */ 2.5 /* two */ , b: [ 1,2 ] } // three");
    }

    @Test
    void keepsItsQuotes() {
      Edits.in("{a: 'x', b: \"y\"}").set(A, "\"it's \\\"z\\\"\"", "{a: 'it\\'s \"z\"', b: \"y\"}");
      Edits.in("{a: 'x', b: \"y\"}").set(DocumentPath.of("b"), "\"it's\"", "{a: 'x', b: \"it's\"}");
    }

    @Test
    void thatBecomesAStringTakesTheQuotesOfItsSiblings() {
      Edits.in("{a: 1, b: 'y', c: 'z'}").set(A, "\"x\"", "{a: 'x', b: 'y', c: 'z'}");
    }

    @Test
    void isTheOneThatCountsAmongEqualKeys() {
      Edits.in("{a: 1, 'a': 2, \"\\u0061\": 3}").set(A, "4", "{a: 1, 'a': 2, \"\\u0061\": 4}");
    }

    @Test
    void becomesAnObjectIndentedLikeItsLine() {
      Edits.in("{\n\tm: {\n\t\ta: 'x', // why\n\t},\n}")
          .set(
              DocumentPath.of("m", "a"),
              "{\"primary\":\"y\",\"fallbacks\":[\"z\"]}",
              "{\n"
                  + "\tm: {\n"
                  + "\t\ta: {\n"
                  + "\t\t\tprimary: 'y',\n"
                  + "\t\t\tfallbacks: ['z'],\n"
                  + "\t\t}, // why\n"
                  + "\t},\n"
                  + "}");
    }

    @Test
    void canBeTheWholeDocument() {
      Edits.in("// one\n1 // two")
          .set(DocumentPath.of(), "{\"a\":2}", "// one\n{\n  \"a\": 2\n} // two");
    }

    @Test
    void ofAnArrayIsReachedByItsPosition() {
      Edits.in("{a: [1, [2, 3]]}").set(A.child(1).child(0), "true", "{a: [1, [true, 3]]}");
    }
  }

  @Nested
  class AnEqualValue {
    @Test
    void changesNothing() throws Exception {
      Json5Document document =
          Json5Document.parse("{a: {b: [0x10, +1.0, .5, 1e2, 'x', null]}, /* old */ n: NaN}");
      assertSame(document, document.set(A, Edits.json("{\"b\":[16,1,0.5,100,\"x\",null]}")));
      assertSame(document, document.set(A, Edits.json("{\"b\":[16.0,1.00,5e-1,1E+2,\"x\",null]}")));
      assertSame(
          document, document.set(DocumentPath.of("n"), JsonTree.NODES.numberNode(Float.NaN)));
    }

    @Test
    void isNotOneOfAnotherType() {
      Edits.in("{a: '1'}").set(A, "1", "{a: 1}");
      Edits.in("{a: 0}").set(A, "false", "{a: false}");
      Edits.in("{a: null}").set(A, "{}", "{a: {}}");
      Edits.in("{a: {}}").set(A, "[]", "{a: []}");
      Edits.in("{a: 1.5}").set(A, "1", "{a: 1}");
      Edits.in("{a: 1}").set(A, "1.5", "{a: 1.5}");
      Edits.in("{a: 18446744073709551617}").set(A, "1", "{a: 1}");
      Edits.in("{a: 1}").set(A, "18446744073709551617", "{a: 18446744073709551617}");
      Edits.in("{a: 9007199254740993}").set(A, "9007199254740992", "{a: 9007199254740992}");
    }
  }

  @Nested
  class AnotherObject {
    @Test
    void isMergedMemberByMember() {
      String before =
          """
          {
            // the model
            model: {
              // first choice
              primary: 'a/b', // fast
              fallbacks: ['c/d'], // slow
              // how hot
              temperature: 1,
            },
          }
          """;
      String after =
          """
          {
            // the model
            model: {
              // first choice
              primary: 'x/y', // fast
              fallbacks: ['c/d', 'e/f'], // slow
              top: 1,
            },
          }
          """;
      Edits.in(before)
          .set(
              DocumentPath.of("model"),
              "{\"fallbacks\":[\"c/d\",\"e/f\"],\"top\":1,\"primary\":\"x/y\"}",
              after);
    }

    @Test
    void mayHaveNothingInCommon() {
      Edits.in("{\n  a: {\n    x: 1,\n    y: 2\n  }\n}")
          .set(A, "{\"z\":3}", "{\n  a: {\n    z: 3\n  }\n}");
      Edits.in("{ a: {x: 1} }").set(A, "{\"z\":3}", "{ a: {z: 3} }");
    }

    @Test
    void mayBeEmpty() {
      Edits.in("{\n  a: {\n    // one\n    x: 1,\n    y: 2\n  }\n}").set(A, "{}", "{\n  a: {}\n}");
    }

    @Test
    void replacesMembersAtTheEndByOthers() {
      Edits.in("{ a: 1, b: 2 }").set(DocumentPath.of(), "{\"a\":1,\"c\":3}", "{ a: 1, c: 3 }");
      Edits.in("{\n  a: 1, // one\n  // two\n  b: 2 // too\n}")
          .set(
              DocumentPath.of(),
              "{\"a\":1,\"c\":3,\"d\":4}",
              "{\n  a: 1, // one\n  c: 3,\n  d: 4\n}");
    }
  }

  @Nested
  class APathThatDoesNotFit {
    private final Json5Document document = document("{a: 'x', b: [1], c: {d: null}}");

    private static Json5Document document(String text) {
      try {
        return Json5Document.parse(text);
      } catch (Json5SyntaxException e) {
        throw new AssertionError(e);
      }
    }

    private void assertRefused(DocumentPath path, String message) {
      DocumentPath.MismatchException refusal =
          assertThrows(
              DocumentPath.MismatchException.class,
              () -> document.set(path, JsonTree.NODES.nullNode()));
      assertEquals(message, refusal.getMessage());
    }

    @Test
    void isRefused() {
      assertRefused(A.child("x"), "a is a string, not an object");
      assertRefused(A.child(0), "a is a string, not an array");
      assertRefused(DocumentPath.of("b", "x", "y"), "b is an array, not an object");
      assertRefused(DocumentPath.of("c").child(0), "c is an object, not an array");
      assertRefused(DocumentPath.of("c", "d", "e"), "c.d is null, not an object");
      assertRefused(DocumentPath.of().child(0), "the document is an object, not an array");
      assertRefused(DocumentPath.of("b").child(1), "b[1] does not exist");
      assertRefused(DocumentPath.of("x").child(0), "x[0] does not exist");
    }
  }

  @Nested
  class AValueThatCannotBeWritten {
    @Test
    void isRefused() throws Exception {
      Json5Document strict = Json5Document.parseStrict("{\"a\": 1}");
      IllegalArgumentException refusal =
          assertThrows(
              IllegalArgumentException.class,
              () -> strict.set(A, JsonTree.NODES.numberNode(Double.NaN)));
      assertEquals("strict JSON has no NaN", refusal.getMessage());
      assertThrows(
          IllegalArgumentException.class,
          () -> strict.set(A, JsonTree.NODES.binaryNode(new byte[] {1})));
    }

    @Test
    void isWrittenInJson5() throws Exception {
      assertEquals(
          "{a: -Infinity}",
          Json5Document.parse("{a: 1}")
              .set(A, JsonTree.NODES.numberNode(Double.NEGATIVE_INFINITY))
              .text());
    }
  }
}
