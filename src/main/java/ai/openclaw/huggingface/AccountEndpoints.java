package ai.openclaw.huggingface;

import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists the dedicated endpoints that an account can see: its own and those of its organisations,
 * asked side by side, so that a run waits for the slowest of them.
 */
public final class AccountEndpoints {
  private static final int MOST_NAMESPACES = 16;

  private final EndpointList list;

  /** Asks for each namespace's list. */
  public AccountEndpoints(EndpointList list) {
    this.list = list;
  }

  /**
   * The account's own endpoints first. A token often may not see those of every organisation: the
   * trouble counts only where nothing at all could be listed.
   */
  public Endpoints load(Account account, Secret token) {
    List<BackgroundTask<Endpoints>> answers = new ArrayList<>();
    for (String namespace : namespaces(account)) {
      answers.add(
          BackgroundTask.start("endpoints of " + namespace, () -> list.load(namespace, token)));
    }
    List<InferenceEndpoint> items = new ArrayList<>();
    String trouble = answers.isEmpty() ? "the account has no name" : null;
    boolean listed = false;
    for (BackgroundTask<Endpoints> answer : answers) {
      Endpoints endpoints = answer.result();
      items.addAll(endpoints.items());
      listed |= endpoints.trouble() == null;
      trouble = trouble == null ? endpoints.trouble() : trouble;
    }
    return new Endpoints(List.copyOf(items), listed ? null : trouble);
  }

  private static List<String> namespaces(Account account) {
    List<String> all = new ArrayList<>();
    String own = account.name();
    if (own != null) {
      all.add(own);
    }
    for (String organisation : account.organisations()) {
      if (all.size() < MOST_NAMESPACES) {
        all.add(organisation);
      }
    }
    return all;
  }
}
