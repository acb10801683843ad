package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the answers make of "Custom Provider": an id for the config, and a protocol. */
final class CustomProvider {
  private CustomProvider() {}

  static Provider named(Provider custom, Map<Field.Role, String> fields) {
    String given = fields.get(Field.Role.PROVIDER_ID);
    return custom.as(
        given == null ? idOf(fields.get(Field.Role.BASE_URL), custom.id()) : valid(given),
        api(fields.get(Field.Role.COMPATIBILITY)));
  }

  /** {@code custom-llm-example-com} of {@code https://llm.example.com/v1}. */
  private static String idOf(@Nullable String address, String prefix) {
    String host = address == null ? "" : BaseUrl.hostOf(address);
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (i == 0 || (!plain && id.charAt(id.length() - 1) != '-')) {
        id.append('-');
      }
      if (plain) {
        id.append(c);
      }
    }
    return id.toString();
  }

  private static String valid(String id) {
    boolean plain = !id.isEmpty();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      plain &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    }
    if (!plain) {
      throw new Failure(
          ExitCode.USAGE,
          "--custom-provider-id " + id + " cannot be one",
          "small letters, digits, and - _ . will do");
    }
    if (Providers.find(id) != null) {
      throw new Failure(
          ExitCode.USAGE,
          "--custom-provider-id " + id + " is a provider of its own",
          "choose another id, or log in to that provider with --auth-choice");
    }
    return id;
  }

  private static Provider.Api api(@Nullable String compatibility) {
    if (compatibility == null || compatibility.equals("openai")) {
      return Provider.Api.OPENAI_COMPLETIONS;
    }
    if (compatibility.equals("anthropic")) {
      return Provider.Api.ANTHROPIC_MESSAGES;
    }
    throw new Failure(
        ExitCode.USAGE,
        "unknown --custom-compatibility " + compatibility,
        "one of openai, anthropic");
  }
}
