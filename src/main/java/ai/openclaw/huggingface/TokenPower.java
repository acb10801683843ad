package ai.openclaw.huggingface;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the token of an account could do besides what it is here for, for whoever gets hold of it.
 */
public final class TokenPower {
  private static final int MOST_NAMED = 3;
  private static final String READS = "read private repositories";

  /** Permissions by how their names begin, the worst first, each with what it allows. */
  private static final List<String[]> POWERS =
      List.of(
          new String[] {"repo.write", "change and delete repositories"},
          new String[] {"inference.endpoints.write", "start and delete Inference Endpoints"},
          new String[] {"job.", "run jobs"},
          new String[] {"org.write", "change the organisation's settings"},
          new String[] {"repo.", READS},
          new String[] {"discussion.", "write in discussions"},
          new String[] {"post.", "write posts"},
          new String[] {"collection.write", "change collections"},
          new String[] {"collection.", "read collections"},
          new String[] {"user.webhooks.", "see or change webhooks"},
          new String[] {"user.notifications.", "see or change notifications"},
          new String[] {"org.", "read the organisation's settings"});

  private final Account account;

  /** The power of this account's token. */
  public TokenPower(Account account) {
    this.account = account;
  }

  /**
   * What it could do, the worst first, each to stand behind "could"; null when Hugging Face does
   * not say.
   */
  @Nullable List<String> more() {
    String role = account.token().role();
    List<Account.Token.Grant> grants = account.token().grants();
    if (grants != null) {
      return granted(grants);
    }
    return switch (role == null ? "" : role) {
      case "read" -> List.of(READS);
      case "write" -> List.of(POWERS.get(0)[1]);
      case "god" -> List.of("do whatever its owner can");
      default -> null;
    };
  }

  /**
   * That the token could do more than call for inference, with the page that makes a smaller one;
   * null for a small one, for a classic one that only reads, and where it is not known.
   *
   * @param payer the organisation that pays for its calls, or null
   */
  public @Nullable Caution caution(Permission needed, @Nullable String payer) {
    List<String> more = more();
    return more == null || more.isEmpty() || "read".equals(account.token().role())
        ? null
        : new Caution(tooMuch(more), smaller(needed, payer));
  }

  /** Fails unless it is known that the token can do nothing but call for inference. */
  public void requireLeast(Permission needed, @Nullable String payer) {
    List<String> more = more();
    if (more == null || !more.isEmpty()) {
      throw new Failure(
          ExitCode.REFUSED,
          more == null
              ? "Hugging Face does not say what " + account.tokenWords() + " may do"
              : tooMuch(more),
          smaller(needed, payer));
    }
  }

  private static String smaller(Permission needed, @Nullable String payer) {
    return "create one that may only " + needed.purpose() + ": " + needed.newTokenLink(payer);
  }

  private String tooMuch(List<String> more) {
    StringBuilder words = new StringBuilder(account.tokenWords()).append(" could also ");
    int named = Math.min(more.size(), MOST_NAMED);
    int others = more.size() - named;
    for (int i = 0; i < named; i++) {
      boolean last = i == named - 1 && others == 0;
      words.append(i == 0 ? "" : last ? " and " : ", ").append(more.get(i));
    }
    return others == 0 ? words.toString() : words + " and " + others + " more things";
  }

  private static List<String> granted(List<Account.Token.Grant> grants) {
    List<String> ids = new ArrayList<>();
    for (Account.Token.Grant grant : grants) {
      for (String id : grant.permissions()) {
        if (!isHarmless(id) && !ids.contains(id)) {
          ids.add(id);
        }
      }
    }
    List<String> powers = new ArrayList<>();
    for (String[] power : POWERS) {
      if (ids.removeIf(id -> id.startsWith(power[0])) && !powers.contains(power[1])) {
        powers.add(power[1]);
      }
    }
    for (String id : ids) {
      powers.add("use " + id);
    }
    return powers;
  }

  /** What a chat takes, and what shows its price. */
  private static boolean isHarmless(String id) {
    return id.equals(Permission.INFERENCE_PROVIDERS.id())
        || id.equals(Permission.INFERENCE_ENDPOINTS.id())
        || id.equals("user.billing.read");
  }
}
