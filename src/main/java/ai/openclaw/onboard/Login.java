package ai.openclaw.onboard;

import ai.openclaw.auth.KeyPlace;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.huggingface.AccountVerdict;
import ai.openclaw.huggingface.Credit;
import ai.openclaw.model.ModelList;
import ai.openclaw.provider.BaseUrl;
import ai.openclaw.provider.Field;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import ai.openclaw.secret.Secret;
import ai.openclaw.task.BackgroundTask;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where to log in, and with what.
 *
 * @param chosen the provider as the table has it
 * @param fields the answers that are no keys
 * @param migrated the custom sections that become part of the provider
 * @param key the key in use; null where none is needed, or none is known yet
 * @param otherKeys the provider's keys that differ from it
 * @param refused the keys that the provider refused
 * @param checked what came of it; null while the provider was not asked
 * @param paying what is being found out of the credit; null where the provider was not asked
 */
record Login(
    Provider chosen,
    Map<Field.Role, String> fields,
    List<String> migrated,
    @Nullable KeyPlace key,
    List<KeyPlace> otherKeys,
    List<Secret> refused,
    @Nullable Checked checked,
    @Nullable Paying paying) {

  /**
   * What provider and hub said of the key at the address.
   *
   * @param verdict whose key it is; null where the provider was not asked
   * @param offer the models to choose from
   * @param coming the live list on its way; until it is there, a kept one is the offer
   * @param warnings lines for the user
   */
  record Checked(
      @Nullable AccountVerdict verdict,
      ModelList offer,
      @Nullable BackgroundTask<ModelList> coming,
      List<String> warnings) {}

  /**
   * What is left to pay with, on its way.
   *
   * @param key whose calls are paid
   * @param payer an organisation; null for the key's own account
   */
  record Paying(Secret key, @Nullable String payer, BackgroundTask<Credit.Answer> answer) {}

  /** That provider, of which nothing else is known. */
  Login(Provider chosen) {
    this(chosen, Map.of(), List.of(), null, List.of(), List.of(), null, null);
  }

  /** The provider; a custom one under the name and with the protocol that the user gave it. */
  Provider provider() {
    return chosen.isCustom() ? CustomProvider.named(chosen, fields) : chosen;
  }

  /** That answer; at another address another protocol may be spoken. */
  Login with(Field.Role role, String value) {
    Map<Field.Role, String> changed = new EnumMap<>(Field.Role.class);
    changed.putAll(fields);
    if (role == Field.Role.BASE_URL && !value.equals(fields.get(role))) {
      changed.remove(Field.Role.COMPATIBILITY);
    }
    changed.put(role, value);
    return new Login(chosen, changed, migrated, key, otherKeys, refused, checked, paying);
  }

  Login migrating(List<String> ids) {
    return new Login(chosen, fields, List.copyOf(ids), key, otherKeys, refused, checked, paying);
  }

  Login with(@Nullable KeyPlace used, List<KeyPlace> others) {
    return new Login(chosen, fields, migrated, used, List.copyOf(others), refused, checked, paying);
  }

  Login refusing(Secret secret) {
    List<Secret> all = new ArrayList<>(refused);
    all.add(secret);
    return new Login(chosen, fields, migrated, key, otherKeys, List.copyOf(all), checked, paying);
  }

  Login with(@Nullable Paying asked) {
    return new Login(chosen, fields, migrated, key, otherKeys, refused, checked, asked);
  }

  Login with(@Nullable Checked result) {
    return new Login(chosen, fields, migrated, key, otherKeys, refused, result, paying);
  }

  /** Other ids under which keys may be kept that its provider takes too. */
  List<String> otherIds() {
    List<String> ids = new ArrayList<>(migrated);
    Field key = chosen.authChoice().field(Field.Role.KEY);
    for (Provider other : Providers.ALL) {
      Field theirs = other.authChoice().field(Field.Role.KEY);
      boolean shared = key != null && theirs != null && key.flag().equals(theirs.flag());
      if (shared && !chosen.id().equals(other.id())) {
        ids.add(other.id());
      }
    }
    return ids;
  }

  /** What the answers make of "Custom Provider": an id for the config, and a protocol. */
  static final class CustomProvider {
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
        plain &=
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
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
      Provider.Api api =
          compatibility == null
              ? Provider.Api.OPENAI_COMPLETIONS
              : Provider.Api.ofOption(compatibility);
      if (api != null) {
        return api;
      }
      throw new Failure(
          ExitCode.USAGE,
          "unknown --custom-compatibility " + compatibility,
          "one of openai, openai-responses, anthropic");
    }
  }
}
