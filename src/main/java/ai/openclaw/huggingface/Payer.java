package ai.openclaw.huggingface;

import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for the calls of a token.
 *
 * @param organisation the organisation, or a resource group of one by its id; null for the account
 *     itself
 * @param account the token's; null when it is not known
 */
public record Payer(@Nullable String organisation, @Nullable Account account) {
  private static final int ID_LENGTH = 24;

  /** Whether that is the id of a resource group: which one it is, the account does not tell. */
  public static boolean isResourceGroup(String payer) {
    boolean hexadecimal = payer.length() == ID_LENGTH;
    for (int i = 0; hexadecimal && i < payer.length(); i++) {
      hexadecimal = Character.digit(payer.charAt(i), 16) >= 0;
    }
    return hexadecimal;
  }

  /** What has another one pay, written out: hints are read after any command. */
  static String change(Commands commands) {
    return commands.of("onboard --bill-to <org>");
  }

  /** Its name for programs; null when that is not known. */
  public @Nullable String id() {
    return organisation == null && account != null ? account.name() : organisation;
  }

  /** Its name, or what it is called where that is not known. */
  public String name() {
    if (organisation != null) {
      return isResourceGroup(organisation) ? "the resource group " + organisation : organisation;
    }
    String own = account == null ? null : account.name();
    return own == null ? "the key's own account" : own;
  }

  /** Its name and its plan: {@code acme (team plan)}. */
  public String words() {
    Account.Organisation its = known();
    return its == null ? name() : name() + suffix(its);
  }

  /** What is known of an organisation besides its name, in brackets. */
  private static String suffix(Account.Organisation organisation) {
    return organisation.plan() == null ? "" : " (" + organisation.plan() + " plan)";
  }

  /** Whether it can be charged beyond what is included; null when that is not known. */
  @Nullable Boolean canPay() {
    if (organisation == null) {
      return account == null ? null : account.canPay();
    }
    Account.Organisation its = known();
    return its == null ? null : its.canPay();
  }

  private Account.@Nullable Organisation known() {
    for (Account.Organisation each :
        account == null ? List.<Account.Organisation>of() : account.organisations()) {
      if (each.name().equals(organisation)) {
        return each;
      }
    }
    return null;
  }

  /** Where more credits are bought. */
  public String billingLink() {
    return organisation == null || isResourceGroup(organisation)
        ? Hub.BILLING_LINK
        : Hub.URL + "/organizations/" + Hub.segment(organisation) + "/settings/billing";
  }

  /** The account's organisations that could pay in its place. */
  List<String> others() {
    List<String> names = new ArrayList<>();
    for (Account.Organisation each :
        account == null ? List.<Account.Organisation>of() : account.organisations()) {
      if (!Boolean.FALSE.equals(each.canPay()) && !each.name().equals(organisation)) {
        names.add(each.name());
      }
    }
    return names;
  }

  /** Why it cannot be the one, a failure of {@code source}, which named it; null when it may be. */
  public @Nullable Failure slip(String source) {
    if (organisation == null
        || account == null
        || isResourceGroup(organisation)
        || known() != null) {
      return null;
    }
    List<String> names = account.organisationNames();
    String whose = account.name() == null ? "the account" : account.name();
    return new Failure(
        ExitCode.USAGE,
        source + " " + organisation + " is not an organisation of " + whose,
        names.isEmpty()
            ? "leave it out"
            : "organisations of " + whose + ": " + String.join(", ", names));
  }

  /** That a token may call for others and not for this one; null for any other. */
  public @Nullable Caution caution(Permission needed) {
    boolean unknown = organisation != null && isResourceGroup(organisation);
    if (account == null || unknown || !account.token().lacksFor(organisation, needed)) {
      return null;
    }
    return new Caution(
        account.tokenWords() + " may not " + needed.purpose() + " for " + name(),
        needed.hint(organisation));
  }
}
