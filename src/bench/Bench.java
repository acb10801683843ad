import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * How long the commands take and how much memory, as whole processes, beside a bare JVM that prints
 * one line.
 *
 * <pre>
 * ./mvnw -q -DskipTests package
 * java -cp 'target/openclaw/lib/*' src/bench/Bench.java [--runs 20] [--svg chart.svg] [distribution]
 * </pre>
 *
 * <p>Each round runs every command once, so that a machine that slows down slows them all; the
 * figures are medians, the ratios those of the medians to the bare JVM's. Everything happens in
 * homes in the temp folder and against a router on loopback. The JVM is the one that runs this.
 * Memory is the highest resident set, from further runs, where there is a /proc to read it from.
 */
final class Bench {
  private static final String TOKEN = "hf_benchmark00000000000000000000000000";
  private static final List<String> ONBOARD =
      List.of(
          "onboard",
          "--non-interactive",
          "--accept-risk",
          "--auth-choice",
          "huggingface-api-key",
          "--offline");
  private static final List<String> LIST = List.of("models", "list", "--all");

  private final Path distribution;
  private final Path scratch;
  private final String url;
  private final List<Case> cases = new ArrayList<>();

  private Bench(Path distribution, Path scratch, int port) {
    this.distribution = distribution;
    this.scratch = scratch;
    this.url = "http://127.0.0.1:" + port;
  }

  public static void main(String[] args) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(args));
    int runs = Integer.parseInt(option(arguments, "--runs", "20"));
    String svg = option(arguments, "--svg", "");
    Path distribution =
        Path.of(arguments.isEmpty() ? "target/openclaw" : arguments.get(0)).toRealPath();
    Path scratch = Files.createTempDirectory("openclaw-bench");
    HttpServer router = router();
    try {
      Bench bench = new Bench(distribution, scratch, router.getAddress().getPort());
      bench.prepare();
      bench.run(runs);
      System.out.println(bench.report(runs));
      if (!svg.isEmpty()) {
        Files.writeString(Path.of(svg), bench.chart());
      }
    } finally {
      router.stop(0);
      delete(scratch);
    }
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return otherwise;
    }
    arguments.remove(at);
    return arguments.remove(at);
  }

  /** One command, the home it runs in, and what was measured. */
  private final class Case {
    final String name;
    final double goal;
    final List<String> line;
    final Path home;
    final Map<String, String> environment = new TreeMap<>();

    /**
     * Text on whose appearance in a terminal the clock stops; empty to wait for the end of the
     * process.
     */
    String prompt = "";

    String config = "";
    boolean fresh;
    boolean works;
    final List<Long> nanos = new ArrayList<>();
    long peakKilobytes;

    Case(String name, double goal, List<String> line) throws IOException {
      this.name = name;
      this.goal = goal;
      this.line = line;
      this.home = Files.createDirectory(scratch.resolve("home" + cases.size()));
      environment.put("HOME", home.toString());
      environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      environment.put("PATH", System.getenv("PATH"));
      environment.put("TERM", "xterm-256color");
      environment.put("LC_ALL", "C.UTF-8");
      environment.put("HF_TOKEN", TOKEN);
      environment.put("HF_ENDPOINT", url);
    }

    double median() {
      long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
      return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2e6;
    }

    void reset() throws IOException {
      if (fresh) {
        delete(home.resolve(".openclaw"));
      }
      if (!config.isEmpty()) {
        Files.writeString(
            Files.createDirectories(home.resolve(".openclaw")).resolve("openclaw.json"), config);
      }
    }

    ProcessBuilder process() {
      ProcessBuilder process = new ProcessBuilder(new ArrayList<>(line)).directory(home.toFile());
      process.environment().clear();
      process.environment().putAll(environment);
      return process.redirectErrorStream(true).redirectOutput(scratch.resolve("output").toFile());
    }
  }

  private void prepare() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    cases.add(
        new Case(
            "bare JVM, hello world", 1, List.of(java, "-cp", helloWorld().toString(), "Hello")));
    add("`--version`", 1.3, List.of("--version"));
    add("`--version --verbose`", 0, List.of("--version", "--verbose"));
    add("`--help`", 2.3, List.of("--help"));
    add("onboard, offline", 2.3, ONBOARD).fresh = true;
    Case commented = add("onboard, offline, 20 kB config with comments", 2.3, ONBOARD);
    commented.fresh = true;
    commented.config = commentedConfig();
    Case without = add("onboard, offline, without archive", 6, ONBOARD);
    without.fresh = true;
    without.environment.put("OPENCLAW_NO_ARCHIVE", "1");
    cached(add("models list, 136 cached", 2.6, LIST), 136);
    cached(add("models list, 10,000 cached", 0, LIST), 10_000);
    Case live = add("models list, 136 over loopback", 6, with(LIST, "--refresh"));
    live.environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", url + "/136/v1");
    Case wizard = add("wizard, first prompt", 4, List.of("onboard"));
    wizard.fresh = true;
    wizard.prompt = "Hugging Face";
  }

  private Case add(String name, double goal, List<String> arguments) throws IOException {
    Case added =
        new Case(
            name,
            goal,
            with(
                List.of(distribution.resolve("bin/openclaw").toString()),
                arguments.toArray(String[]::new)));
    cases.add(added);
    return added;
  }

  private void cached(Case list, int models) throws Exception {
    list.environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", url + "/" + models + "/v1");
    ProcessBuilder refresh = list.process();
    refresh.command().add("--refresh");
    refresh.start().waitFor();
  }

  private void run(int runs) throws Exception {
    for (Case each : cases) {
      each.reset();
      each.works = time(each) >= 0;
    }
    for (int round = 0; round < runs; round++) {
      for (Case each : cases) {
        if (each.works) {
          each.reset();
          each.nanos.add(time(each));
        }
      }
    }
    for (Case each : cases) {
      for (int i = 0; each.works && each.prompt.isEmpty() && i < 5; i++) {
        each.reset();
        each.peakKilobytes = Math.max(each.peakKilobytes, peakKilobytes(each.process().start()));
      }
    }
  }

  /** Nanoseconds from the start to the end, or to the prompt; negative when the command failed. */
  private static long time(Case each) throws Exception {
    if (!each.prompt.isEmpty()) {
      return timeToPrompt(each);
    }
    long start = System.nanoTime();
    int exitCode = each.process().start().waitFor();
    return exitCode == 0 ? System.nanoTime() - start : -1;
  }

  private static long timeToPrompt(Case each) throws Exception {
    try (JniNativePty pty =
        (JniNativePty) new JniTerminalProvider().open(null, new Size(100, 30))) {
      var terminal = Path.of(pty.getName()).toFile();
      long start = System.nanoTime();
      Process process = each.process().redirectInput(terminal).redirectOutput(terminal).start();
      process.onExit().thenRun(() -> end(pty));
      ByteArrayOutputStream screen = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      InputStream output = pty.getMasterInput();
      for (int n = output.read(buffer); n > 0; n = output.read(buffer)) {
        screen.write(buffer, 0, n);
        if (screen.toString(UTF_8).contains(each.prompt)) {
          long time = System.nanoTime() - start;
          process.destroyForcibly().waitFor();
          return time;
        }
        if (!process.isAlive()) {
          break;
        }
      }
      return -1;
    }
  }

  /** Lets a reader of the terminal go on when the process has ended without a prompt. */
  private static void end(JniNativePty pty) {
    try {
      pty.getSlaveOutput().write('\n');
    } catch (IOException e) {
      // Closed already: there is no reader left.
    }
  }

  /**
   * The high-water mark of the process's memory, looked at until it ends; 0 where there is no
   * /proc.
   */
  private static long peakKilobytes(Process process) throws IOException, InterruptedException {
    long peak = 0;
    Path status = Path.of("/proc/" + process.pid() + "/status");
    while (process.isAlive()) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            peak = Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
      } catch (IOException e) {
        // It has just ended, or this is no Linux.
      }
      Thread.sleep(1);
    }
    return peak;
  }

  private String report(int runs) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(machine()).append("; ").append(runs).append(" runs of each, in turn\n\n");
    text.append(
        "| command | median ms | × bare JVM | goal | peak MB |\n|---|---:|---:|---:|---:|\n");
    double bare = cases.get(0).median();
    for (Case each : cases) {
      text.append("| ").append(each.name).append(" | ");
      if (!each.works) {
        text.append("failed | | | |\n");
        continue;
      }
      text.append(String.format("%.0f | %.2f | ", each.median(), each.median() / bare));
      text.append(each.goal > 1 ? "≤ " + each.goal : "").append(" | ");
      text.append(each.peakKilobytes == 0 ? "" : Long.toString(each.peakKilobytes / 1024))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String machine() throws IOException {
    String processor = System.getProperty("os.arch");
    Path cpuinfo = Path.of("/proc/cpuinfo");
    if (Files.exists(cpuinfo)) {
      try (Stream<String> lines = Files.lines(cpuinfo)) {
        processor =
            lines
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceAll(".*: ", ""))
                .findFirst()
                .orElse(processor);
      }
    }
    return System.getProperty("os.name")
        + ", "
        + processor
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("java.vm.name")
        + " "
        + System.getProperty("java.runtime.version");
  }

  /** The ratios as bars, with the goals as ticks. */
  private String chart() {
    List<Case> shown = cases.stream().filter(each -> each.works).toList();
    double bare = cases.get(0).median();
    double widest = shown.stream().mapToDouble(each -> each.median() / bare).max().orElse(1);
    double unit = 340 / widest;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 %d\" font-family=\"sans-serif\" font-size=\"13\">\n",
            24 * shown.size() + 12));
    svg.append(
        "<title>Time of a whole command, as a multiple of a bare JVM that prints one line</title>\n");
    int y = 8;
    for (Case each : shown) {
      double ratio = each.median() / bare;
      svg.append(
          String.format(
              "<text x=\"300\" y=\"%d\" text-anchor=\"end\" fill=\"#57606a\">%s</text>",
              y + 13, each.name.replace("`", "")));
      svg.append(
          String.format(
              "<rect x=\"310\" y=\"%d\" width=\"%.1f\" height=\"16\" rx=\"2\" fill=\"#0969da\"/>",
              y, ratio * unit));
      svg.append(
          String.format(
              "<text x=\"%.1f\" y=\"%d\" fill=\"#57606a\">%.1f</text>\n",
              316 + ratio * unit, y + 13, ratio));
      y += 24;
    }
    return svg.append("</svg>\n").toString();
  }

  private Path helloWorld() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("hello"));
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        "class Hello { public static void main(String[] args) { System.out.println(\"hello\"); } }");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", folder.toString(), source.toString());
    return folder;
  }

  private static String commentedConfig() {
    StringBuilder config =
        new StringBuilder(
            "{\n  // The gateway of the office.\n  gateway: { port: 18789, bind: 'loopback' },\n");
    config.append("  agents: { defaults: { workspace: '~/work' } },\n  channels: {\n");
    for (int i = 0; config.length() < 20_000; i++) {
      config
          .append("    // Room ")
          .append(i)
          .append(" on the second floor: ask at the desk before the name is changed here.\n");
      config
          .append("    room")
          .append(i)
          .append(": { enabled: true, name: \"Room ")
          .append(i)
          .append("\", },\n");
    }
    return config.append("  },\n}\n").toString();
  }

  private static HttpServer router() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (int models : new int[] {136, 10_000}) {
      byte[] body = modelList(models).getBytes(UTF_8);
      server.createContext(
          "/" + models + "/v1/models",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
    }
    server.start();
    return server;
  }

  private static String modelList(int count) {
    String providers =
        Stream.of("groq", "novita", "together", "nebius")
            .map(
                name ->
                    "{\"provider\":\""
                        + name
                        + "\",\"status\":\"live\",\"context_length\":131072,\"pricing\":{\"input\":0.15,\"output\":0.6},\"supports_tools\":true,"
                        + "\"supports_structured_output\":false,\"is_model_author\":false,\"throughput\":120.5,\"first_token_latency_ms\":410.2}")
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    List<String> models = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      models.add(
          "{\"id\":\"some-lab/Model-"
              + i
              + "-70B-Instruct\",\"object\":\"model\",\"created\":1754358611,\"owned_by\":\"some-lab\","
              + "\"architecture\":{\"input_modalities\":[\"text\"],\"output_modalities\":[\"text\"]},\"providers\":["
              + providers
              + "]}");
    }
    return "{\"object\":\"list\",\"data\":[" + String.join(",", models) + "]}";
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(Arrays.asList(more));
    return longer;
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> paths = Files.walk(tree)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
