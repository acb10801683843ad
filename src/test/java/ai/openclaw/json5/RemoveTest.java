package ai.openclaw.json5;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RemoveTest {
  private static final DocumentPath A = DocumentPath.of("a");
  private static final DocumentPath B = DocumentPath.of("b");
  private static final DocumentPath C = DocumentPath.of("c");

  @Nested
  class AMemberOnLinesOfItsOwn {
    private static final String ABC =
        """
        {
          // about a
          // and more
          a: 1, // behind a
          b: { // in b
            x: 1,
          }, /* behind
             b */

          // on its own

          c: 3
          // the end
        }
        """;

    @Test
    void goesWithItsComments() {
      Edits.in(ABC)
          .remove(
              A,
              """
              {
                b: { // in b
                  x: 1,
                }, /* behind
                   b */

                // on its own

                c: 3
                // the end
              }
              """);
    }

    @Test
    void leavesCommentsBehindABlankLine() {
      Edits.in(ABC)
          .remove(
              B,
              """
              {
                // about a
                // and more
                a: 1, // behind a

                // on its own

                c: 3
                // the end
              }
              """);
    }

    @Test
    void takesTheCommaOfTheOneBeforeIfItHadNone() {
      Edits.in(ABC)
          .remove(
              C,
              """
              {
                // about a
                // and more
                a: 1, // behind a
                b: { // in b
                  x: 1,
                } /* behind
                   b */

                // on its own

                // the end
              }
              """);
      Edits.in("{\n  a: 1,\n  b: 2,\n}").remove(B, "{\n  a: 1,\n}");
    }

    @Test
    void takesTheCommentsThatGoOnBelow() {
      Edits.in("{\n  a: 1, // one\n        // and on\n  b: 2,\n}").remove(A, "{\n  b: 2,\n}");
    }

    @Test
    void takesACommentBelowThatBeginsInItsColumnOrOneBeside() {
      for (int column = 7; column <= 9; column++) {
        Edits.in("{\n  a: 1, // one\n" + " ".repeat(column) + "// two\n  b: 2\n}")
            .remove(A, "{\n  b: 2\n}");
      }
      for (String apart : new String[] {" ".repeat(6) + "// two", " ".repeat(10) + "// two"}) {
        Edits.in("{\n  a: 1, // one\n" + apart + "\n  b: 2\n}")
            .remove(A, "{\n" + apart + "\n  b: 2\n}");
      }
    }

    @Test
    void takesTheBlanksThatEndItsLine() {
      Edits.in("{\n  a: 1,  \t\n  b: 2\n}").remove(A, "{\n  b: 2\n}");
      Edits.in("{\n  a: 1, // one  \r\n  b: 2\n}").remove(A, "{\n  b: 2\n}");
    }

    @Test
    void leavesNoTwoBlankLines() {
      Edits.in("{\n  a: 1,\n\n  b: 2,\n\n  c: 3\n}").remove(B, "{\n  a: 1,\n\n  c: 3\n}");
      Edits.in("{\n  a: 1,\n\n  b: 2\n}").remove(A, "{\n  b: 2\n}");
      Edits.in("{\n  a: 1,\n\n  b: 2\n}").remove(B, "{\n  a: 1\n}");
      Edits.in("{ // top\n  a: 1,\n\n  b: 2\n}").remove(A, "{ // top\n  b: 2\n}");
    }

    @Test
    void leavesNothingBetweenTheBracketsWhenItWasAlone() {
      Edits.in("{\r\n  // about a\r\n  a: 1,\r\n}\r\n").remove(A, "{}\r\n");
      Edits.in("{\n  // on its own\n\n  a: 1,\n}").remove(A, "{\n  // on its own\n}");
      Edits.in("{ // top\n  a: 1\n}").remove(A, "{ // top\n}");
    }

    @Test
    void mayHaveItsCommaOnAnotherLine() {
      Edits.in("{\n  a: 1 // one\n  ,\n  b: 2\n}").remove(A, "{\n  b: 2\n}");
      Edits.in("{\n  a: 1 // one\n  ,\n  b: 2\n}").remove(B, "{\n  a: 1 // one\n}");
    }
  }

  @Nested
  class AMemberWithinALine {
    @Test
    void goesWithOneComma() {
      Edits.in("{ a: 1, b: 2, c: 3 }").remove(A, "{ b: 2, c: 3 }");
      Edits.in("{ a: 1, b: 2, c: 3 }").remove(B, "{ a: 1, c: 3 }");
      Edits.in("{ a: 1, b: 2, c: 3 }").remove(C, "{ a: 1, b: 2 }");
      Edits.in("{ a: 1, b: 2, }").remove(B, "{ a: 1, }");
      Edits.in("{a:1,b:2}").remove(B, "{a:1}");
      Edits.in("{ a: 1, }").remove(A, "{}");
    }

    @Test
    void goesWithTheCommentsAroundIt() {
      Edits.in("{ /* of a */ a: 1 /* too */, /* of b */ b: 2 }").remove(A, "{ /* of b */ b: 2 }");
      Edits.in("{ a: 1 /* of a */, /* of b */ b: 2 /* too */ }").remove(B, "{ a: 1 /* of a */ }");
      Edits.in("{ /* of a */ a: 1 /* too */ }").remove(A, "{}");
    }

    @Test
    void leavesTheCommentOfItsLine() {
      Edits.in("[\n  1, 2, // few\n  3, 4 // more\n]")
          .remove(DocumentPath.of().child(1), "[\n  1, // few\n  3, 4 // more\n]");
      Edits.in("[\n  1, 2, // few\n  3, 4 // more\n]")
          .remove(DocumentPath.of().child(3), "[\n  1, 2, // few\n  3 // more\n]");
      Edits.in("[\n  1, 2, // few\n  3, 4 // more\n]")
          .remove(DocumentPath.of().child(2), "[\n  1, 2, // few\n  4 // more\n]");
    }

    @Test
    void mayShareItsLineWithABracket() {
      Edits.in("{ a: 1,\n  b: 2 }").remove(A, "{\n  b: 2 }");
      Edits.in("{ a: 1,\n  b: 2 }").remove(B, "{ a: 1\n  }");
      Edits.in("[{\n  x: 1\n}, {\n  y: 2\n}]").remove(DocumentPath.of().child(0), "[{\n  y: 2\n}]");
      Edits.in("[{\n  x: 1\n}, {\n  y: 2\n}]").remove(DocumentPath.of().child(1), "[{\n  x: 1\n}]");
    }

    @Test
    void mayFollowACommaAtTheBeginningOfItsLine() {
      Edits.in("{ a: 1\n, b: 2 // two\n, c: 3\n}").remove(A, "{ b: 2 // two\n, c: 3\n}");
      Edits.in("{ a: 1 // one\n, b: 2 // two\n, c: 3\n}").remove(B, "{ a: 1 // one\n, c: 3\n}");
      Edits.in("{ a: 1\n, b: 2\n, c: 3 // three\n}").remove(C, "{ a: 1\n, b: 2\n}");
    }
  }

  @Test
  void allMembersWithTheKeyGo() {
    Edits.in("{\n  a: 1,\n  'a': 2,\n  b: 3,\n  \"\\u0061\": 4\n}").remove(A, "{\n  b: 3\n}");
  }

  @Test
  void neighboursWithinALineGoTogether() {
    Edits.in("{ a: 1, 'a': 2, b: 3 }").remove(A, "{ b: 3 }");
    Edits.in("{ b: 3, a: 1, a: 2 }").remove(A, "{ b: 3 }");
  }

  @Test
  void theWayIsThroughTheMemberThatCounts() {
    Edits.in("{a: {b: 1}, a: {b: 2, c: 3}}").remove(A.child("b"), "{a: {b: 1}, a: {c: 3}}");
  }

  @Test
  void nothingIsRemovedWhereNothingIs() throws Exception {
    Json5Document document = Json5Document.parse("{a: 'x', b: [1]}");
    assertSame(document, document.remove(C));
    assertSame(document, document.remove(C.child("x")));
    assertSame(document, document.remove(A.child("x")));
    assertSame(document, document.remove(A.child(0)));
    assertSame(document, document.remove(B.child(1)));
    assertSame(document, document.remove(B.child("x")));
    assertSame(Json5Document.empty().text(), Json5Document.empty().remove(A).text());
  }

  @Test
  void theRootCannotBeRemoved() {
    assertThrows(
        IllegalArgumentException.class, () -> Json5Document.empty().remove(DocumentPath.of()));
  }
}
