package ai.openclaw.runtime;

import ai.openclaw.config.OpenClawVersion;
import ai.openclaw.config.UserPaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.storage.ForeignFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the OpenClaw that runs when the user types {@code openclaw}, behind links, shims and
 * wrappers, and past this program's own launcher. Files tell the version; only where they do not is
 * it asked for.
 */
public final class RuntimeSearch {
  /** Names the OpenClaw to use, in place of the search. */
  public static final String VARIABLE = "OPENCLAW_RUNTIME";

  private static final int HEAD = 4096;
  private static final int LARGEST_DESCRIPTION = 1024 * 1024;
  private static final int MOST_HOPS = 5;

  /** How the launchers of this program begin, which are no OpenClaw wherever they are copied. */
  private static final String OWN_FIRST_WORDS = "The openclaw that sets up providers and models;";

  private final Environment environment;
  private final RuntimeProcess process;

  /** A search in this environment; {@code process} asks for a version that no file tells. */
  public RuntimeSearch(Environment environment, RuntimeProcess process) {
    this.environment = environment;
    this.process = process;
  }

  /** The first OpenClaw, or null when there is none. */
  public @Nullable OpenClawRuntime find() {
    String named = environment.variable(VARIABLE);
    if (named != null) {
      return named(new UserPaths(environment).resolve(named, VARIABLE, ExitCode.USAGE));
    }
    boolean windows = environment.system() == OperatingSystem.WINDOWS;
    String[] names =
        windows
            ? new String[] {"openclaw.exe", "openclaw.cmd", "openclaw.ps1"}
            : new String[] {"openclaw"};
    String path = environment.variable("PATH");
    for (String folder : path == null ? new String[0] : path.split(windows ? ";" : ":")) {
      for (String name : names) {
        OpenClawRuntime runtime = in(folder, name);
        if (runtime != null) {
          return runtime;
        }
      }
    }
    return null;
  }

  /** How that OpenClaw is started with these arguments, in this program's place. */
  public ProcessBuilder builder(OpenClawRuntime runtime, List<String> arguments) {
    List<String> words = new ArrayList<>(runtime.command());
    words.addAll(arguments);
    return process.builder(words);
  }

  /** What installs one where there is none; null without the npm that it takes. */
  public @Nullable ProcessBuilder installer() {
    boolean windows = environment.system() == OperatingSystem.WINDOWS;
    Path npm = environment.program(windows ? "npm.cmd" : "npm");
    return npm == null
        ? null
        : process.builder(List.of(npm.toString(), "install", "-g", "openclaw"));
  }

  /** The keys of an agent in the store of that OpenClaw. */
  public RuntimeKeys keys(
      OpenClawRuntime runtime, Path stateFolder, String agent, Path folder, Commands commands) {
    return new RuntimeKeys(runtime, process, stateFolder, agent, folder, commands);
  }

  /** What that OpenClaw says of the models that it uses for this agent. */
  public RunningModels running(OpenClawRuntime runtime, @Nullable String profile, String agent) {
    return RunningModels.ask(runtime, process, profile, agent);
  }

  private OpenClawRuntime named(Path file) {
    OpenClawRuntime runtime = Files.isRegularFile(file) ? runtime(file) : null;
    if (runtime == null) {
      throw new Failure(
          ExitCode.USAGE, VARIABLE + " is " + file + ", which is no OpenClaw", "unset " + VARIABLE);
    }
    return runtime;
  }

  private @Nullable OpenClawRuntime in(String folder, String name) {
    if (folder.isEmpty()) {
      return null;
    }
    try {
      Path file = environment.workingFolder().resolve(folder).resolve(name);
      boolean runs = Files.isRegularFile(file) && (Files.isExecutable(file) || isProgram(file));
      return runs && !isOfWindows(file) ? runtime(file) : null;
    } catch (InvalidPathException e) {
      // A shell passes over an odd PATH entry, too.
      return null;
    }
  }

  /** Whether it is OpenClaw's own program, which Node runs without leave to. */
  private static boolean isProgram(Path file) {
    try {
      return versionOf(file.toRealPath()) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Under WSL, Windows' PATH is part of ours; what it holds keeps its files elsewhere. */
  private boolean isOfWindows(Path file) {
    return environment.variable("WSL_DISTRO_NAME") != null
        && file.toString().matches("/mnt/[a-z]/.*");
  }

  /** The OpenClaw that the file starts; null when it starts this program. */
  private @Nullable OpenClawRuntime runtime(Path file) {
    Found found = follow(file, MOST_HOPS);
    if (found.own) {
      return null;
    }
    List<String> command = command(file, found.program);
    if (found.version != null) {
      return new OpenClawRuntime(file, command, found.version);
    }
    String answer = process.version(command);
    if (answer.startsWith("openclaw ")) {
      return null;
    }
    Matcher printed =
        Pattern.compile("^(?:OpenClaw )?(20\\d\\d\\.\\d+\\.\\d+)", Pattern.MULTILINE)
            .matcher(answer);
    OpenClawVersion version = printed.find() ? OpenClawVersion.parse(printed.group(1)) : null;
    return new OpenClawRuntime(file, command, version);
  }

  /** A program of Node is started by it: Windows knows no {@code #!}, nor does a lone file. */
  private List<String> command(Path file, @Nullable Path program) {
    boolean direct = Files.isExecutable(file) && environment.system() != OperatingSystem.WINDOWS;
    return direct || program == null
        ? List.of(file.toString())
        : List.of("node", program.toString());
  }

  private Found follow(Path file, int hops) {
    try {
      Path real = file.toRealPath();
      String head = head(real);
      if (head.contains(OWN_FIRST_WORDS)
          || Files.exists(real.resolveSibling("../lib/openclaw.jar").normalize())) {
        return new Found(true, null, null);
      }
      OpenClawVersion version = versionOf(real);
      if (version != null) {
        return new Found(false, real, version);
      }
      return hops == 0 ? Found.NOTHING : followScript(file, real, head, hops);
    } catch (IOException e) {
      return Found.NOTHING;
    }
  }

  /** A script that is linked to may look beside the link or beside itself. */
  private Found followScript(Path file, Path real, String head, int hops) {
    if (head.indexOf('\0') >= 0) {
      return Found.NOTHING;
    }
    Set<Path> programs = new LinkedHashSet<>();
    for (Path folder : List.of(file.resolveSibling(""), real.resolveSibling(""))) {
      programs.addAll(WrapperScript.programs(head, folder.normalize(), environment));
    }
    for (Path program : programs) {
      if (Files.isRegularFile(program) && !program.equals(file) && !program.equals(real)) {
        Found found = follow(program, hops - 1);
        if (!found.equals(Found.NOTHING)) {
          return found;
        }
      }
    }
    return Found.NOTHING;
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = ForeignFile.open(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  /** The version of the package whose program this is: at its top, or in its {@code dist}. */
  private static @Nullable OpenClawVersion versionOf(Path program) throws IOException {
    String name = program.getFileName().toString();
    boolean built = program.resolveSibling("").endsWith("dist");
    if (!name.equals("openclaw.mjs") && !(built && name.matches("(entry|index)\\.m?js"))) {
      return null;
    }
    Path description = program.resolveSibling(built ? "../package.json" : "package.json");
    byte[] bytes = ForeignFile.read(description.normalize(), LARGEST_DESCRIPTION);
    if (bytes == null) {
      return null;
    }
    try {
      JsonNode content = JsonTree.read(bytes);
      return content.path("name").asText().equals("openclaw")
          ? OpenClawVersion.parse(content.path("version").textValue())
          : null;
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  /** What following a file led to. */
  private record Found(boolean own, @Nullable Path program, @Nullable OpenClawVersion version) {
    static final Found NOTHING = new Found(false, null, null);
  }
}
