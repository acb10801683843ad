package ai.openclaw.json5;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How what is new in a document is laid out. */
class SetNewTest {
  private static final DocumentPath A = DocumentPath.of("a");
  private static final DocumentPath NEW = DocumentPath.of("new");

  @Nested
  class ANewMember {
    @Test
    void isIndentedAndEndedLikeItsSiblings() {
      Edits.in("{\n    a: 1,\n    b: 'x',\n}\n")
          .set(NEW, "\"y\"", "{\n    a: 1,\n    b: 'x',\n    new: 'y',\n}\n");
      Edits.in("{\n\t\"a\" : 1\n}").set(NEW, "2", "{\n\t\"a\" : 1,\n\t\"new\" : 2\n}");
      Edits.in("{\r\n  'a':1\r\n}").set(NEW, "2", "{\r\n  'a':1,\r\n  'new':2\r\n}");
      Edits.in("{\na: 1\n}").set(NEW, "{\"b\":2}", "{\na: 1,\nnew: {\nb: 2\n}\n}");
    }

    @Test
    void standsOnTheLineOfItsSiblings() {
      Edits.in("{ a: 1 }").set(NEW, "2", "{ a: 1, new: 2 }");
      Edits.in("{\"a\":1,\"b\":2}").set(NEW, "[3]", "{\"a\":1,\"b\":2,\"new\":[3]}");
      Edits.in("{ a: 1, }").set(NEW, "2", "{ a: 1, new: 2, }");
      Edits.in("{ a: 1  ,  b: 2 }").set(NEW, "3", "{ a: 1  ,  b: 2,  new: 3 }");
    }

    @Test
    void leavesTheCommentBehindTheLastMemberThere() {
      Edits.in("{\n  a: 1 // one\n}").set(NEW, "2", "{\n  a: 1, // one\n  new: 2\n}");
      Edits.in("{\n  a: 1, /* one */ // two\n}")
          .set(NEW, "2", "{\n  a: 1, /* one */ // two\n  new: 2,\n}");
      Edits.in("{\n  a: 1 // one\n       // and on\n}")
          .set(NEW, "2", "{\n  a: 1, // one\n       // and on\n  new: 2\n}");
      Edits.in("{ a: 1 /* one */ }").set(NEW, "2", "{ a: 1, /* one */ new: 2 }");
      Edits.in("{\n  a: 1 // one\n  ,\n}").set(NEW, "2", "{\n  a: 1 // one\n  ,\n  new: 2,\n}");
    }

    @Test
    void goesBeforeCommentsThatEndTheObject() {
      Edits.in("{\n  a: 1,\n  // b: 2,\n}").set(NEW, "2", "{\n  a: 1,\n  new: 2,\n  // b: 2,\n}");
    }

    @Test
    void isSetOffByABlankLineWhereAllAre() {
      Edits.in("{\n  a: 1,\n\n  // two\n  b: 2,\n}")
          .set(NEW, "3", "{\n  a: 1,\n\n  // two\n  b: 2,\n\n  new: 3,\n}");
      Edits.in("{\n  a: 1,\n  b: 2,\n\n  c: 3,\n}")
          .set(NEW, "3", "{\n  a: 1,\n  b: 2,\n\n  c: 3,\n  new: 3,\n}");
      Edits.in("{\n  a: 1,\n\n  b: 2\n  // c: 3\n}")
          .set(NEW, "3", "{\n  a: 1,\n\n  b: 2,\n  // c: 3\n\n  new: 3\n}");
    }

    @Test
    void keepsCommasAtTheBeginningOfLines() {
      Edits.in("{ a: 1\n, b: 2 // two\n}").set(NEW, "3", "{ a: 1\n, b: 2 // two\n, new: 3\n}");
    }

    @Test
    void hasAKeyWithoutQuotesOnlyWhereItsSiblingsDoAndItCan() {
      DocumentPath slashed = DocumentPath.of("a/b");
      Edits.in("{a: 1}").set(slashed, "2", "{a: 1, \"a/b\": 2}");
      Edits.in("{a: 'x'}").set(slashed, "2", "{a: 'x', 'a/b': 2}");
      Edits.in("{'x y': 1, z: 2}").set(slashed, "2", "{'x y': 1, z: 2, 'a/b': 2}");
      Edits.in("{'x y': 1, z: 2}").set(NEW, "2", "{'x y': 1, z: 2, new: 2}");
      Edits.in("{m: {'x y': 1}}").set(DocumentPath.of("m", "new"), "2", "{m: {'x y': 1, new: 2}}");
      Edits.in("{\"x\": 1, y: 2, 'z': 3}").set(NEW, "2", "{\"x\": 1, y: 2, 'z': 3, \"new\": 2}");
      Edits.in("{a: 1}").set(DocumentPath.of("ключ"), "2", "{a: 1, \"ключ\": 2}");
      Edits.in("{a: 1}")
          .set(DocumentPath.of("__proto__"), "{\"x\":1}", "{a: 1, __proto__: {x: 1}}");
      Edits.in("{a: 1}").set(DocumentPath.of("null"), "null", "{a: 1, null: null}");
      Edits.in("{a: 1}").set(DocumentPath.of(""), "0", "{a: 1, \"\": 0}");
    }

    @Test
    void isNotAlignedWithColumnsOfValues() {
      Edits.in("{\n  a:      1,\n  longer: 2,\n}")
          .set(NEW, "3", "{\n  a:      1,\n  longer: 2,\n  new: 3,\n}");
    }
  }

  @Nested
  class ANewObject {
    @Test
    void looksLikeItsSibling() {
      Edits.in("{ profiles: {\n  'openai:default': {provider: 'openai', mode: 'api_key'},\n} }")
          .set(
              DocumentPath.of("profiles", "huggingface:default"),
              "{\"provider\":\"huggingface\",\"mode\":\"api_key\"}",
              "{ profiles: {\n  'openai:default': {provider: 'openai', mode: 'api_key'},\n"
                  + "  'huggingface:default': {provider: 'huggingface', mode: 'api_key'},\n} }");
    }

    @Test
    void takesLinesWhenItIsTooLongForOne() {
      String words = "\"" + "word ".repeat(20) + "\"";
      Edits.in("{\n  a: {x: 1}\n}")
          .set(
              NEW,
              "{\"y\":" + words + "}",
              "{\n  a: {x: 1},\n  new: {\n    y: " + words + "\n  }\n}");
    }

    @Test
    void mayTakeAHundredColumns() {
      String doc = "{\n  a: {x: 1},\n  b: 2";
      String value = "y".repeat(86);

      Edits.in(doc + "\n}")
          .set(NEW, "{\"x\":\"" + value + "\"}", doc + ",\n  new: {x: \"" + value + "\"}\n}");
      Edits.in(doc + "\n}")
          .set(
              NEW,
              "{\"x\":\"y" + value + "\"}",
              doc + ",\n  new: {\n    x: \"y" + value + "\"\n  }\n}");
    }

    @Test
    void inPlaceOfAnotherMayBeAsLong() {
      String doc = "{\n  a: {x: 1},\n  new: ";
      String value = "y".repeat(91);

      Edits.in(doc + "2\n}")
          .set(NEW, "{\"x\":\"" + value + "\"}", doc + "{x: \"" + value + "\"}\n}");
      Edits.in(doc + "2\n}")
          .set(NEW, "{\"x\":\"y" + value + "\"}", doc + "{\n    x: \"y" + value + "\"\n  }\n}");
    }

    @Test
    void hasPartsThatLookLikeTheirNamesakes() {
      String sibling = "{\n  a: {\n    p: {\n      x: 1\n    },\n    q: {y: 1}\n  }";

      Edits.in(sibling + "\n}")
          .set(
              NEW,
              "{\"q\":{\"y\":2},\"p\":{\"x\":2}}",
              sibling + ",\n  new: {\n    q: {y: 2},\n    p: {\n      x: 2\n    }\n  }\n}");
    }

    @Test
    void takesLinesWhenItHoldsMoreThanItsSibling() {
      Edits.in("{\n  a: {x: 1},\n}")
          .set(NEW, "{\"b\":{\"c\":2}}", "{\n  a: {x: 1},\n  new: {\n    b: {c: 2},\n  },\n}");
    }

    @Test
    void takesLinesInADocumentOfLines() {
      Edits.in("{\n  a: 1\n}")
          .set(
              NEW,
              "{\"b\":{\"c\":2},\"d\":{}}",
              "{\n  a: 1,\n  new: {\n    b: {\n      c: 2\n    },\n    d: {}\n  }\n}");
    }

    @Test
    void isMadeOnTheWayToAValue() {
      Edits.in("{\n  a: {\n    b: 1,\n  },\n}")
          .set(
              DocumentPath.of("a", "x", "y"),
              "2",
              "{\n  a: {\n    b: 1,\n    x: {\n      y: 2,\n    },\n  },\n}");
    }

    @Test
    void staysOnTheOneLineOfAWholeDocument() {
      Edits.in("{\"a\":{\"b\":1}}")
          .set(
              DocumentPath.of("x", "y"),
              "{\"z\":[1,2]}",
              "{\"a\":{\"b\":1},\"x\":{\"y\":{\"z\":[1,2]}}}");
    }
  }

  @Nested
  class AnEmptyObject {
    @Test
    void opensOntoLines() {
      Edits.in("{\n  a: {},\n}")
          .set(DocumentPath.of("a", "b"), "1", "{\n  a: {\n    b: 1,\n  },\n}");
      Edits.in("{}").set(A, "1", "{\n  \"a\": 1\n}");
      Edits.in("\uFEFF{ }\r\n").set(A, "[1]", "\uFEFF{\r\n  \"a\": [\r\n    1\r\n  ]\r\n}\r\n");
      Edits.in("{\n\ta: {\n\t},\n}")
          .set(DocumentPath.of("a", "b"), "1", "{\n\ta: {\n\t\tb: 1,\n\t},\n}");
    }

    @Test
    void staysOnTheLineOfItsParent() {
      Edits.in("{\n  a: { b: {} }\n}")
          .set(DocumentPath.of("a", "b", "c"), "1", "{\n  a: { b: { c: 1 } }\n}");
    }

    @Test
    void keepsItsComments() {
      Edits.in("{\n  a: {\n    // none yet\n  }\n}")
          .set(DocumentPath.of("a", "b"), "1", "{\n  a: {\n    // none yet\n    b: 1\n  }\n}");
      Edits.in("{\n  a: { /* none yet */ }\n}")
          .set(DocumentPath.of("a", "b"), "1", "{\n  a: { /* none yet */\n    b: 1\n  }\n}");
      Edits.in("{ // none yet\n}").set(A, "1", "{ // none yet\n  \"a\": 1\n}");
    }

    @Test
    void keepsTheBlanksBehindItsComments() {
      Edits.in("{// keep \t\n}").set(A, "1", "{// keep \t\n  \"a\": 1\n}");
      Edits.in("{\r\n  // one \r\n  // two\u00a0 \r\n}\r\n")
          .set(A, "1", "{\r\n  // one \r\n  // two\u00a0 \r\n  \"a\": 1\r\n}\r\n");
      Edits.in("{/* keep */ \t\n\n}").set(A, "1", "{/* keep */ \t\n  \"a\": 1\n\n}");
      Edits.in("[// keep \n]").append(DocumentPath.of(), "1", "[// keep \n  1\n]");
    }
  }
}
