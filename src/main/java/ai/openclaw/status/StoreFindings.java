package ai.openclaw.status;

import ai.openclaw.auth.CredentialRoute;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Failure;
import ai.openclaw.storage.FileAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
      findings.add(new Finding(Finding.Kind.STORE_NOT_READ, stop, "openclaw doctor --fix"));
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
        remedy.append(' ').append(shown.indexOf(' ') < 0 ? shown : "'" + path + "'");
      }
    }
    if (open.length() > 0) {
      findings.add(
          new Finding(Finding.Kind.FILE_OPEN, "others may get at " + open, remedy.toString()));
    }
  }
}
