package ai.openclaw.json5;

import com.fasterxml.jackson.databind.JsonNode;

/** A value and where it stands in the text. */
abstract class SyntaxNode {
  /** The index of its first character. */
  final int start;

  /** The index behind its last character. */
  final int end;

  SyntaxNode(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /** What it means, made anew for each call where it is an object or an array. */
  abstract JsonNode data();
}
