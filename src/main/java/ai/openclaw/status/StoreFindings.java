package ai.openclaw.status;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.storage.SetAside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with OpenClaw's files: broken, not read, open to others. */
final class StoreFindings {
  private StoreFindings() {}

  static List<Finding> of(StateFiles files, Environment environment) {
    List<Finding> findings = new ArrayList<>();
    CredentialRoute route = files.route();
    Failure fault = files.profiles().fault();
    String stop = route.stopsAt(files.profiles());
    if (fault != null) {
      String blocks = route.inConfig() ? "; it keeps OpenClaw from every key" : "";
      findings.add(
          new Finding(Finding.Kind.STORE_BROKEN, fault.getMessage() + blocks, fault.hint()));
    } else if (files.profiles().hasMark()) {
      findings.add(
          new Finding(
              Finding.Kind.STORE_BROKEN,
              environment.shown(files.profiles().path())
                  + " begins with a byte order mark, so OpenClaw finds nothing in it",
              "save it as UTF-8 without a mark"));
    } else if (stop != null) {
      findings.add(new Finding(Finding.Kind.STORE_NOT_READ, stop, files.clearing()));
    }
    String others = files.others().isEmpty() ? null : route.stopsAt(files.others());
    if (others != null) {
      findings.add(new Finding(Finding.Kind.STORE_NOT_READ, others, files.clearingOthers()));
    }
    Path aside = SetAside.placeOf(files.profiles().path());
    if (files.profiles().exists() && Files.exists(aside)) {
      Failure both = SetAside.inTheWay(files.profiles().path());
      findings.add(new Finding(Finding.Kind.STORE_NOT_READ, both.getMessage(), both.hint()));
    } else if (Files.exists(aside)) {
      findings.add(
          new Finding(
              Finding.Kind.STORE_NOT_READ,
              environment.shown(aside) + " holds keys that an interrupted run left there",
              files.command("onboard --migrate-profiles")));
    }
    addOpen(files, environment, findings);
    return findings;
  }

  private static void addOpen(StateFiles files, Environment environment, List<Finding> findings) {
    Set<Path> paths = new LinkedHashSet<>();
    Path config = files.config().path();
    paths.add(config.resolveSibling("").normalize());
    paths.add(config);
    paths.add(config.resolveSibling(config.getFileName() + ".bak"));
    paths.add(files.agentFolder());
    paths.add(files.profiles().path());
    StringBuilder open = new StringBuilder();
    StringBuilder remedy = new StringBuilder("chmod go=");
    for (Path path : paths) {
      String mode = FileAccess.openMode(path);
      if (mode != null) {
        String shown = environment.shown(path);
        open.append(open.length() == 0 ? "" : ", ").append(shown).append(" (").append(mode);
        open.append(')');
        remedy.append(' ').append(ShellWord.of(shown));
      }
    }
    if (open.length() > 0) {
      findings.add(
          new Finding(Finding.Kind.FILE_OPEN, "others may get at " + open, remedy.toString()));
    }
  }

  /** Who besides its owner may get at a file or folder. */
  public static final class FileAccess {
    private FileAccess() {}

    /**
     * The mode, {@code 0644}, of a path that its group or others have a right to; null for a
     * private one, one that is missing or cannot be looked at, and where files have no modes.
     */
    public static @Nullable String openMode(Path path) {
      PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
      if (view == null || !Files.exists(path)) {
        return null;
      }
      try {
        int mode = mode(view.readAttributes().permissions());
        return (mode & 077) == 0 ? null : "0" + Integer.toOctalString(mode);
      } catch (IOException e) {
        return null;
      }
    }

    /** The constants stand in the order of the bits, the highest first. */
    private static int mode(Set<PosixFilePermission> permissions) {
      int mode = 0;
      for (PosixFilePermission permission : PosixFilePermission.values()) {
        mode = mode << 1 | (permissions.contains(permission) ? 1 : 0);
      }
      return mode;
    }
  }
}
