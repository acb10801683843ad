package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.OpenClawRun.Outcome;
import ai.openclaw.storage.Fifo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs in a world that means harm: odd variables, proxies, headers, answers and sizes. Each
 * ends with words of our own. As many as {@code -Dhostile.runs} says; {@code -Dhostile.seed} begins
 * elsewhere.
 */
final class HostileWorldTest {
  private static final int RUNS = Integer.getInteger("hostile.runs", 40);
  private static final long SEED = Long.getLong("hostile.seed", 16);

  private static final Pattern WORDS_OF_THE_JVM =
      Pattern.compile(
          "this is a bug|Exception|Error:|\\tat |java\\.|okhttp|Required array size|null pointer");

  private static final String TOKEN = "hf_hostile000000000000000000000000";
  private static final String MODELS =
      "{\"data\":[{\"id\":\"org/x\",\"providers\":[{\"provider\":\"p\",\"status\":\"live\"}]}]}";

  /** Stands for the path of a pipe: the devices of this machine are not for trying. */
  private static final String PIPE = "{pipe}";

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\n",
          "\u001b[31m",
          "\u200b",
          "\ud800",
          "\u202e",
          "%",
          "%zz",
          "${X}",
          "~",
          "-",
          "-1",
          "1e999",
          "99999999999999999999",
          "[",
          "[::1",
          "//",
          ":",
          "@",
          "http://",
          "https://",
          "http://[",
          "http://a b/",
          "http://:0",
          "http://x:99999",
          "http://u:p@",
          "http://127.0.0.1:1",
          "socks5://127.0.0.1:1",
          "socks5://[::",
          "socks4://x",
          "ftp://x",
          PIPE,
          "/nowhere",
          "null",
          "undefined",
          "true",
          "\u00fc",
          "\u65e5\u672c",
          "*",
          "10.0.0.0/99",
          "a".repeat(70_000));

  private static final List<String> VARIABLES =
      List.of(
          "HTTP_PROXY",
          "HTTPS_PROXY",
          "ALL_PROXY",
          "http_proxy",
          "NO_PROXY",
          "SSL_CERT_FILE",
          "NODE_EXTRA_CA_CERTS",
          "HF_ENDPOINT",
          "OPENCLAW_HUGGINGFACE_BASE_URL",
          "HF_TOKEN",
          "HUGGINGFACE_HUB_TOKEN",
          "HF_HOME",
          "HF_TOKEN_PATH",
          "XDG_CACHE_HOME",
          "COLUMNS",
          "NO_COLOR",
          "TERM",
          "LANG",
          "OPENCLAW_PROFILE",
          "CUSTOM_API_KEY");

  private static final List<String> HEADERS =
      List.of(
          "content-length: -5",
          "content-length: 99999999999999999999",
          "content-length: x",
          "content-length: 7",
          "transfer-encoding: chunked",
          "content-encoding: gzip",
          "content-encoding: br",
          "location: http://[::zz/",
          "location: /\u0001",
          "location: ",
          "content-type: text/html",
          "content-type: \u00ff",
          ": x",
          "x",
          "x-error-message: \u001b[2J",
          "x-request-id: " + "y".repeat(300_000),
          "retry-after: -99999999999",
          "ratelimit: ;t=;t=x",
          "connection: close",
          "proxy-authenticate: Basic realm=x");

  private static final List<String> STATUSES =
      List.of(
          "200 OK",
          "200",
          "000 X",
          "999 X",
          "-1 X",
          "99999999999 X",
          "100 Continue",
          "101 X",
          "204 No",
          "302 Found",
          "307 X",
          "401 X",
          "402 X",
          "403 X",
          "404 X",
          "407 X",
          "408 X",
          "421 X",
          "429 X",
          "503 X",
          "");

  private static final List<String> BODIES =
      List.of(
          "",
          MODELS,
          "{}",
          "[]",
          "null",
          "7",
          "\"x\"",
          "{",
          "<html>",
          "\ufeff{}",
          "{\"data\":null}",
          "{\"data\":[null,1,[],{\"id\":5},{\"id\":\"x/y\",\"providers\":{\"a\":1}}]}",
          "{\"data\":[{\"id\":\"a/b\",\"created\":1e999999999,\"context_length\":1e99999}]}",
          "{\"data\":[{\"id\":\"a/b\",\"created\":" + "9".repeat(2000) + "}]}",
          "{\"name\":\"ada\",\"type\":\"user\",\"auth\":{\"accessToken\":{\"fineGrained\":7}}}",
          "{\"error\":\"\u001b]0;x\u0007 hf_hostile0000\\u0007000000000000000000\"}",
          "{\"error\":{\"message\":[1],\"code\":{}}}",
          "{\"choices\":7}",
          "[".repeat(100_000),
          "{\"a\":".repeat(50_000),
          "{\"data\":[" + "{\"id\":\"x/y\"},".repeat(3000) + "{}]}");

  private final Random random = new Random(SEED);
  @TempDir private Path home;
  private ServerSocket server;

  @BeforeEach
  void serve() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::answerAll, "hostile server");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void everyRunEndsWithWordsOfOurOwn() throws Exception {
    Path pipe = Fifo.make(home.resolve("pipe"));
    for (int i = 0; i < RUNS; i++) {
      Path own = Files.createDirectory(home.resolve("home" + i));
      OpenClawRun openclaw = new OpenClawRun(own).unset("HF_HUB_OFFLINE");
      String url = "http://127.0.0.1:" + server.getLocalPort();
      openclaw.set("OPENCLAW_HUGGINGFACE_BASE_URL", url + "/v1").set("HF_ENDPOINT", url);
      openclaw.set("HF_TOKEN", TOKEN);
      StringBuilder world = new StringBuilder("run " + i + ":");
      for (int set = random.nextInt(3); set > 0; set--) {
        String variable = any(VARIABLES);
        String value = any(TEXTS) + (random.nextInt(4) == 0 ? any(TEXTS) : "");
        openclaw.set(variable, value.replace(PIPE, pipe.toString()));
        world.append(' ').append(variable).append('=').append(shortened(value));
      }
      Outcome outcome = openclaw.run(command());
      assertWords(world.toString(), outcome.out() + outcome.err());
    }
    assertTrue(Fifo.isOne(pipe));
  }

  private String[] command() {
    return switch (random.nextInt(5)) {
      case 0 -> new String[] {"models", "list", "--all", "--refresh"};
      case 1 -> new String[] {"models", "status", "--check", "--probe", "--json"};
      case 2 ->
          new String[] {
            "onboard",
            "--non-interactive",
            "--auth-choice",
            "custom-api-key",
            "--custom-base-url",
            any(TEXTS),
            "--custom-model-id",
            any(TEXTS),
            "--custom-api-key",
            any(TEXTS)
          };
      case 3 ->
          new String[] {
            "onboard",
            "--non-interactive",
            "--auth-choice",
            "huggingface-api-key",
            "--probe",
            "--model",
            "org/x",
            "--bill-to",
            any(TEXTS)
          };
      default ->
          new String[] {"onboard", "--non-interactive", "--auth-choice", "huggingface-api-key"};
    };
  }

  private static void assertWords(String world, String said) {
    assertFalse(WORDS_OF_THE_JVM.matcher(said).find(), () -> world + "\n" + shortened(said));
    assertTrue(
        said.chars().noneMatch(c -> c == 0x1b || c == 0x200b || c == 0x202e), () -> world + said);
  }

  private void answerAll() {
    Random chance = new Random(SEED);
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setSoTimeout(2000);
        socket.getInputStream().read(new byte[65_536]);
        socket.getOutputStream().write(answer(chance).getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
      } catch (SocketException e) {
        // The client has enough, or the test is over: the loop's condition tells.
      } catch (IOException e) {
        // A client that says nothing.
      }
    }
  }

  private static String answer(Random chance) {
    if (chance.nextInt(20) == 0) {
      return STATUSES.get(chance.nextInt(STATUSES.size())) + "\r\n\r\n";
    }
    String body = BODIES.get(chance.nextInt(BODIES.size()));
    StringBuilder answer = new StringBuilder("HTTP/1.1 ");
    boolean good = chance.nextInt(3) > 0;
    answer.append(good ? "200 OK" : STATUSES.get(chance.nextInt(STATUSES.size()))).append("\r\n");
    for (int i = chance.nextInt(3); i > 0; i--) {
      answer.append(HEADERS.get(chance.nextInt(HEADERS.size()))).append("\r\n");
    }
    return answer.append("connection: close\r\n\r\n").append(body).toString();
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String shortened(String text) {
    return text.length() < 3000 ? text : text.substring(0, 3000) + "…";
  }
}
