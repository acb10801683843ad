package ai.openclaw.model;

import ai.openclaw.environment.Environment;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.storage.ForeignFile;
import ai.openclaw.storage.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last list of each provider, a file each. A file that cannot be understood is thrown away; it
 * holds nothing that cannot be fetched again, and no secret.
 */
public final class ModelCache {
  private static final int LARGEST = 16 * 1024 * 1024;

  private final Path folder;
  private final PrivateFiles files;

  /** The cache in that folder, which need not exist. */
  public ModelCache(Path folder, PrivateFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Where the operating system wants caches: {@code $XDG_CACHE_HOME/openclaw}, {@code
   * ~/Library/Caches/openclaw}, {@code %LOCALAPPDATA%\openclaw\cache}.
   *
   * @throws Failure with {@link ai.openclaw.failure.ExitCode#USAGE} when such a variable is no text
   */
  public static Path folder(Environment environment) {
    if (environment.system() == OperatingSystem.WINDOWS) {
      Path local = absolute(environment, "LOCALAPPDATA");
      Path base = local == null ? environment.home().resolve("AppData").resolve("Local") : local;
      return base.resolve("openclaw").resolve("cache");
    }
    if (environment.system() == OperatingSystem.MACOS) {
      return environment.home().resolve("Library").resolve("Caches").resolve("openclaw");
    }
    Path caches = absolute(environment, "XDG_CACHE_HOME");
    return (caches == null ? environment.home().resolve(".cache") : caches).resolve("openclaw");
  }

  /** When the list was fetched that was kept for this provider at this address, or null. */
  public @Nullable Instant fetchedAt(String provider, String baseUrl) {
    Key key = Key.of(provider, baseUrl);
    Path file = folder.resolve(key.fileName());
    try (InputStream content = ForeignFile.open(file)) {
      return ModelListFile.fetchedAt(content, key);
    } catch (IOException e) {
      return null;
    }
  }

  /** The list that was kept for this provider at this address, or null. */
  public @Nullable ModelList read(String provider, String baseUrl) {
    Key key = Key.of(provider, baseUrl);
    Path file = folder.resolve(key.fileName());
    byte[] content = content(file);
    if (content == null) {
      return null;
    }
    try {
      return ModelListFile.read(content, key);
    } catch (IOException e) {
      discard(file);
      return null;
    }
  }

  /**
   * Keeps what the provider gave at that time.
   *
   * @throws Failure when it cannot be written
   */
  public void write(String provider, String baseUrl, Instant fetchedAt, List<OfferedModel> models) {
    Key key = Key.of(provider, baseUrl);
    files.write(folder.resolve(key.fileName()), ModelListFile.write(key, fetchedAt, models));
  }

  /** Null when there is none, and when it cannot be read: then it is as good as none. */
  private static byte @Nullable [] content(Path file) {
    try {
      return ForeignFile.read(file, LARGEST);
    } catch (IOException e) {
      return null;
    }
  }

  private static void discard(Path file) {
    try {
      ForeignFile.remove(file);
    } catch (IOException e) {
      // It is replaced by the next answer; until then it is found broken again.
    }
  }

  /** The variable as a folder; what is none or relative does not count, as the XDG rules say. */
  private static @Nullable Path absolute(Environment environment, String variable) {
    String value = environment.pathVariable(variable);
    if (value == null) {
      return null;
    }
    try {
      Path path = Path.of(value);
      return path.isAbsolute() ? path : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * What a cached list belongs to: a provider at an address. Account, query and fragment of the
   * address are left out, they may hold a secret.
   */
  record Key(String provider, String baseUrl) {
    private static final int LONGEST_NAME = 200;

    static Key of(String provider, String baseUrl) {
      return new Key(provider, withoutSecrets(baseUrl));
    }

    /** Whether it is that of this provider there. */
    boolean isOf(String otherProvider, String otherBaseUrl) {
      return provider.equals(otherProvider) && baseUrl.equals(otherBaseUrl);
    }

    /**
     * A file name that can be read: {@code models-huggingface-router.huggingface.co_v1.json}. Two
     * keys share one only when it had to be cut, so the file says inside whose it is.
     */
    String fileName() {
      StringBuilder name = new StringBuilder("models-");
      escape(provider, name);
      name.append('-');
      escape(baseUrl.startsWith("https://") ? baseUrl.substring(8) : baseUrl, name);
      if (name.length() > LONGEST_NAME) {
        name.setLength(LONGEST_NAME);
      }
      return name.append(".json").toString();
    }

    private static String withoutSecrets(String url) {
      int end = url.length();
      end = before(url, '?', end);
      end = before(url, '#', end);
      while (end > 0 && url.charAt(end - 1) == '/') {
        end--;
      }
      int scheme = url.indexOf("://");
      int host = scheme < 0 ? 0 : scheme + 3;
      int slash = url.indexOf('/', host);
      int at = url.lastIndexOf('@', slash < 0 || slash > end ? end - 1 : slash);
      return at < host
          ? url.substring(0, end)
          : url.substring(0, host) + url.substring(at + 1, end);
    }

    private static int before(String url, char c, int end) {
      int index = url.indexOf(c);
      return index < 0 || index > end ? end : index;
    }

    /** Lower case, digits, dots and dashes stay; everything else is safe on any file system. */
    private static void escape(String text, StringBuilder name) {
      for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (b & 0xff);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-') {
          name.append(c);
        } else if (c == '/') {
          name.append('_');
        } else {
          name.append('~')
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 15, 16));
        }
      }
    }
  }
}
