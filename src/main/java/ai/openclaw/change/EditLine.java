package ai.openclaw.change;

import ai.openclaw.json.JsonTree;
import ai.openclaw.json5.DocumentEdit;
import ai.openclaw.json5.DocumentPath;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;

/** A config edit in one line for the eyes, secrets masked. */
final class EditLine {
  private static final int LONGEST_VALUE = 60;

  private EditLine() {}

  static String of(DocumentEdit edit) {
    if (edit instanceof DocumentEdit.Set set) {
      if (set.value().size() == 1 && set.value().path(0).path("id").isTextual()) {
        return "add " + set.path() + " += " + value(set.path(), set.value().path(0));
      }
      return "set " + set.path() + " = " + value(set.path(), set.value());
    }
    if (edit instanceof DocumentEdit.Append append) {
      return "add " + append.path() + " += " + value(append.path(), append.value());
    }
    if (edit instanceof DocumentEdit.Rename rename) {
      return "rename " + rename.path() + " to " + rename.newKey();
    }
    return "remove " + edit.path();
  }

  private static String value(DocumentPath path, JsonNode value) {
    if (value.isTextual() && path.toString().endsWith(".apiKey")) {
      return Secret.of(value.textValue()).masked();
    }
    if (value.path("id").isTextual()) {
      return value.path("id").textValue();
    }
    String text = JsonTree.compact(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
