package ai.openclaw.onboard;

import ai.openclaw.model.TokenCount;
import ai.openclaw.model.UsdPrice;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.ServedBy;
import org.jspecify.annotations.Nullable;

/**
 * What a router's provider charges and how fast it is, in one line: {@code groq $0.1/0.6 · 480 t/s
 * · 128k}.
 */
final class ServedByLine {
  private ServedByLine() {}

  static String of(ServedBy one) {
    String facts = facts(one);
    return facts.isEmpty() ? one.provider() : one.provider() + "  " + facts;
  }

  static String facts(@Nullable ServedBy one) {
    if (one == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    Cost price = one.price();
    if (price != null) {
      text.append('$').append(UsdPrice.text(price.input()));
      text.append('/').append(UsdPrice.text(price.output())).append(" per M");
    }
    if (one.throughput() != null) {
      text.append(text.length() == 0 ? "" : " · ");
      text.append(Math.round(one.throughput())).append(" tokens/s");
    }
    if (one.contextLength() != null) {
      text.append(text.length() == 0 ? "" : " · ");
      text.append(TokenCount.text(one.contextLength())).append(" context");
    }
    return text.toString();
  }
}
