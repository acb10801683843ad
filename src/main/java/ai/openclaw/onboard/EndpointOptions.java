package ai.openclaw.onboard;

import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.InferenceEndpoint;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's endpoints to choose from, a line each, and the one in use marked. */
final class EndpointOptions {
  private static final List<String> HEADINGS = List.of("Endpoint", "State", "Hardware", "Model");

  private EndpointOptions() {}

  /**
   * The question; its answer is the index of the endpoint, or their number for an address to type.
   *
   * @param flag what answers it in a script
   * @param current the base URL in use, or empty
   */
  static Choice<Integer> question(List<InferenceEndpoint> endpoints, String flag, String current) {
    List<Option<Integer>> options = new ArrayList<>();
    int preselected = -1;
    for (InferenceEndpoint endpoint : endpoints) {
      if (current.equals(endpoint.baseUrl())) {
        preselected = options.size();
      }
      options.add(option(options.size(), endpoint, preselected == options.size()));
    }
    options.add(
        new Option<>(
            endpoints.size(), "Type an address", List.of("", "", ""), "", List.of(), true));
    return new Choice<>("Endpoint", flag, HEADINGS, options, preselected, true, null);
  }

  /** What to know about its state before the first chat; empty when it runs. */
  static String advice(InferenceEndpoint endpoint) {
    if (endpoint.paused()) {
      return endpoint.name() + " is paused: resume it at " + Hub.CONSOLE_LINK;
    }
    return endpoint.scaledToZero()
        ? endpoint.name()
            + " is scaled to zero: the first request wakes it, and fails until it is up"
        : "";
  }

  private static Option<Integer> option(int index, InferenceEndpoint endpoint, boolean current) {
    String repository = known(endpoint.repository());
    String label = endpoint.namespace() + "/" + endpoint.name() + (current ? " (current)" : "");
    List<String> cells =
        List.of(
            state(endpoint),
            known(endpoint.hardware()),
            repository.substring(repository.lastIndexOf('/') + 1));
    List<String> details = new ArrayList<>();
    if (!advice(endpoint).isEmpty()) {
      details.add(advice(endpoint));
    }
    details.add(repository);
    if (endpoint.vendor() != null && endpoint.region() != null) {
      details.add(endpoint.vendor() + " " + endpoint.region());
    }
    return new Option<>(index, label, cells, repository, details, false);
  }

  private static String known(@Nullable String text) {
    return text == null ? "?" : text;
  }

  private static String state(InferenceEndpoint endpoint) {
    return endpoint.scaledToZero() ? "scaled to zero" : known(endpoint.state());
  }
}
