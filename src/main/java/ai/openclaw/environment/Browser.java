package ai.openclaw.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The browser of the desktop that the person sits at, started by the program that each system has
 * for that; without a shell, and without the secrets of our environment.
 */
public final class Browser {
  /** Whoever cannot open a link says so by then; whoever can may well run on. */
  private static final long PATIENCE_SECONDS = 2;

  private final List<String> command;
  private final Map<String, String> variables;

  private Browser(List<String> command, Map<String, String> variables) {
    this.command = command;
    this.variables = variables;
  }

  /** The browser, or null where none can be seen: without a display, or over ssh. */
  public static @Nullable Browser of(Environment environment) {
    boolean remote =
        environment.variable("SSH_CONNECTION") != null || environment.variable("SSH_TTY") != null;
    return switch (environment.system()) {
      case MACOS -> remote ? null : started(environment, "open");
      case WINDOWS ->
          remote ? null : started(environment, "rundll32", "url.dll,FileProtocolHandler");
      case LINUX -> onLinux(environment, remote);
    };
  }

  /** Under WSL the browser is that of Windows, whose programs are on PATH as well. */
  private static @Nullable Browser onLinux(Environment environment, boolean remote) {
    Browser windows = null;
    if (environment.variable("WSL_DISTRO_NAME") != null && !remote) {
      windows = started(environment, "wslview");
      if (windows == null) {
        windows = started(environment, "rundll32.exe", "url.dll,FileProtocolHandler");
      }
    }
    if (windows != null) {
      return windows;
    }
    return hasDisplay(environment) ? started(environment, "xdg-open") : null;
  }

  /** Shows the page; whether that worked, as far as one can tell. */
  public boolean open(String link) {
    List<String> words = new ArrayList<>(command);
    words.add(link);
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(withoutSecrets(variables));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether a variable of that name is likely to hold a secret; when in doubt, it is. */
  static boolean isSecret(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return upper.contains("TOKEN")
        || upper.contains("SECRET")
        || upper.contains("PASSWORD")
        || upper.contains("KEY");
  }

  private static boolean hasDisplay(Environment environment) {
    return environment.variable("DISPLAY") != null
        || environment.variable("WAYLAND_DISPLAY") != null;
  }

  private static @Nullable Browser started(
      Environment environment, String program, String... arguments) {
    Path file = environment.program(program);
    if (file == null) {
      return null;
    }
    List<String> command = new ArrayList<>();
    command.add(file.toString());
    command.addAll(List.of(arguments));
    return new Browser(command, environment.variables());
  }

  private static Map<String, String> withoutSecrets(Map<String, String> variables) {
    Map<String, String> passed = new HashMap<>(variables);
    passed.keySet().removeIf(Browser::isSecret);
    return passed;
  }
}
