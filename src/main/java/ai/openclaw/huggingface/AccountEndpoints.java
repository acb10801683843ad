package ai.openclaw.huggingface;

import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

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
   *
   * @throws InterruptedException when this thread is
   */
  public Endpoints load(Account account, Secret token) throws InterruptedException {
    List<FutureTask<Endpoints>> answers = new ArrayList<>();
    for (String namespace : namespaces(account)) {
      FutureTask<Endpoints> answer = new FutureTask<>(() -> list.load(namespace, token));
      answers.add(answer);
      Thread thread = new Thread(answer, "endpoints of " + namespace);
      thread.setDaemon(true);
      thread.start();
    }
    List<InferenceEndpoint> items = new ArrayList<>();
    String trouble = answers.isEmpty() ? "the account has no name" : null;
    boolean listed = false;
    for (FutureTask<Endpoints> answer : answers) {
      Endpoints endpoints = outcome(answer);
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

  private static Endpoints outcome(FutureTask<Endpoints> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      @Nullable Throwable cause = e.getCause();
      throw cause instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }
  }
}
