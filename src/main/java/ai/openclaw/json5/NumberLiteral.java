package ai.openclaw.json5;

import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers, read and written as JavaScript does. */
final class NumberLiteral {
  /** Larger than the largest double from here on: what JavaScript reads as Infinity. */
  private static final int DECIMAL_DIGITS = 309;

  private static final int HEXADECIMAL_DIGITS = 256;

  private NumberLiteral() {}

  /** Reads the number that is next: an int, long or BigInteger node, or a double one; else null. */
  static @Nullable JsonNode read(Scanner source) throws Json5SyntaxException {
    boolean negative = source.peek() == '-';
    boolean signed = negative || (source.peek() == '+' && !source.strict);
    if (signed) {
      source.position++;
    }
    int first = source.peek();
    if (Characters.isDigit(first)) {
      boolean hexadecimal = first == '0' && (source.peek(1) | 0x20) == 'x' && !source.strict;
      return hexadecimal ? hexadecimal(source, negative) : decimal(source, negative);
    }
    if (!source.strict && source.takeWord("Infinity")) {
      return infinity(negative);
    }
    if (!source.strict && source.takeWord("NaN")) {
      return JsonTree.NODES.numberNode(Double.NaN);
    }
    return signed || (first == '.' && !source.strict) ? decimal(source, negative) : null;
  }

  private static JsonNode infinity(boolean negative) {
    return JsonTree.NODES.numberNode(
        negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
  }

  private static JsonNode hexadecimal(Scanner source, boolean negative)
      throws Json5SyntaxException {
    source.position += 2;
    int start = source.position;
    while (Characters.hexValue(source.peek()) >= 0) {
      source.position++;
    }
    if (source.position == start) {
      throw source.expected("a hexadecimal digit");
    }
    while (start < source.position - 1 && source.chars[start] == '0') {
      start++;
    }
    return integer(source.since(start), 16, HEXADECIMAL_DIGITS, negative);
  }

  private static JsonNode decimal(Scanner source, boolean negative) throws Json5SyntaxException {
    int start = source.position;
    int whole = skipDigits(source);
    if (whole > 1 && source.chars[start] == '0') {
      throw source.expected("a number without leading zeros", start);
    }
    boolean point = (whole > 0 || !source.strict) && source.take('.');
    int fraction = point ? skipDigits(source) : 0;
    if (whole + fraction == 0 || (point && fraction == 0 && source.strict)) {
      throw source.expected("a digit");
    }
    boolean exponent = (source.peek() | 0x20) == 'e';
    if (exponent) {
      source.position++;
      if (!source.take('-')) {
        source.take('+');
      }
      if (skipDigits(source) == 0) {
        throw source.expected("a digit of the exponent");
      }
    }
    String digits = source.since(start);
    if (!point && !exponent) {
      return integer(digits, 10, DECIMAL_DIGITS, negative);
    }
    double value = Double.parseDouble(digits);
    return JsonTree.NODES.numberNode(negative ? -value : value);
  }

  private static int skipDigits(Scanner source) {
    int start = source.position;
    while (Characters.isDigit(source.peek())) {
      source.position++;
    }
    return source.position - start;
  }

  private static JsonNode integer(String digits, int radix, int most, boolean negative) {
    if (digits.length() > most) {
      return infinity(negative);
    }
    if (digits.length() < 16) {
      long value = Long.parseLong(digits, radix);
      long signed = negative ? -value : value;
      return signed == (int) signed
          ? JsonTree.NODES.numberNode((int) signed)
          : JsonTree.NODES.numberNode(signed);
    }
    BigInteger value = new BigInteger(digits, radix);
    BigInteger signed = negative ? value.negate() : value;
    return signed.bitLength() < Long.SIZE
        ? JsonTree.NODES.numberNode(signed.longValue())
        : JsonTree.NODES.numberNode(signed);
  }

  /** Whether the number is neither an infinity nor NaN, which strict JSON cannot hold. */
  static boolean isFinite(JsonNode number) {
    return !number.isFloatingPointNumber() || Double.isFinite(number.doubleValue());
  }

  /** The number as JavaScript prints it: no exponent between 1e-7 and 1e21, no ".0". */
  static String text(JsonNode number) {
    if (number.isIntegralNumber() || !isFinite(number)) {
      return number.asText();
    }
    String shortest = number.asText();
    if (number.isDouble() && number.doubleValue() != 0 && shortest.indexOf('E') < 0) {
      return shortest.endsWith(".0") ? shortest.substring(0, shortest.length() - 2) : shortest;
    }
    BigDecimal value = new BigDecimal(shortest).stripTrailingZeros();
    int magnitude = value.precision() - value.scale();
    if (value.signum() == 0) {
      return "0";
    }
    if (magnitude > -6 && magnitude <= 21) {
      return value.toPlainString();
    }
    return exponential(value, magnitude - 1);
  }

  private static String exponential(BigDecimal value, int exponent) {
    StringBuilder text = new StringBuilder(value.unscaledValue().toString());
    int first = value.signum() < 0 ? 2 : 1;
    if (text.length() > first) {
      text.insert(first, '.');
    }
    return text.append(exponent < 0 ? "e" : "e+").append(exponent).toString();
  }
}
