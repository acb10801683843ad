package ai.openclaw.auth;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs a shell for its secret, and nothing else. */
final class RunningSecretCommand {
  private RunningSecretCommand() {}

  public static void main(String[] args) {
    Path home = Path.of(args[0]);
    Map<String, String> variables = Map.of("HOME", home.toString(), "PATH", System.getenv("PATH"));
    new SecretCommand(
            List.of("/bin/sh", "-c", args[1]),
            new Environment(variables, home, home, OperatingSystem.LINUX),
            Duration.ofSeconds(50))
        .run();
  }
}
