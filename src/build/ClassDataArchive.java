import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/**
 * Gives a distribution its class-data archive, for the runtime bundled with it, else for the JDK
 * that runs this: {@code java --enable-native-access=ALL-UNNAMED -cp 'lib/*' ClassDataArchive.java
 * <distribution>}.
 *
 * <p>It runs the commands that should start fast, in a home of their own and against a router of
 * its own, and notes which classes they load: {@code lib/openclaw.classes}, from which {@code
 * lib/make-archive} makes archives. The one that a first run makes in its cache becomes {@code
 * lib/archive/openclaw.jsa}, and beside it is the stamp by which {@code bin/openclaw} knows whom it
 * fits. On Windows, where dates do not survive unpacking, no archive is packaged.
 */
final class ClassDataArchive {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private static final List<String> ONBOARD =
      List.of(
          "onboard", "--non-interactive", "--accept-risk", "--auth-choice", "huggingface-api-key");

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version", "--verbose"),
          List.of("--help"),
          List.of("onboard", "--help"),
          List.of("models", "--help"),
          List.of("no-such-command"),
          with(ONBOARD, List.of("--offline", "--dry-run")),
          with(ONBOARD, List.of("--offline")),
          with(ONBOARD, List.of("--offline", "--json")),
          ONBOARD,
          List.of("models", "list", "--refresh"),
          List.of("models", "list"),
          List.of("models", "list", "--all"),
          List.of("models", "list", "--json"),
          List.of("models", "status"),
          List.of("completion", "bash"));

  private static final List<String> WIZARD = List.of("onboard");

  private static final String MODELS =
      """
      {"object": "list", "data": [{"id": "openai/gpt-oss-20b", "object": "model", "created": 1754358611, "owned_by": "openai",
        "architecture": {"input_modalities": ["text"], "output_modalities": ["text"]},
        "providers": [{"provider": "groq", "status": "live", "context_length": 131072,
          "pricing": {"input": 0.1, "output": 0.5}, "supports_tools": true, "supports_structured_output": true}]}]}
      """;

  private static final String ACCOUNT =
      """
      {"type": "user", "name": "someone", "isPro": false,
        "auth": {"type": "access_token", "accessToken": {"displayName": "openclaw", "role": "read"}}}
      """;

  private final Path distribution;
  private final boolean bundled;
  private final Path jdk;
  private final Path scratch;

  private ClassDataArchive(Path distribution, Path scratch) {
    this.distribution = distribution;
    this.bundled = Files.isDirectory(distribution.resolve("runtime"));
    this.jdk = bundled ? distribution.resolve("runtime") : Path.of(System.getProperty("java.home"));
    this.scratch = scratch;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("openclaw-archive");
    try {
      ClassDataArchive archive = new ClassDataArchive(Path.of(args[0]).toRealPath(), scratch);
      archive.listClasses();
      if (!WINDOWS) {
        archive.make();
      }
    } finally {
      delete(scratch);
    }
  }

  private void listClasses() throws IOException, InterruptedException {
    // Long before the archive: one that is not newer than lib/, to the second, is taken for
    // outdated.
    Files.createDirectories(distribution.resolve("lib/archive"));
    SortedSet<String> classes = new TreeSet<>();
    HttpServer server = server();
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      for (List<String> command : COMMANDS) {
        end(command(command, url).redirectInput(scratch.resolve("output").toFile()).start());
        addLoaded(classes);
      }
      if (!WINDOWS) {
        answerWizard(url);
        addLoaded(classes);
      }
    } finally {
      server.stop(0);
    }
    addRaced(classes);
    addProgram(classes);
    Files.write(distribution.resolve("lib/openclaw.classes"), classes);
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/models", exchange -> answer(exchange, MODELS));
    server.createContext("/api/whoami-v2", exchange -> answer(exchange, ACCOUNT));
    return server;
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The command, which notes the classes it loads. */
  private ProcessBuilder command(List<String> arguments, String url) throws IOException {
    Files.write(scratch.resolve("output"), new byte[0]);
    String launcher = WINDOWS ? "bin/openclaw.cmd" : "bin/openclaw";
    ProcessBuilder process =
        process(with(List.of(distribution.resolve(launcher).toString()), arguments));
    Map<String, String> environment = process.environment();
    environment.put(
        "_JAVA_OPTIONS",
        "-Xlog:class+load:file=classes.log:none -XX:DumpLoadedClassList=classes.list");
    environment.put("OPENCLAW_NO_ARCHIVE", "1");
    environment.put("JAVA_HOME", jdk.toString());
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HF_TOKEN", "hf_classdataarchive0000000000000000");
    environment.put("HF_ENDPOINT", url);
    environment.put("OPENCLAW_HUGGINGFACE_BASE_URL", url + "/v1");
    environment.put("TERM", "xterm-256color");
    environment.put("LC_ALL", "C.UTF-8");
    return process;
  }

  /** Runs the wizard in a terminal and takes what it offers: Enter, as often as it asks. */
  private void answerWizard(String url) throws IOException, InterruptedException {
    delete(scratch.resolve(".openclaw"));
    try (JniNativePty pty =
        (JniNativePty) new JniTerminalProvider().open(null, new Size(100, 30))) {
      var terminal = Path.of(pty.getName()).toFile();
      Process wizard =
          command(WIZARD, url).redirectInput(terminal).redirectOutput(terminal).start();
      Thread reader = new Thread(() -> drain(pty.getMasterInput()));
      reader.setDaemon(true);
      reader.start();
      for (int i = 0; i < 20 && !wizard.waitFor(400, TimeUnit.MILLISECONDS); i++) {
        pty.getMasterOutput().write('\r');
        pty.getMasterOutput().flush();
      }
      wizard.destroyForcibly().waitFor();
    }
  }

  /** A terminal whose output nobody reads stops the program that writes it. */
  private static void drain(InputStream output) {
    try {
      output.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The other side has closed: that is how it ends on Linux.
    }
  }

  private void addLoaded(SortedSet<String> classes) throws IOException {
    for (String line : Files.readAllLines(scratch.resolve("classes.log"))) {
      String name = line.substring(0, line.indexOf(' '));
      boolean madeAtRunTime = name.indexOf('/') >= 0 || name.contains("$Proxy");
      if (!madeAtRunTime) {
        classes.add(name);
      }
    }
    // Classes that are made at run time have no name: these lines say how to make them beforehand.
    for (String line : Files.readAllLines(scratch.resolve("classes.list"))) {
      if (line.startsWith("@lambda")) {
        classes.add(line);
      }
    }
  }

  /**
   * Adds what is in the classes by which threads wait for each other: how much of them is loaded
   * depends on which thread comes first, and two lists must be the same.
   */
  private static void addRaced(SortedSet<String> classes) throws IOException {
    Path base = Path.of(URI.create("jrt:/java.base"));
    try (Stream<Path> files = Files.walk(base.resolve("java/util/concurrent"))) {
      files
          .map(file -> base.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class") && name.indexOf('$') > 0)
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .filter(name -> classes.contains(name.substring(0, name.indexOf('$'))))
          .toList()
          .forEach(classes::add);
    }
  }

  /** Adds the whole program: what a run loads of it depends on what it finds. */
  private void addProgram(SortedSet<String> classes) throws IOException {
    try (ZipFile jar = new ZipFile(distribution.resolve("lib/openclaw.jar").toFile())) {
      jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .forEach(classes::add);
    }
  }

  private void make() throws IOException, InterruptedException {
    Path folder = distribution.resolve("lib/archive");
    Path made = firstRunMakes(scratch.resolve("cache"));
    List<String> stamp = new ArrayList<>(Files.readAllLines(made));
    if (bundled) {
      stamp.set(0, "runtime");
      stamp.set(1, ".");
    }
    Files.deleteIfExists(folder.resolve("openclaw.stamp"));
    Path archive = folder.resolve("openclaw.jsa");
    // Not copied: in the cache it is its owner's alone.
    Files.write(
        archive, Files.readAllBytes(Path.of(made.toString().replaceFirst("stamp$", "jsa"))));
    // Whole seconds: a tar keeps no others, and the stamp must have the archive's date.
    FileTime now = FileTime.fromMillis(System.currentTimeMillis() / 1000 * 1000);
    Files.setLastModifiedTime(archive, now);
    Files.write(folder.resolve("openclaw.stamp"), stamp);
    Files.setLastModifiedTime(folder.resolve("openclaw.stamp"), now);
  }

  /** The stamp of the archive that the first run leaves in the cache. */
  private Path firstRunMakes(Path cache) throws IOException, InterruptedException {
    ProcessBuilder run =
        process(List.of(distribution.resolve("bin/openclaw").toString(), "--version", "--verbose"));
    run.environment().put("JAVA_HOME", jdk.toString());
    run.environment().put("PATH", System.getenv("PATH"));
    run.environment().put("XDG_CACHE_HOME", cache.toString());
    end(run.start());
    for (int i = 0; i < 1_800; i++) {
      try (Stream<Path> files = Files.walk(cache)) {
        Optional<Path> stamp = files.filter(file -> file.toString().endsWith(".stamp")).findAny();
        if (stamp.isPresent()) {
          return stamp.get();
        }
      } catch (NoSuchFileException | UncheckedIOException e) {
        // Files come and go while it is made.
      }
      Thread.sleep(100);
    }
    throw new IOException("no archive was made");
  }

  private ProcessBuilder process(List<String> line) {
    ProcessBuilder process = new ProcessBuilder(line).directory(scratch.toFile());
    process.redirectErrorStream(true).redirectOutput(scratch.resolve("output").toFile());
    process.environment().clear();
    process.environment().put("HOME", scratch.toString());
    return process;
  }

  private static int end(Process process) throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
  }

  private static List<String> with(List<String> command, List<String> more) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(more);
    return longer;
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
