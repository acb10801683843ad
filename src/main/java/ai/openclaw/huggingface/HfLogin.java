package ai.openclaw.huggingface;

import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.ForeignFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code hf auth login} left on this machine.
 *
 * @param file where the active token is kept, if there is one; null when the environment names no
 *     usable path
 * @param tokens the active one and all that are stored by name, in the order of their file; an
 *     active one without a name comes first
 * @param mayBeUsedUnasked false when {@code HF_HUB_DISABLE_IMPLICIT_TOKEN} is on
 * @param complaints what could not be read, one line each
 */
public record HfLogin(
    @Nullable Path file, List<Token> tokens, boolean mayBeUsedUnasked, List<String> complaints) {
  private static final String UNASKED_OFF = "HF_HUB_DISABLE_IMPLICIT_TOKEN";

  /** No file of tokens is as large. */
  private static final int LARGEST_FILE = 256 * 1024;

  private static final String[] PATHS = {"HF_TOKEN_PATH", "HF_HOME", "XDG_CACHE_HOME"};

  /**
   * Looks where Hugging Face's own tools look. What is odd there becomes a complaint.
   *
   * @throws Failure when a variable that leads there is no text, as for any other path
   */
  public static HfLogin read(Environment environment) {
    for (String name : PATHS) {
      environment.pathVariable(name);
    }
    boolean unasked = !environment.isOn(UNASKED_OFF);
    LoginFiles files;
    try {
      files = LoginFiles.of(environment);
    } catch (InvalidPathException e) {
      String complaint = "HF_TOKEN_PATH, HF_HOME or XDG_CACHE_HOME does not name a usable path";
      return new HfLogin(null, List.of(), unasked, List.of(complaint));
    } catch (Failure e) {
      return new HfLogin(null, List.of(), unasked, List.of(e.getMessage()));
    }
    List<String> complaints = new ArrayList<>();
    Secret active = activeToken(files.active(), complaints);
    Map<String, Secret> named = namedTokens(files.named(), complaints);
    return new HfLogin(files.active(), tokens(active, named), unasked, List.copyOf(complaints));
  }

  /** The token that Hugging Face's own tools use now, or null when nobody is logged in. */
  public @Nullable Token active() {
    for (Token token : tokens) {
      if (token.active()) {
        return token;
      }
    }
    return null;
  }

  private static List<Token> tokens(@Nullable Secret active, Map<String, Secret> named) {
    List<Token> tokens = new ArrayList<>();
    boolean found = false;
    for (Map.Entry<String, Secret> entry : named.entrySet()) {
      boolean isActive = active != null && !found && entry.getValue().equals(active);
      tokens.add(new Token(entry.getKey(), entry.getValue(), isActive));
      found |= isActive;
    }
    if (!found && active != null) {
      tokens.add(0, new Token(null, active, true));
    }
    return List.copyOf(tokens);
  }

  private static @Nullable Secret activeToken(Path file, List<String> complaints) {
    String content = content(file, complaints);
    String token = content == null ? "" : content.trim();
    if (token.isEmpty()) {
      return null;
    }
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ' || token.charAt(i) > '~') {
        complaints.add(file + " does not hold a token, but something else");
        return null;
      }
    }
    return Secret.of(token);
  }

  private static Map<String, Secret> namedTokens(Path file, List<String> complaints) {
    String content = content(file, complaints);
    StoredTokens stored = StoredTokens.parse(content == null ? "" : content);
    if (stored.oddLine() > 0) {
      complaints.add(file + ", line " + stored.oddLine() + ": not understood, left out");
    }
    return stored.tokens();
  }

  /** The file's text; null when there is none, and with a complaint when it cannot be read. */
  private static @Nullable String content(Path file, List<String> complaints) {
    try {
      byte[] content = ForeignFile.read(file, LARGEST_FILE);
      return content == null ? null : ForeignFile.text(content);
    } catch (ForeignFile.Unreadable e) {
      complaints.add("cannot read " + file + ": " + e.getMessage());
      return null;
    }
  }

  /**
   * Where {@code hf auth login} keeps its tokens: {@code $HF_TOKEN_PATH}, else {@code
   * $HF_HOME/token}, else {@code $XDG_CACHE_HOME/huggingface/token}, else the same below {@code
   * ~/.cache}; on Windows too.
   *
   * @param active the file with the active token
   * @param named the file with all named ones, beside it
   */
  private record LoginFiles(Path active, Path named) {

    /**
     * The files of this environment, whether they exist or not.
     *
     * @throws java.nio.file.InvalidPathException when a variable holds what cannot be a path
     */
    static LoginFiles of(Environment environment) {
      String token = environment.variable("HF_TOKEN_PATH");
      Path active = token == null ? home(environment).resolve("token") : environment.path(token);
      return new LoginFiles(active, active.resolveSibling("stored_tokens"));
    }

    private static Path home(Environment environment) {
      String home = environment.variable("HF_HOME");
      if (home != null) {
        return environment.path(home);
      }
      String caches = environment.variable("XDG_CACHE_HOME");
      return environment.path(caches == null ? "~/.cache" : caches).resolve("huggingface");
    }
  }

  /**
   * The named tokens in {@code stored_tokens}, an INI file: a section for each, named like the
   * token, with the key {@code hf_token}.
   *
   * @param tokens by name, in the order of the file
   * @param oddLine the number of the first line that is none of an INI file, from 1; 0 for none
   */
  record StoredTokens(Map<String, Secret> tokens, int oddLine) {

    static StoredTokens parse(String content) {
      Map<String, Secret> tokens = new LinkedHashMap<>();
      String section = null;
      int oddLine = 0;
      String[] lines = content.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        String line = lines[i].trim();
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
          continue;
        }
        int separator = separator(line);
        if (line.startsWith("[") && line.endsWith("]")) {
          section = line.substring(1, line.length() - 1).trim();
        } else if (section != null && separator > 0) {
          Secret token = tokenIn(line, separator);
          if (token != null) {
            tokens.put(section, token);
          }
        } else if (oddLine == 0) {
          oddLine = i + 1;
        }
      }
      return new StoredTokens(tokens, oddLine);
    }

    private static @Nullable Secret tokenIn(String line, int separator) {
      String key = line.substring(0, separator).trim().toLowerCase(Locale.ROOT);
      String value = line.substring(separator + 1).trim();
      return key.equals("hf_token") && !value.isEmpty() ? Secret.of(value) : null;
    }

    private static int separator(String line) {
      int equals = line.indexOf('=');
      int colon = line.indexOf(':');
      return equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    }
  }

  /**
   * A token that {@code hf auth login} keeps.
   *
   * @param name what the user called it there, null when it was stored without a name
   * @param active whether Hugging Face's own tools use it now
   */
  public record Token(@Nullable String name, Secret secret, boolean active) {
    /** What it is called, for a person to tell it from others; empty for the one without a name. */
    public String words() {
      return name == null ? "" : active ? name + ", active" : name;
    }
  }
}
