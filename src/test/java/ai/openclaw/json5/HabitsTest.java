package ai.openclaw.json5;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is new is written as the document writes what it has. */
class HabitsTest {
  /** In the texts, a {@code ^} stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{a:/* c */1}            | new | 2     | {a:/* c */1, new: 2}",
        "{a:^1}                  | new | 2     | {a:^1, new: 2}",
        "{a : 1}                 | new | 2     | {a : 1, new : 2}",
        "{a :  1, b : 2}         | new | 2     | {a :  1, b : 2, new : 2}",
        "{a: 1, \"b\": 2}        | new | 2     | {a: 1, \"b\": 2, new: 2}",
        "{\"m\": {\"x y\": 1}}   | m.new | 2   | {\"m\": {\"x y\": 1, \"new\": 2}}",
        "{m: {'a': 1, \"b\": 2, \"c\": 3}, n: 1, o: 1, p: 1} | m.new | 2"
            + " | {m: {'a': 1, \"b\": 2, \"c\": 3, \"new\": 2}, n: 1, o: 1, p: 1}",
        "{'x y': 1, \"a b\": 2, \"c d\": 3} | e f | 2"
            + " | {'x y': 1, \"a b\": 2, \"c d\": 3, \"e f\": 2}",
        "{x: 1,  a: {b: 1}}      | a.new | 2   | {x: 1,  a: {b: 1,  new: 2}}",
        "{a:\t1, b: 2}           | new | 2     | {a:\t1, b: 2, new:\t2}",
        "{'a': 1, \"b\": 2}      | new | 2     | {'a': 1, \"b\": 2, \"new\": 2}",
        "{a: 'x', b: 'y', c: \"z\"} | new | \"v\" | {a: 'x', b: 'y', c: \"z\", new: 'v'}",
        "{a: 'x', b: \"y\"}      | new | \"v\" | {a: 'x', b: \"y\", new: \"v\"}",
        "{\"a\":1,\"b\":2}       | new | [3,4] | {\"a\":1,\"b\":2,\"new\":[3,4]}",
        "{a: 1,^ b: 2}           | new | [3,4] | {a: 1,^ b: 2,^ new: [3, 4]}",
        "{a: 1,/* x */b: 2}      | new | [3,4] | {a: 1,/* x */b: 2, new: [3, 4]}",
        "{^a: {^  b: 1^}^}       | a.new | {\"x\":{\"y\":{}}}"
            + " | {^a: {^  b: 1,^  new: {^    x: {^      y: {}^    }^  }^}^}",
        "{^  a: [1],^  b: {^    x: 1^  }^} | b.new | [2,3]"
            + " | {^  a: [1],^  b: {^    x: 1,^    new: [2, 3]^  }^}",
        "{a: 1}                  | azAZ09_$ | 2 | {a: 1, azAZ09_$: 2}",
        "{a: 1}                  | a/ | 2      | {a: 1, \"a/\": 2}",
        "{a: 1}                  | a: | 2      | {a: 1, \"a:\": 2}",
        "{a: 1}                  | a@ | 2      | {a: 1, \"a@\": 2}",
        "{a: 1}                  | a[ | 2      | {a: 1, \"a[\": 2}",
        "{a: 1}                  | a` | 2      | {a: 1, \"a`\": 2}",
        "{a: 1}                  | a{ | 2      | {a: 1, \"a{\": 2}",
        "{a: 1}                  | 0a | 2      | {a: 1, \"0a\": 2}",
      })
  void aNewMemberLooksLikeTheOthers(String before, String path, String json, String after) {
    int dot = path.indexOf('.');
    DocumentPath place =
        dot < 0
            ? DocumentPath.of(path)
            : DocumentPath.of(path.substring(0, dot), path.substring(dot + 1));

    Edits.in(before.replace('^', '\n')).set(place, json, after.replace('^', '\n'));
  }
}
