package ai.openclaw.cli;

import ai.openclaw.auth.StateFiles;
import ai.openclaw.auth.StateReader;
import ai.openclaw.change.Changes;
import ai.openclaw.change.Changes.Outcome;
import ai.openclaw.change.RemainingLogins;
import ai.openclaw.change.RemoveLogin;
import ai.openclaw.change.UndoRecord;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.failure.ShellWord;
import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Option;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.prompt.Text;
import ai.openclaw.runtime.KeyEvidence;
import ai.openclaw.runtime.RuntimeKeys;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileTransaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code openclaw models auth remove}: takes a login out of OpenClaw's files. */
public final class AuthRemoveCommand extends Command {
  private static final Flag YES = Flag.toggle("--yes", "Do not ask");

  private final Context context;

  private AuthRemoveCommand(String name, String summary, Context context) {
    super(name, summary);
    this.context = context;
  }

  /** The command in that context; it asks before it removes. */
  public static Command of(Context context) {
    return new AuthRemoveCommand(
        "models auth remove", "Remove a stored key from OpenClaw's files", context);
  }

  /** The same by OpenClaw's own name for it. */
  public static Command logout(Context context) {
    return new AuthRemoveCommand("models auth logout", "The same as models auth remove", context);
  }

  @Override
  public List<Operand> operands() {
    return List.of(new Operand(Value.of("profile", Value.Kind.LOGIN), false, false));
  }

  @Override
  public List<Flag> flags() {
    return List.of(Flags.AGENT, YES, Flags.DRY_RUN, Flags.JSON);
  }

  @Override
  public List<String> notes() {
    return List.of(
        "A key in the config goes by the profile that it would be: huggingface:default.");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    if (arguments.positional().size() > 1) {
      throw new Failure(ExitCode.USAGE, title() + " takes one profile", "one at a time");
    }
    StateReader state = context.state(arguments.value(Flags.PROFILE), arguments.value(Flags.AGENT));
    StateFiles snapshot = state.read();
    AuthRemoveReport report = new AuthRemoveReport(context);
    List<RemoveLogin.StoredLogin> logins = logins(arguments.positional(), state, snapshot);
    boolean json = arguments.has(Flags.JSON);
    if (logins.isEmpty() && arguments.positional().isEmpty()) {
      report.nothing(json);
      return ExitCode.DONE;
    }
    RemoveLogin.StoredLogin login = login(arguments, logins, report, snapshot.commands());
    KeyEvidence evidence = state.evidence(login.provider(), snapshot);
    Outcome outcome = outcome(login, evidence, state, arguments.has(Flags.DRY_RUN));
    RemainingLogins remaining = new RemainingLogins(context.environment(), context.keyPlaces());
    report.print(login, outcome, remaining.without(login, outcome.before(), evidence), json);
    forget(login, outcome);
    Path copy = remaining.copy(login, outcome.before());
    if (copy != null) {
      report.copy(copy);
    }
    return ExitCode.DONE;
  }

  /** What is kept for {@code onboard --undo} would bring it back. */
  private void forget(RemoveLogin.StoredLogin login, Outcome outcome) {
    Secret key = login.key();
    FileTransaction transaction = context.transaction();
    StateFiles files = outcome.before();
    UndoRecord record = UndoRecord.read(files.config().path(), transaction, files.commands());
    if (outcome.receipt() != null && key != null && record != null && record.holds(key)) {
      transaction.remove(record.path());
    }
  }

  /** Those of the files, and the one that is named when OpenClaw itself keeps it. */
  private List<RemoveLogin.StoredLogin> logins(
      List<String> operands, StateReader state, StateFiles snapshot) {
    List<RemoveLogin.StoredLogin> logins = new ArrayList<>(RemoveLogin.StoredLogin.of(snapshot));
    learn(logins);
    RemoveLogin.StoredLogin named = meant(operands, logins);
    if (named != null
        && !logins.contains(named)
        && state.evidence(named.provider(), snapshot).holds(named.profile())) {
      logins.add(named);
    }
    return logins;
  }

  /** OpenClaw takes the login out of its own store first; its files are then ours to change. */
  private Outcome outcome(
      RemoveLogin.StoredLogin login, KeyEvidence evidence, StateReader state, boolean rehearsed) {
    boolean inRuntime = evidence.holds(login.profile());
    Changes changes = new Changes(state, context.transaction());
    RemoveLogin removal = new RemoveLogin(login.profile(), inRuntime);
    if (rehearsed) {
      return changes.rehearse(removal);
    }
    RuntimeKeys keys = inRuntime ? state.runtimeKeys(changes.read()) : null;
    if (keys != null) {
      keys.remove(login.profile());
    }
    return changes.carryOut(removal);
  }

  private void learn(List<RemoveLogin.StoredLogin> logins) {
    for (RemoveLogin.StoredLogin login : logins) {
      Secret key = login.key();
      if (key != null) {
        context.redactor().learn(key);
      }
    }
  }

  private RemoveLogin.StoredLogin login(
      Arguments arguments,
      List<RemoveLogin.StoredLogin> logins,
      AuthRemoveReport report,
      Commands commands) {
    RemoveLogin.StoredLogin meant = meant(arguments.positional(), logins);
    if (meant != null && !logins.contains(meant)) {
      report.unknown(meant, profiles(logins));
      return meant;
    }
    boolean sure = arguments.has(YES) || arguments.has(Flags.DRY_RUN);
    if (meant != null && sure) {
      return meant;
    }
    if (arguments.has(Flags.JSON) || !context.canAsk()) {
      throw meant == null ? several(logins, commands) : unsure(meant, commands);
    }
    return context.ask(false, prompter -> asked(prompter, meant, logins, sure));
  }

  /** The login that the operand names, stored or not, or the only one; null when several are. */
  private static RemoveLogin.@Nullable StoredLogin meant(
      List<String> operands, List<RemoveLogin.StoredLogin> logins) {
    if (operands.isEmpty()) {
      return logins.size() == 1 ? logins.get(0) : null;
    }
    for (RemoveLogin.StoredLogin login : logins) {
      if (login.profile().equals(operands.get(0))) {
        return login;
      }
    }
    return RemoveLogin.StoredLogin.missing(operands.get(0));
  }

  private static RemoveLogin.StoredLogin asked(
      Prompter prompter,
      RemoveLogin.@Nullable StoredLogin meant,
      List<RemoveLogin.StoredLogin> logins,
      boolean sure) {
    RemoveLogin.StoredLogin login = meant;
    if (login == null) {
      List<Option<RemoveLogin.StoredLogin>> options = new ArrayList<>();
      for (RemoveLogin.StoredLogin each : logins) {
        Secret key = each.key();
        options.add(Option.of(each, each.profile(), key == null ? "" : key.masked()));
      }
      login = prompter.choose(Choice.of("Profile to remove", "<profile>", options, -1));
    }
    Text question = new Text("Remove " + login.profile() + "?", "--yes", "no", true, Text.ANY);
    if (!sure && !prompter.confirm(question)) {
      throw new Prompter.Cancelled();
    }
    return login;
  }

  private Failure several(List<RemoveLogin.StoredLogin> logins, Commands commands) {
    return new Failure(
        ExitCode.USAGE,
        "several keys are stored: " + String.join(", ", profiles(logins)),
        commands.of(confirmed(logins.get(0))));
  }

  private String confirmed(RemoveLogin.StoredLogin login) {
    return name() + " " + ShellWord.of(login.profile()) + " --yes";
  }

  private Failure unsure(RemoveLogin.StoredLogin login, Commands commands) {
    return new Failure(
        ExitCode.USAGE,
        "removing " + login.profile() + " has to be confirmed, and there is no terminal to ask at",
        commands.of(confirmed(login)));
  }

  private static List<String> profiles(List<RemoveLogin.StoredLogin> logins) {
    List<String> profiles = new ArrayList<>();
    for (RemoveLogin.StoredLogin login : logins) {
      profiles.add(login.profile());
    }
    return profiles;
  }
}
