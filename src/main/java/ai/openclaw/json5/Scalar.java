package ai.openclaw.json5;

import com.fasterxml.jackson.databind.JsonNode;

/** A string, number, boolean or null in the text. */
final class Scalar extends SyntaxNode {
  private final JsonNode value;

  Scalar(int start, int end, JsonNode value) {
    super(start, end);
    this.value = value;
  }

  @Override
  JsonNode data() {
    return value;
  }
}
