package ai.openclaw.runtime;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user's OpenClaw says of the models that it uses.
 *
 * @param resolved the default model that it comes to; null when it does not say
 * @param pins the sessions that have another one
 */
public record RunningModels(@Nullable String resolved, List<Pin> pins) {

  /**
   * A session that somebody gave a model of its own.
   *
   * @param session its key
   * @param model the ref, as far as the session has one
   */
  public record Pin(String session, String model) {}

  /** Asks it; what it does not answer is not known. {@code profile} is a state profile, or null. */
  public static RunningModels ask(
      OpenClawRuntime runtime, RuntimeProcess process, @Nullable String profile) {
    String status = answer(runtime, process, profile, "models", "status", "--plain");
    String sessions = answer(runtime, process, profile, "sessions", "--json");
    String line = status == null ? "" : status.strip();
    boolean one = !line.isEmpty() && line.indexOf('\n') < 0 && line.indexOf(' ') < 0;
    return new RunningModels(one ? line : null, sessions == null ? List.of() : pins(sessions));
  }

  private static List<Pin> pins(String sessions) {
    List<Pin> pins = new ArrayList<>();
    try {
      for (JsonNode session : JsonTree.read(sessions).path("sessions")) {
        String key = JsonFields.text(session, "key");
        String model = JsonFields.text(session, "modelOverride");
        String provider = JsonFields.text(session, "providerOverride");
        if (key != null && model != null) {
          pins.add(new Pin(key, provider == null ? model : provider + "/" + model));
        }
      }
    } catch (JsonSyntaxException e) {
      return List.of();
    }
    return pins;
  }

  private static @Nullable String answer(
      OpenClawRuntime runtime, RuntimeProcess process, @Nullable String profile, String... words) {
    List<String> arguments = new ArrayList<>();
    if (profile != null) {
      arguments.addAll(List.of("--profile", profile));
    }
    arguments.addAll(List.of(words));
    try {
      RuntimeProcess.Output output =
          process.run(runtime.command(), new RuntimeProcess.Call(arguments, null, null, null));
      return output.status() == 0 ? output.out() : null;
    } catch (Failure e) {
      if (e.code() == ExitCode.CANCELLED) {
        throw e;
      }
      return null;
    }
  }
}
