package ai.openclaw.runtime;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.task.BackgroundTask;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user's OpenClaw says of the models that it uses.
 *
 * @param resolved the model that it comes to for the agent; null when it does not say
 * @param pins the sessions that have another one
 */
public record RunningModels(@Nullable String resolved, List<Pin> pins) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A session that somebody gave a model of its own.
   *
   * @param session its key
   * @param model the ref, as far as the session has one
   */
  public record Pin(String session, String model) {}

  /**
   * Asks it; what it does not answer in time is not known.
   *
   * @param profile a state profile, or null
   * @param agent the agent whose model it is about
   */
  public static RunningModels ask(
      OpenClawRuntime runtime, RuntimeProcess process, @Nullable String profile, String agent) {
    List<String> command = new ArrayList<>(runtime.command());
    if (profile != null) {
      command.addAll(List.of("--profile", profile));
    }
    BackgroundTask<String> sessions =
        BackgroundTask.start("sessions", () -> answer(process, command, "sessions", "--json"));
    try {
      String line = answer(process, command, "models", "status", "--plain", "--agent", agent);
      boolean one = line.matches("\\S+/\\S+");
      return new RunningModels(one ? line : null, pins(sessions.result()));
    } finally {
      sessions.cancel();
    }
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

  private static String answer(RuntimeProcess process, List<String> command, String... words) {
    try {
      RuntimeProcess.Call call = new RuntimeProcess.Call(List.of(words), null, null, null);
      RuntimeProcess.Output output = process.run(command, call, PATIENCE);
      return output.status() == 0 ? output.out().strip() : "";
    } catch (Failure e) {
      if (e.code() == ExitCode.CANCELLED) {
        throw e;
      }
      return "";
    }
  }
}
