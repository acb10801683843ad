package ai.openclaw.cli.manual;

import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An environment variable that the program or its launcher reads; the manual and the docs are made
 * of these.
 *
 * @param names the name, or several of the same meaning, the first that is set counting
 * @param meaning what it does, a phrase without a full stop
 */
public record Variable(List<String> names, String meaning) {

  /** What they are about. */
  public static Map<String, List<Variable>> byTopic() {
    Map<String, List<Variable>> topics = new LinkedHashMap<>();
    topics.put("Keys and providers", keys());
    topics.put(
        "OpenClaw's files",
        List.of(
            of("The home folder, in place of HOME or USERPROFILE", "OPENCLAW_HOME"),
            of("The home folder", "HOME", "USERPROFILE"),
            of("OpenClaw's state folder", "OPENCLAW_STATE_DIR", "CLAWDBOT_STATE_DIR"),
            of("OpenClaw's config file", "OPENCLAW_CONFIG_PATH"),
            of("The agent's folder", "OPENCLAW_AGENT_DIR", "PI_CODING_AGENT_DIR"),
            of("The port of OpenClaw's gateway", "OPENCLAW_GATEWAY_PORT"),
            of("Further folders that the config may include files from", "OPENCLAW_INCLUDE_ROOTS"),
            of("The OpenClaw to use, in place of the next one on PATH", "OPENCLAW_RUNTIME"),
            of("Where OpenClaw is looked for", "PATH"),
            of(
                "Under WSL, Windows' openclaw is left alone, and its browser opens pages",
                "WSL_DISTRO_NAME")));
    topics.put(
        "Network",
        List.of(
            of("1 makes no request, like --offline", "HF_HUB_OFFLINE"),
            of("The proxy for https and for http", "HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"),
            of("Hosts, domains and networks that are reached without a proxy", "NO_PROXY"),
            of("The port of Ollama on this machine, for --local-fallback", "OLLAMA_HOST"),
            of(
                "A file of certificates to trust besides the JVM's",
                "SSL_CERT_FILE",
                "NODE_EXTRA_CA_CERTS")));
    topics.put(
        "Terminal",
        List.of(
            of("Anything but empty turns colours off, like --no-color", "NO_COLOR"),
            of("1 turns colours on where output is no terminal", "CLICOLOR_FORCE"),
            of("1 asks in plain lines, like --accessible", "ACCESSIBLE"),
            of("The kind of terminal; dumb asks in plain lines", "TERM"),
            of("Windows Terminal, which has every symbol", "WT_SESSION"),
            of("1 makes links that the terminal opens, 0 plain ones", "FORCE_HYPERLINK"),
            of("Which terminal this is, to know its links", "TERM_PROGRAM", "VTE_VERSION"),
            of("A multiplexer, where links are plain", "TMUX", "STY"),
            of("The width of lines, in columns", "COLUMNS"),
            of("C or POSIX draws in plain ASCII", "LC_ALL", "LC_CTYPE", "LANG"),
            of("Whether a browser can be opened here", "DISPLAY", "WAYLAND_DISPLAY"),
            of("Another machine's screen: no browser is opened", "SSH_CONNECTION", "SSH_TTY")));
    topics.put(
        "The program itself",
        List.of(
            of("1 prints what a bug report needs, with secrets masked", "OPENCLAW_DEBUG"),
            of("The cache folder", "XDG_CACHE_HOME", "LOCALAPPDATA"),
            of("The Java to run on, from 17 on", "JAVA_HOME"),
            of("1 starts without a class-data archive and makes none", "OPENCLAW_NO_ARCHIVE"),
            of("Set by the launcher, to notice when it calls itself", "OPENCLAW_PASSED"),
            of(
                "Set for a command that prints a key, to end all that it starts",
                "OPENCLAW_SECRET_COMMAND"),
            of("For install.sh: the folder with the archives", "OPENCLAW_INSTALL_URL")));
    return topics;
  }

  /** The names as one term. */
  public String term() {
    return String.join(", ", names);
  }

  private static List<Variable> keys() {
    List<Variable> keys = new ArrayList<>();
    for (Provider provider : Providers.ALL) {
      for (Field field : provider.authChoice().fields()) {
        Variable variable = new Variable(field.environment(), field.help());
        if (!field.environment().isEmpty() && !keys.contains(variable)) {
          keys.add(variable);
        }
      }
      String file = provider.keyFileVariable();
      if (file != null) {
        Variable variable = of("The path of a file with that key, read when it is unset", file);
        if (!keys.contains(variable)) {
          keys.add(variable);
        }
      }
    }
    keys.add(of("The file with the token of hf auth login", "HF_TOKEN_PATH"));
    keys.add(of("The folder of huggingface_hub, with that file in it", "HF_HOME"));
    keys.add(
        of("1 leaves that token alone unless it is asked for", "HF_HUB_DISABLE_IMPLICIT_TOKEN"));
    keys.add(of("The hub that a token is checked at, such as a mirror", "HF_ENDPOINT"));
    return keys;
  }

  private static Variable of(String meaning, String... names) {
    return new Variable(List.of(names), meaning);
  }
}
