package ai.openclaw.json5;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An array that takes the place of another. */
class SetArrayTest {
  private static final DocumentPath A = DocumentPath.of("a");

  @Nested
  class AnArrayInAnotherOrder {
    @Test
    void hasCommentsWithTheElementsThatTheyAreAbout() {
      Edits.in(
              """
              {
                a: [ // all of them
                  // about 1
                  1, // behind 1

                  // on its own

                  2 /* before the comma */,
                  // about 3
                  3 // behind 3
                  // the end
                ]
              }
              """)
          .set(
              A,
              "[3,1,2]",
              """
              {
                a: [ // all of them
                  // about 3
                  3, // behind 3

                  // on its own

                  // about 1
                  1, // behind 1
                  2 /* before the comma */
                  // the end
                ]
              }
              """);
    }

    @Test
    void staysOnItsLine() {
      Edits.in("{a: [1, /* of 2 */ 2, 3] } // end")
          .set(A, "[2,3,1]", "{a: [/* of 2 */ 2, 3, 1] } // end");
    }

    @Test
    void getsALineBreakBehindALineComment() {
      Edits.in("{a: [1, 2,\n  3 // of 3\n] }")
          .set(A, "[3,1,2]", "{a: [3, // of 3\n   1,\n  2\n] }");
    }

    @Test
    void losesWhatGoesAndHasWhatComes() {
      Edits.in("{a: [\n  1, // one\n  2, // two\n  3, // three\n] }")
          .set(A, "[3,2]", "{a: [\n  3, // three\n  2, // two\n] }");
      Edits.in("{a: [\n  1, // one\n  2, // two\n] }")
          .set(A, "[3,2,1]", "{a: [\n  3,\n  2, // two\n  1, // one\n] }");
    }

    @Test
    void leavesWhatIsInItsPlaceAlreadyWhereItIs() {
      Edits.in("[\n  1, // one\n  2, // two\n  1, // the other one\n]")
          .set(DocumentPath.of(), "[2,3,1]", "[\n  2, // two\n  3,\n  1, // the other one\n]");
    }

    @Test
    void hasTheSameOrderBelowAnObject() {
      Edits.in("{m: {a: [\n  1, // one\n  2, // two\n] }}")
          .set(
              DocumentPath.of("m"),
              "{\"a\":[2,1],\"b\":0}",
              "{m: {a: [\n  2, // two\n  1, // one\n], b: 0 }}");
    }
  }

  @Nested
  class AnElementThatGoes {
    @Test
    void takesItsCommentsAlongWhereAnotherComes() {
      Edits.in(
              """
              {
                a: [ // all of them
                  // about 1
                  1, // behind 1

                  // on its own

                  // about 2
                  2, // behind 2
                  // about 3
                  3 // behind 3
                  // the end
                ]
              }
              """)
          .set(
              A,
              "[1,5,3]",
              """
              {
                a: [ // all of them
                  // about 1
                  1, // behind 1

                  // on its own

                  5,
                  // about 3
                  3 // behind 3
                  // the end
                ]
              }
              """);
    }

    @Test
    void leavesItsPlaceToTheOneThatComes() {
      Edits.in(
              """
              {
                a: [ // all of them
                  // about 1
                  1, // behind 1

                  // on its own

                  // about 2
                  2, // behind 2
                  3 // behind 3
                  // the end
                ]
              }
              """)
          .set(
              A,
              "[7,8,9,10]",
              """
              {
                a: [ // all of them
                  7,

                  // on its own

                  8,
                  9,
                  10
                  // the end
                ]
              }
              """);
      Edits.in("{a: [1, /* of 2 */ 2 /* two */] } // end").set(A, "[1,3]", "{a: [1, 3] } // end");
      Edits.in("[ // all\n  1, // one\n]").set(DocumentPath.of(), "[2]", "[ // all\n  2,\n]");
    }

    @Test
    void isNotTheObjectThatOnlyChanges() {
      Edits.in("[\n  // one\n  {id: 1, n: 'x'},\n  // two\n  {id: 2 /* old */, n: 'y'},\n]")
          .set(
              DocumentPath.of(),
              "[{\"id\":2,\"n\":\"z\"},{\"id\":3}]",
              "[\n  // two\n  {id: 2 /* old */, n: 'z'},\n  {id: 3},\n]");
    }
  }

  @Nested
  class AnotherArray {
    @Test
    void getsItsNewElementsWhereTheyAreNew() {
      Edits.in("{a: [ 'x', /* y */ 'y' ]}")
          .set(A, "[\"w\",\"x\",\"y\"]", "{a: [ 'w', 'x', /* y */ 'y' ]}");
      Edits.in("{a: ['x', 'y']}").set(A, "[\"x\",\"w\",\"y\"]", "{a: ['x', 'w', 'y']}");
      Edits.in("{a: ['x', 'y']}").set(A, "[\"x\",\"y\",\"z\"]", "{a: ['x', 'y', 'z']}");
      Edits.in("[\n  // one\n  1,\n  2,\n]")
          .set(DocumentPath.of(), "[0,1,2]", "[\n  0,\n  // one\n  1,\n  2,\n]");
    }

    @Test
    void partsNewElementsAsItsOthersAre() {
      Edits.in("[1, 2,3]").set(DocumentPath.of(), "[1,2,9,3]", "[1, 2,9,3]");
      Edits.in("[1,  2]").set(DocumentPath.of(), "[0,1,2]", "[0,  1,  2]");
    }

    @Test
    void losesElementsThatAreGone() {
      Edits.in("[\n  // one\n  1,\n  // two\n  2,\n  // three\n  3\n]")
          .set(DocumentPath.of(), "[1,3]", "[\n  // one\n  1,\n  // three\n  3\n]");
    }

    @Test
    void losesTheLastOfSeveralThatAreTheSame() {
      Edits.in("[1, /* x */ 1 /* y */, 2]").set(DocumentPath.of(), "[1,2]", "[1, 2]");
      Edits.in("[\n  1, // x\n  1, // y\n  2\n]")
          .set(DocumentPath.of(), "[1,2]", "[\n  1, // x\n  2\n]");
    }

    @Test
    void pairsElementsThatDiffer() {
      Edits.in("[\n  {id: 1, n: 'x'}, // one\n  {id: 2}, // two\n]")
          .set(
              DocumentPath.of(),
              "[{\"id\":1,\"n\":\"y\"},{\"id\":2}]",
              "[\n  {id: 1, n: 'y'}, // one\n  {id: 2}, // two\n]");
    }
  }
}
