package ai.openclaw.cli;

import ai.openclaw.auth.Credential;
import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.change.Changes;
import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.change.OrderLogins;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.json.JsonTree;
import ai.openclaw.output.Screen;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code models auth order get}, {@code set} and {@code clear}: which of a provider's profiles
 * OpenClaw tries, and in what order. From 2026.6.5 on OpenClaw alone has that in its store.
 */
public final class AuthOrderCommand extends Command {
  private static final Flag PROVIDER =
      Flag.value("--provider", "id", Value.Kind.PROVIDER, "The provider whose profiles these are");

  private final Verb verb;
  private final Context context;

  private AuthOrderCommand(Verb verb, Context context) {
    super("models auth order " + verb.name().toLowerCase(Locale.ROOT), verb.summary);
    this.verb = verb;
    this.context = context;
  }

  /** All three. */
  public static List<Command> all(Context context) {
    List<Command> commands = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      commands.add(new AuthOrderCommand(verb, context));
    }
    return commands;
  }

  private enum Verb {
    GET("Show the order of a provider's profiles"),
    SET("Set the order of a provider's profiles"),
    CLEAR("Leave the order to OpenClaw");

    private final String summary;

    Verb(String summary) {
      this.summary = summary;
    }
  }

  @Override
  public List<Operand> operands() {
    return verb == Verb.SET
        ? List.of(new Operand(Value.of("profile", Value.Kind.LOGIN), true, true))
        : List.of();
  }

  @Override
  public List<Flag> flags() {
    return verb == Verb.GET
        ? List.of(PROVIDER, Flags.AGENT, Flags.JSON)
        : List.of(PROVIDER, Flags.AGENT, Flags.DRY_RUN, Flags.JSON);
  }

  @Override
  public List<String> examples() {
    return List.of(super.examples().get(0) + " --provider huggingface");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    String provider = provider(arguments);
    StateReader state = context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT));
    StateFiles files = state.read();
    if (files.route().inConfig()) {
      return context.passingOn().line(name());
    }
    if (verb == Verb.GET) {
      tell(files, provider, arguments.has(Flags.JSON));
      return ExitCode.DONE;
    }
    List<String> wanted = verb == Verb.SET ? wanted(arguments, files, provider) : List.of();
    Changes changes = new Changes(state, context.transaction());
    OrderLogins change = new OrderLogins(provider, wanted);
    Outcome outcome =
        arguments.has(Flags.DRY_RUN) ? changes.rehearse(change) : changes.carryOut(change);
    report(outcome, change, arguments.has(Flags.JSON));
    return ExitCode.DONE;
  }

  private String provider(Arguments arguments) {
    String provider = arguments.value(PROVIDER);
    if (provider == null || provider.isBlank()) {
      throw new Failure(
          ExitCode.USAGE, title() + " needs --provider", "add --provider huggingface");
    }
    return provider.trim().toLowerCase(Locale.ROOT);
  }

  private List<String> wanted(Arguments arguments, StateFiles files, String provider) {
    List<String> wanted = new ArrayList<>();
    for (String id : arguments.positional()) {
      Credential credential = files.profiles().find(id);
      if (credential == null) {
        throw new Failure(ExitCode.USAGE, id + " is not stored", files.command("models auth list"));
      }
      if (!credential.provider().equalsIgnoreCase(provider)) {
        throw new Failure(
            ExitCode.USAGE,
            id + " is a profile of " + credential.provider() + ", not of " + provider,
            files.command("models auth list --provider " + ShellWord.of(provider)));
      }
      if (!wanted.contains(id)) {
        wanted.add(id);
      }
    }
    if (wanted.isEmpty()) {
      throw new Failure(ExitCode.USAGE, title() + " needs " + synopsis(), title() + " --help");
    }
    return wanted;
  }

  /** OpenClaw's own words and names. */
  private void tell(StateFiles files, String provider, boolean json) {
    List<String> order = files.profiles().orderOf(provider);
    Screen screen = context.screen();
    if (json) {
      ObjectNode answer = JsonTree.NODES.objectNode();
      answer.put("agentId", files.agent()).put("agentDir", files.agentFolder().toString());
      answer.put("provider", provider).put("authStorePath", files.profiles().path().toString());
      if (order.isEmpty()) {
        answer.putNull("order");
      } else {
        JsonTree.putTexts(answer, "order", order);
      }
      screen.out(answer);
      return;
    }
    screen.out("Agent: " + files.agent());
    screen.out("Provider: " + provider);
    screen.out("Auth file: " + files.profiles().path());
    screen.out("Order override: " + (order.isEmpty() ? "(none)" : String.join(", ", order)));
  }

  private void report(Outcome outcome, OrderLogins change, boolean json) {
    PlanReport plan = new PlanReport(context);
    if (json) {
      ObjectNode answer = JsonTree.NODES.objectNode();
      answer.put("ok", true).put("provider", change.provider());
      JsonTree.putTexts(answer, "order", change.profiles());
      PlanReport.json(answer, outcome.plan());
      context.screen().out(answer.put("dryRun", outcome.receipt() == null));
      return;
    }
    String words =
        change.profiles().isEmpty()
            ? "OpenClaw itself orders the profiles of " + change.provider()
            : "the order is " + String.join(", ", change.profiles());
    plan.headline(outcome.plan(), outcome.receipt(), words, List.of());
    plan.files(outcome.plan(), outcome.receipt());
  }
}
