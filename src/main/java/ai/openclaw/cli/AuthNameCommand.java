package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.onboard.OnboardRequest.Scope;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * OpenClaw's own names for what {@code models auth add} does. Where the provider is none of this
 * program's, OpenClaw itself gets the line.
 */
public final class AuthNameCommand extends Command {
  private static final Flag PROVIDER =
      Flag.value("--provider", "id", Value.Kind.PROVIDER, "The provider that the key is for");
  private static final Flag METHOD =
      Flag.oneOf("--method", List.of("api-key"), "The only way; OpenClaw itself has others");
  private static final Flag PROFILE_ID =
      Flag.value("--profile-id", "id", OnboardFlags.PROFILE_ID.help());
  private static final Flag EXPIRES_IN =
      Flag.value("--expires-in", "duration", OnboardFlags.EXPIRES_IN.help());
  private static final Flag SET_DEFAULT =
      Flag.toggle("--set-default", "Make the provider's model the default, as onboard does");

  private final Verb verb;
  private final Context context;

  private AuthNameCommand(Verb verb, Context context) {
    super("models auth " + verb.word, verb.summary);
    this.verb = verb;
    this.context = context;
  }

  /** All of them. */
  public static List<Command> all(Context context) {
    List<Command> commands = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      commands.add(new AuthNameCommand(verb, context));
    }
    return commands;
  }

  private enum Verb {
    LOGIN("login", "Log in to a provider, as models auth add does"),
    PASTE_API_KEY("paste-api-key", "Store a key, asked for or from standard input"),
    PASTE_TOKEN("paste-token", "Store a token, asked for or from standard input");

    private final String word;
    private final String summary;

    Verb(String word, String summary) {
      this.word = word;
      this.summary = summary;
    }
  }

  @Override
  public List<Flag> flags() {
    return switch (verb) {
      case LOGIN -> List.of(PROVIDER, METHOD, PROFILE_ID, SET_DEFAULT, Flags.AGENT);
      case PASTE_API_KEY -> List.of(PROVIDER, PROFILE_ID, Flags.AGENT);
      case PASTE_TOKEN -> List.of(PROVIDER, PROFILE_ID, EXPIRES_IN, Flags.AGENT);
    };
  }

  @Override
  public List<String> examples() {
    return List.of(super.examples().get(0) + " --provider huggingface");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String id = arguments.value(PROVIDER);
    Provider provider = id == null ? null : Providers.find(id);
    if (id != null && (provider == null || !Scope.KEY.includes(provider))) {
      return context.passingOn().line(name() + " --provider " + id);
    }
    String method = arguments.value(METHOD);
    if (method != null && !method.equals("api-key")) {
      return context.passingOn().line(name() + " --method " + method);
    }
    if (id == null && verb != Verb.LOGIN) {
      throw new Failure(
          ExitCode.USAGE, title() + " needs --provider", "add --provider huggingface");
    }
    Scope scope = arguments.has(SET_DEFAULT) ? Scope.EVERYTHING : Scope.KEY;
    return new OnboardCommand(scope, context)
        .run(new Arguments(values(arguments, provider), List.of()));
  }

  private Map<String, String> values(Arguments arguments, @Nullable Provider provider) {
    Map<String, String> values = new HashMap<>();
    copy(arguments, Flags.PROFILE, Flags.PROFILE, values);
    copy(arguments, Flags.AGENT, Flags.AGENT, values);
    copy(arguments, PROFILE_ID, OnboardFlags.PROFILE_ID, values);
    copy(arguments, EXPIRES_IN, OnboardFlags.EXPIRES_IN, values);
    if (provider != null) {
      values.put(OnboardFlags.AUTH_CHOICE.name(), provider.authChoice().id());
    }
    if (verb != Verb.LOGIN && !context.canAsk()) {
      values.put(OnboardFlags.NON_INTERACTIVE.name(), "");
      values.put(OnboardFlags.API_KEY_FILE.name(), "-");
    }
    return values;
  }

  private static void copy(Arguments from, Flag flag, Flag as, Map<String, String> to) {
    String value = from.value(flag);
    if (value != null) {
      to.put(as.name(), value);
    }
  }
}
