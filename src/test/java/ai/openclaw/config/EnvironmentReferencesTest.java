package ai.openclaw.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentReferencesTest {
  private static final Map<String, String> VARIABLES =
      Map.of("A", "1", "B_2", " two ", "EMPTY", "", "lower", "no", "C", "${A}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        // text | resolved | first unset
        "\"\"            | \"\"          | -",
        "plain           | plain         | -",
        "${A}            | 1             | -",
        "x${A}y${B_2}z   | x1y two z     | -",
        "${A}${A}        | 11            | -",
        "$${A}           | ${A}          | -",
        "$$${A}          | $${A}         | -",
        "${A}$${A}       | 1${A}         | -",
        "${C}            | ${A}          | -",
        "${MISSING}      | ${MISSING}    | MISSING",
        "${A}-${EMPTY}   | 1-${EMPTY}    | EMPTY",
        "$${MISSING}     | ${MISSING}    | -",
        "${lower}        | ${lower}      | -",
        "${2A}           | ${2A}         | -",
        "${AZ09_}        | ${AZ09_}      | AZ09_",
        "${A@}           | ${A@}         | -",
        "${A[}           | ${A[}         | -",
        "${A/}           | ${A/}         | -",
        "${A:}           | ${A:}         | -",
        "${}             | ${}           | -",
        "${A             | ${A           | -",
        "${A }           | ${A }         | -",
        "$A {A} $ $$     | $A {A} $ $$   | -",
        "${${A}}         | ${1}          | -"
      })
  void variablesTakeTheirPlacesAndAnythingElseIsText(
      String text, String resolved, @Nullable String unset) {
    assertEquals(resolved, EnvironmentReferences.resolve(text, VARIABLES));
    assertEquals(unset, EnvironmentReferences.firstUnset(text, VARIABLES));
  }
}
