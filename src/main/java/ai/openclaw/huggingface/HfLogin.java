package ai.openclaw.huggingface;

import ai.openclaw.environment.Environment;
import ai.openclaw.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    @Nullable Path file,
    List<LoginToken> tokens,
    boolean mayBeUsedUnasked,
    List<String> complaints) {
  private static final String UNASKED_OFF = "HF_HUB_DISABLE_IMPLICIT_TOKEN";

  /** No file of tokens is as large. */
  private static final int LARGEST_FILE = 256 * 1024;

  /** Looks where Hugging Face's own tools look. Never fails: what is odd becomes a complaint. */
  public static HfLogin read(Environment environment) {
    boolean unasked = !environment.isOn(UNASKED_OFF);
    LoginFiles files;
    try {
      files = LoginFiles.of(environment);
    } catch (InvalidPathException e) {
      String complaint = "HF_TOKEN_PATH, HF_HOME or XDG_CACHE_HOME does not name a usable path";
      return new HfLogin(null, List.of(), unasked, List.of(complaint));
    }
    List<String> complaints = new ArrayList<>();
    Secret active = activeToken(files.active(), complaints);
    Map<String, Secret> named = namedTokens(files.named(), complaints);
    return new HfLogin(files.active(), tokens(active, named), unasked, List.copyOf(complaints));
  }

  /** The token that Hugging Face's own tools use now, or null when nobody is logged in. */
  public @Nullable LoginToken active() {
    for (LoginToken token : tokens) {
      if (token.active()) {
        return token;
      }
    }
    return null;
  }

  private static List<LoginToken> tokens(@Nullable Secret active, Map<String, Secret> named) {
    List<LoginToken> tokens = new ArrayList<>();
    boolean found = false;
    for (Map.Entry<String, Secret> entry : named.entrySet()) {
      boolean isActive = active != null && !found && entry.getValue().equals(active);
      tokens.add(new LoginToken(entry.getKey(), entry.getValue(), isActive));
      found |= isActive;
    }
    if (!found && active != null) {
      tokens.add(0, new LoginToken(null, active, true));
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
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      complaints.add("cannot read " + file + ": it is not a file");
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length <= LARGEST_FILE) {
        return new String(bytes, StandardCharsets.UTF_8);
      }
      complaints.add("cannot read " + file + ": too large to be a file of tokens");
    } catch (NoSuchFileException e) {
      return null;
    } catch (AccessDeniedException e) {
      complaints.add("cannot read " + file + ": permission denied");
    } catch (IOException e) {
      complaints.add("cannot read " + file + ": " + e.getMessage());
    }
    return null;
  }
}
