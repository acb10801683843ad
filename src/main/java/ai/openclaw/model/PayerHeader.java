package ai.openclaw.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header that names the organisation that pays at Hugging Face, in the config and on the way.
 */
public final class PayerHeader {
  /** Its name, as we write it. */
  public static final String NAME = "X-HF-Bill-To";

  private PayerHeader() {}

  /** Who pays by that section of a provider; null for the account itself. */
  public static @Nullable String payer(JsonNode section) {
    JsonNode headers = section.path("headers");
    for (String name : spellings(headers)) {
      String payer = headers.path(name).textValue();
      if (payer != null && !payer.isEmpty()) {
        return payer;
      }
    }
    return null;
  }

  /** Whether a header of that name is it: to HTTP case means nothing. */
  public static boolean is(String name) {
    return name.equalsIgnoreCase(NAME);
  }

  /** Its names in those headers, which others may have written. */
  public static List<String> spellings(JsonNode headers) {
    List<String> spellings = new ArrayList<>();
    Iterator<String> names = headers.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (is(name)) {
        spellings.add(name);
      }
    }
    return spellings;
  }
}
