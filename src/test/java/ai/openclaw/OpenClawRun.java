package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.openclaw.cli.Asking;
import ai.openclaw.cli.Command;
import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.prompt.Prompter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
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

  /** The way to this person. */
  private record AskingOne(Prompter person) implements Asking {
    @Override
    public boolean isPossible() {
      return true;
    }

    @Override
    public <T> T answered(Questions<T> questions) {
      return questions.ask(person);
    }
  }

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

  /** What standard input holds, for each of the runs to come. */
  public OpenClawRun standardInput(String text) {
    standardInput = text;
    return this;
  }

  /** Runs {@code openclaw} with these arguments, in the home. */
  public Outcome run(String... args) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    return outcome(program(out, err, args).run(), out, err);
  }

  /** Runs {@code openclaw} with these arguments while {@code person} answers its questions. */
  public Outcome ask(Prompter person, String... args) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    return outcome(program(out, err, args).run(person, new AskingOne(person)), out, err);
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

  private Program program(StringWriter out, StringWriter err, String... args) throws IOException {
    noteBackupsOfTokens();
    Environment environment =
        new Environment(
            Map.copyOf(variables), home, home, OperatingSystem.of(System.getProperty("os.name")));
    Surroundings surroundings =
        new Surroundings(
            environment,
            Clock.fixed(now, ZoneOffset.UTC),
            new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            new Surroundings.Terminals(false, false));
    return new Program(surroundings, List.of(args));
  }

  private Outcome outcome(ExitCode code, StringWriter out, StringWriter err) throws IOException {
    requireNoToken("standard output", out.toString());
    requireNoToken("standard error", err.toString());
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!mayHoldTokens(file) && !backupsOfTokens.contains(file)) {
          requireNoToken(file.toString(), Files.readString(file));
        }
      }
    }
    return new Outcome(code, out.toString(), err.toString());
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
    return name.equals("auth-profiles.json")
        || name.equals("openclaw.json")
        || name.equals(".env")
        || name.equals("key.txt")
        || name.equals("token")
        || name.equals("stored_tokens");
  }

  private static void requireNoToken(String where, String text) {
    assertFalse(WHOLE_TOKEN.matcher(text).find(), "a whole token in " + where + ": " + text);
  }
}
