package ai.openclaw.status;

import ai.openclaw.auth.ProviderKeys;
import ai.openclaw.environment.Environment;
import ai.openclaw.huggingface.HfLogin;
import ai.openclaw.huggingface.UnreadVariables;
import java.util.ArrayList;
import java.util.List;

/** What is odd about where Hugging Face's own tools and others keep tokens. */
final class LoginFindings {
  private LoginFindings() {}

  static List<Finding> of(HfLogin login, ProviderKeys keys, Environment environment) {
    List<Finding> findings = new ArrayList<>();
    for (String name : UnreadVariables.in(environment)) {
      String who =
          name.equals(UnreadVariables.OF_THE_LIBRARY)
              ? "only Hugging Face's own library reads it"
              : "nobody reads it";
      String hint = keys.byTool() == null ? "export HF_TOKEN=\"$" + name + "\"" : "unset " + name;
      findings.add(new Finding(Finding.Kind.VARIABLE_UNREAD, name + " is set: " + who, hint));
    }
    for (String complaint : login.complaints()) {
      findings.add(new Finding(Finding.Kind.LOGIN_UNREADABLE, complaint, "hf auth login"));
    }
    return findings;
  }
}
