package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.ProcessIo;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.prompt.Prompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole program in this process: its own home and environment, a clock that stands, no
 * terminal. After every run all that it printed or left behind is searched for whole tokens.
 *
 * <p>Tokens in tests have the form {@code hf_…} or {@code key-…} with twenty characters or more
 * behind the prefix, so that one that got out is seen.
 */
public final class OpenClawRun {
  /** What the clock says unless it is set. */
  public static final Instant NOW = Instant.parse("2026-02-17T10:00:00.123Z");

  private static final Pattern WHOLE_TOKEN = Pattern.compile("(hf_|key-)[A-Za-z0-9]{20,}");

  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private final Set<Path> backupsOfTokens = new HashSet<>();
  private String standardInput = "";
  private Instant now = NOW;
  private Charset charset = StandardCharsets.UTF_8;

  /** What a run did. */
  public record Outcome(ExitCode code, String out, String err) {
    /** Standard output, which is one JSON value. */
    public JsonNode json() throws JsonSyntaxException {
      return JsonTree.read(out);
    }
  }

  /** A machine with this home and no network. */
  public OpenClawRun(Path home) {
    this.home = home;
    variables.put("HOME", home.toString());
    variables.put("HF_HUB_OFFLINE", "1");
  }

  /** Every command of the program, to be described. */
  public static List<Command> commands() {
    return Program.commands();
  }

  /** Sets an environment variable. */
  public OpenClawRun set(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Takes an environment variable away. */
  public OpenClawRun unset(String variable) {
    variables.remove(variable);
    return this;
  }

  /** Connects the machine with a network where Hugging Face is this hub. */
  public OpenClawRun online(StubHub hub) {
    set("OPENCLAW_HUGGINGFACE_BASE_URL", hub.routerUrl()).set("HF_ENDPOINT", hub.hubUrl());
    return unset("HF_HUB_OFFLINE");
  }

  /** Sets the clock, for the runs to come. */
  public OpenClawRun at(Instant time) {
    now = time;
    return this;
  }

  /** What the reader of the output expects. */
  public OpenClawRun charset(Charset expected) {
    charset = expected;
    return this;
  }

  /** What standard input holds, for each of the runs to come. */
  public OpenClawRun standardInput(String text) {
    standardInput = text;
    return this;
  }

  /** Runs {@code openclaw} with these arguments, in the home. */
  public Outcome run(String... args) throws IOException {
    return ask(null, args);
  }

  /** Onboards Hugging Face as a script does, with these options more. */
  public Outcome onboard(String... more) throws IOException {
    Stream<String> line =
        Stream.of("onboard", "--non-interactive", "--auth-choice", "huggingface-api-key");
    return run(Stream.concat(line, Stream.of(more)).toArray(String[]::new));
  }

  /** Runs {@code openclaw} with these arguments while {@code person} answers its questions. */
  public Outcome ask(@Nullable Prompter person, String... args) throws IOException {
    noteBackupsOfTokens();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ExitCode code = new Program(io(out, err), List.of(args), person).run();
    boolean json = List.of(args).contains("--json") || List.of(args).contains("--status-json");
    return outcome(
        code, out.toString(json ? StandardCharsets.UTF_8 : charset), err.toString(charset));
  }

  /** The path of a file below the home. */
  public Path path(String name) {
    return home.resolve(name);
  }

  /** The content of a file below the home. */
  public String read(String name) throws IOException {
    return Files.readString(path(name));
  }

  /** A JSON file below the home. */
  public JsonNode json(String name) throws IOException, JsonSyntaxException {
    return JsonTree.read(read(name));
  }

  /** Puts a file below the home. */
  public OpenClawRun write(String name, String content) throws IOException {
    Files.createDirectories(path(name).resolveSibling("."));
    Files.writeString(path(name), content);
    return this;
  }

  private ProcessIo io(OutputStream out, OutputStream err) {
    Environment environment =
        new Environment(
            Map.copyOf(variables), home, home, OperatingSystem.of(System.getProperty("os.name")));
    return new ProcessIo(
        environment,
        Clock.fixed(now, ZoneOffset.UTC),
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
        new ProcessIo.Output(out, err, charset),
        new ProcessIo.Terminals(false, false, false));
  }

  private Outcome outcome(ExitCode code, String out, String err) throws IOException {
    requireNoToken("standard output", out);
    requireNoToken("standard error", err);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!mayHoldTokens(file) && !backupsOfTokens.contains(file)) {
          requireNoToken(file.toString(), Files.readString(file));
        }
      }
    }
    return new Outcome(code, out, err);
  }

  /** What a config held before, its backup holds afterwards. */
  private void noteBackupsOfTokens() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (WHOLE_TOKEN.matcher(Files.readString(file)).find()) {
          boolean backup = file.toString().endsWith(".bak");
          backupsOfTokens.add(backup ? file : file.resolveSibling(file.getFileName() + ".bak"));
        }
      }
    }
  }

  /** OpenClaw's own files may, and what the test itself put there for the program to read. */
  private static boolean mayHoldTokens(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("auth-profiles.json")
        || name.equals("openclaw.json")
        || name.equals("openclaw.json.undo")
        || name.equals(".env")
        || name.equals("key.txt")
        || name.equals("token")
        || name.equals("stored_tokens");
  }

  private static void requireNoToken(String where, String text) {
    assertFalse(WHOLE_TOKEN.matcher(text).find(), "a whole token in " + where + ": " + text);
  }
}
