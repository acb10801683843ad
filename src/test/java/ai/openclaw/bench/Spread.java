package ai.openclaw.bench;

import java.util.List;

/** Values of one figure, as a table shows them. */
record Spread(List<Double> values) {
  Spread {
    values = values.stream().sorted().toList();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  double median() {
    return (values.get((values.size() - 1) / 2) + values.get(values.size() / 2)) / 2;
  }

  /** The median, and between which values the middle half lies. */
  String text() {
    return String.format(
        "%.0f (%.0f–%.0f)",
        median(), values.get(values.size() / 4), values.get((values.size() - 1) * 3 / 4));
  }
}
