package ai.openclaw.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * One line of the table: a command, and the home it runs in.
 *
 * @param goal the highest ratio to the bare JVM, 0 for none
 * @param program what is run instead of the subject's launcher; empty for the launcher
 * @param realArguments how the real OpenClaw is asked for the same; empty where it does not do it
 * @param environment more variables
 * @param config the config before each run; empty for a home without one
 * @param prompt text on whose appearance in a terminal the clock stops; empty to wait for the end
 */
record Row(
    String name,
    double goal,
    List<String> program,
    List<String> arguments,
    List<String> realArguments,
    Map<String, String> environment,
    String config,
    String prompt) {

  static final String BARE = "bare JVM, hello world";
  static final String DIRECT = "another openclaw, called directly";
  static final String PASSED_ON = "the same, passed on";

  private static final String KEY = "hf_benchmark00000000000000000000000000";
  private static final List<String> ONBOARD =
      words("onboard --non-interactive --accept-risk --auth-choice huggingface-api-key");
  private static final List<String> REAL_ONBOARD =
      words(
          String.join(" ", ONBOARD) + " --skip-health --skip-daemon --huggingface-api-key " + KEY);
  private static final List<String> LIST = words("models list --all");

  static List<Row> all(Path scratch, ModelServer server) throws IOException {
    Path other = otherOpenClaw(scratch);
    List<Row> rows = new ArrayList<>();
    rows.add(
        row(BARE, 0, List.of()).running("java", "-cp", helloWorld(scratch).toString(), "Hello"));
    rows.add(row("`--version`", 0, words("--version")).real(words("--version")));
    rows.add(row("`--help`", 1.4, words("--help")).real(words("--help")));
    List<String> offline = with(ONBOARD, "--offline");
    rows.add(row("onboard, offline", 1.8, offline).real(REAL_ONBOARD));
    rows.add(row("onboard, offline, 20 kB config", 2.2, offline).configured(commentedConfig()));
    rows.add(row("onboard, offline, without archive", 0, offline).with("OPENCLAW_NO_ARCHIVE", "1"));
    rows.add(row("models status", 0, words("models status")).real(words("models status")));
    rows.add(row("models list, 136 cached", 2.1, LIST).with(server, 136).real(LIST));
    rows.add(row("models list, 10,000 cached", 7, LIST).with(server, 10_000));
    rows.add(row("models list, 136 over loopback", 4.8, with(LIST, "--refresh")).with(server, 136));
    rows.add(row("wizard, first screen", 2.4, words("onboard")).until("Hugging Face"));
    rows.add(row(DIRECT, 0, words("agent")).running(other.toString()));
    rows.add(row(PASSED_ON, 0, words("agent")).with("OPENCLAW_RUNTIME", other.toString()));
    return rows;
  }

  /** The command of this row for one launcher on one JDK. */
  List<String> command(Path launcher, Path jdk) {
    if (program.isEmpty()) {
      return command(launcher, arguments);
    }
    List<String> command = new ArrayList<>(program);
    if (command.get(0).equals("java")) {
      command.set(0, jdk.resolve("bin/java").toString());
    }
    command.addAll(arguments);
    return command;
  }

  List<String> command(Path launcher, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    return command;
  }

  /** Whether the list of models has to be there before the command is timed. */
  boolean needsList() {
    return arguments.equals(LIST);
  }

  private static Row row(String name, double goal, List<String> arguments) {
    return new Row(name, goal, List.of(), arguments, List.of(), Map.of("HF_TOKEN", KEY), "", "");
  }

  private Row running(String... program) {
    return new Row(
        name, goal, List.of(program), arguments, realArguments, environment, config, prompt);
  }

  private Row real(List<String> realArguments) {
    return new Row(name, goal, program, arguments, realArguments, environment, config, prompt);
  }

  private Row with(ModelServer server, int models) {
    return with("OPENCLAW_HUGGINGFACE_BASE_URL", server.address(models));
  }

  private Row with(String variable, String value) {
    Map<String, String> more = Map.of("HF_TOKEN", KEY, variable, value);
    return new Row(name, goal, program, arguments, realArguments, more, config, prompt);
  }

  private Row configured(String config) {
    return new Row(name, goal, program, arguments, realArguments, environment, config, prompt);
  }

  private Row until(String prompt) {
    return new Row(name, goal, program, arguments, realArguments, environment, config, prompt);
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }

  private static List<String> with(List<String> command, String more) {
    List<String> longer = new ArrayList<>(command);
    longer.add(more);
    return longer;
  }

  private static Path helloWorld(Path scratch) throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("hello"));
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "--release", "17", "-d", folder.toString(), source.toString());
    return folder;
  }

  private static Path otherOpenClaw(Path scratch) throws IOException {
    Path script = Files.writeString(scratch.resolve("openclaw"), "#!/bin/sh\nexit 0\n");
    Files.setPosixFilePermissions(
        script, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }

  private static String commentedConfig() {
    StringBuilder config =
        new StringBuilder(
            "{\n  // The gateway of the office.\n  gateway: { port: 18789, bind: 'loopback' },\n"
                + "  agents: { defaults: { workspace: '~/work' } },\n  channels: {\n");
    for (int i = 0; config.length() < 20_000; i++) {
      config.append("    // Room " + i + " on the second floor: ask at the desk before changes.\n");
      config.append("    room" + i + ": { enabled: true, name: \"Room " + i + "\", },\n");
    }
    return config.append("  },\n}\n").toString();
  }
}
