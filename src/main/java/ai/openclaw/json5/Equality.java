package ai.openclaw.json5;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** When two values are the same: numbers by what they are worth, objects whatever their order. */
public final class Equality {
  private Equality() {}

  /** Whether the two are the same value. */
  public static boolean same(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return sameNumber(one, other);
    }
    if (!one.isContainerNode()) {
      return one.equals(other);
    }
    if (one.getNodeType() != other.getNodeType() || one.size() != other.size()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> member : one.properties()) {
      JsonNode counterpart = other.get(member.getKey());
      if (counterpart == null || !same(member.getValue(), counterpart)) {
        return false;
      }
    }
    for (int i = 0; one.isArray() && i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The same for values that are the same. */
  static int hash(JsonNode node) {
    if (node.isNumber()) {
      return Double.hashCode(node.doubleValue() + 0.0); // 0 and -0 are the same
    }
    if (!node.isContainerNode()) {
      return node.hashCode();
    }
    int hash = node.size();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      hash += member.getKey().hashCode() ^ hash(member.getValue());
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      hash = 31 * hash + hash(node.get(i));
    }
    return hash;
  }

  private static boolean sameNumber(JsonNode one, JsonNode other) {
    if (one.isIntegralNumber()
        && other.isIntegralNumber()
        && one.canConvertToLong()
        && other.canConvertToLong()) {
      return one.longValue() == other.longValue();
    }
    if (NumberLiteral.isFinite(one) && NumberLiteral.isFinite(other)) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    // NaN is the same as NaN here: writing it again would change nothing.
    return Double.compare(one.doubleValue(), other.doubleValue()) == 0;
  }
}
