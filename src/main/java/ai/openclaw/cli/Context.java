package ai.openclaw.cli;

import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.auth.StateReader;
import ai.openclaw.change.Changes;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.Commands;
import ai.openclaw.failure.Failure;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.http.OkHttpTransport;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.Hub;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.huggingface.RouterModels;
import ai.openclaw.model.ModelCache;
import ai.openclaw.model.ModelList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.OpenAiModelList;
import ai.openclaw.model.ProviderStates;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Style;
import ai.openclaw.prompt.Prompter;
import ai.openclaw.provider.Provider;
import ai.openclaw.runtime.RuntimeProcess;
import ai.openclaw.runtime.RuntimeSearch;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.FileLocks;
import ai.openclaw.storage.FileTransaction;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.Processes;
import ai.openclaw.task.AtEnd;
import ai.openclaw.terminal.TerminalSession;
import ai.openclaw.terminal.TerminalWidth;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What commands are put together from: the one place that knows who gets what. Each part is made
 * when a command asks for it, so that a run pays for no other one.
 */
public final class Context {
  private final ProcessIo io;
  private final List<String> args;
  private final @Nullable Prompter person;
  private final Redactor redactor = new Redactor();
  private final Set<String> remarks = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Screen screen;
  private @Nullable FileTransaction transaction;

  /** Speaks for a run that is ended when its files are changed and its report is not out. */
  private @Nullable AtEnd unreported;

  private boolean reported;

  /**
   * The context of a run.
   *
   * @param args of the command line; some of them say how to print
   * @param person who answers questions, or null for whoever sits at the terminal
   */
  public Context(ProcessIo io, List<String> args, @Nullable Prompter person) {
    // Before anything can be said: the passwords in the addresses of proxies and servers.
    for (String value : io.environment().variables().values()) {
      redactor.learnCredentials(value);
    }
    for (String arg : args) {
      redactor.learnCredentials(arg);
    }
    this.io = io;
    this.args = args;
    this.person = person;
    ProcessIo.Output output = io.output();
    Charset charset = Flags.wantJson(args) ? StandardCharsets.UTF_8 : output.charset();
    Screen unwatched =
        new Screen(
            new BufferedWriter(new OutputStreamWriter(output.out(), charset)),
            new BufferedWriter(new OutputStreamWriter(output.err(), output.charset())),
            redactor,
            style(io.terminals().out()),
            new TerminalWidth(io.environment(), io.terminals().out()));
    screen =
        io.terminals().err() && !Flags.isForPrograms(args)
            ? unwatched.watched(errorStyle())
            : unwatched;
  }

  /** How the reader of standard error sees signs and colours. */
  Style errorStyle() {
    return style(io.terminals().err());
  }

  private Style style(boolean terminal) {
    Style style =
        Style.of(
            io.environment(),
            args.contains(Flags.NO_COLOR.name()),
            args.contains(Flags.ASCII.name()),
            terminal,
            io.output().charset());
    // The name of an option of onboard, whose table no other command loads.
    return args.contains("--accessible") ? style.spoken() : style;
  }

  /** The user's environment. */
  public Environment environment() {
    return io.environment();
  }

  /** What time it is. */
  Clock clock() {
    return io.clock();
  }

  /** Standard input. */
  InputStream in() {
    return io.in();
  }

  /** The only way to standard output and standard error; questions are asked in its style. */
  public Screen screen() {
    return screen;
  }

  /** Learns the secrets of this run, and hides them in whatever is printed. */
  Redactor redactor() {
    return redactor;
  }

  /** Files that are their owner's alone. */
  PrivateFiles files() {
    return PrivateFiles.on(environment().system(), locks());
  }

  /** Writes several files or none. */
  synchronized FileTransaction transaction() {
    if (transaction == null) {
      transaction = new FileTransaction(files(), locks());
    }
    return transaction;
  }

  private FileLocks locks() {
    return new FileLocks(
        Processes.ofSystem(), clock(), FileLocks.Sleeper.OF_THREAD, new LockMessages(screen));
  }

  /** The OpenClaw that runs here; with OPENCLAW_DEBUG its user sees what it prints. */
  RuntimeSearch runtimes() {
    Consumer<String> log =
        new Consumer<>() {
          @Override
          public void accept(String text) {
            debug(text);
          }
        };
    return new RuntimeSearch(environment(), new RuntimeProcess(environment(), log));
  }

  /** Gives this program's place to OpenClaw itself. */
  PassingOn passingOn() {
    return new PassingOn(runtimes(), screen, args);
  }

  private void debug(String text) {
    if (environment().isOn("OPENCLAW_DEBUG")) {
      screen.err(text);
    }
  }

  /** OpenClaw's files for that {@code --profile} and {@code --agent}. */
  StateReader state(@Nullable String profile, @Nullable String agent) {
    return new StateReader(environment(), files(), runtimes(), profile, agent);
  }

  /** Changes of the files of that {@code --profile} and {@code --agent}. */
  public Changes changes(@Nullable String profile, @Nullable String agent) {
    return new Changes(state(profile, agent), transaction());
  }

  /** Where keys are. */
  KeyPlaces keyPlaces() {
    return new KeyPlaces(environment(), redactor, clock());
  }

  /** Which providers the user has set up. */
  ProviderStates providerStates() {
    return new ProviderStates(environment(), keyPlaces());
  }

  /** The models that providers offer, kept in the user's cache. */
  ModelOffers offers() {
    return new ModelOffers(
        new ModelCache(ModelCache.folder(environment()), files()),
        new EachInItsForm(transport()),
        clock());
  }

  /** Whose a key is. */
  AccountCheck accountCheck() {
    return new AccountCheck(transport(), Hub.url(environment()));
  }

  /** Tries a model; the commands are about the files that name it. */
  Probe probe(Commands commands) {
    return new Probe(transport(), clock(), commands);
  }

  /** Whether the user named a hub of his own. */
  boolean hubIsChosen() {
    return !Hub.url(environment()).equals(Hub.URL);
  }

  /** What works over this network and will not in OpenClaw; two threads may find it out. */
  Set<String> remarks() {
    return remarks;
  }

  /** The network; nothing is loaded before the first request. */
  HttpTransport transport() {
    return new OkHttpTransport(environment(), Build.VERSION, remarks);
  }

  /** Whether the network is off limits. */
  boolean isOffline(Arguments arguments) {
    return arguments.has(Flags.OFFLINE) || environment().isOn("HF_HUB_OFFLINE");
  }

  /** Whether there is somebody to ask. */
  boolean canAsk() {
    return person != null || io.terminals().both();
  }

  /**
   * Has the questions answered; the terminal is opened for them and closed behind them.
   *
   * @param accessible plain lines instead of a drawn screen
   */
  <T> T ask(boolean accessible, Function<Prompter, T> questions) {
    if (person != null) {
      return questions.apply(person);
    }
    TerminalSession.Preferences preferences =
        new TerminalSession.Preferences(screen.style(), accessible, io.output().charset());
    try (TerminalSession session =
        TerminalSession.open(
            environment(), preferences, redactor, clock(), this::whenEndedMeanwhile)) {
      T answer = questions.apply(session.prompter());
      if (!reported && transaction().hasBegun()) {
        unreported = new AtEnd("last words", this::sayThatItEnds);
        unreported.begin();
      }
      return answer;
    } catch (RuntimeException e) {
      if (AtEnd.hasCome()) {
        throw AtEnd.await();
      }
      throw e;
    }
  }

  /** Sends what was printed on its way: with that, what was changed is told. */
  void report() {
    screen.flush();
    if (unreported != null) {
      unreported.cancel();
    }
    reported = true;
  }

  private void sayThatItEnds() {
    screen.err(transaction().giveUp().getMessage());
  }

  /** The one sentence of a process that Ctrl-C or a signal ends in the middle of its questions. */
  private String whenEndedMeanwhile() {
    Failure end = transaction().giveUp();
    String hint = end.hint();
    return end.getMessage() + (hint == null ? "" : "\r\n\r\nhint: " + hint);
  }

  /** Asks each provider in the form it answers. */
  private record EachInItsForm(HttpTransport transport) implements ModelOffers.Source {
    @Override
    public ModelList load(Provider provider, String baseUrl, @Nullable Secret key) {
      ModelOffers.Source source =
          provider.isRouted()
              ? new RouterModels(transport)
              : new OpenAiModelList(transport, OpenAiModelList.DEADLINE);
      return source.load(provider, baseUrl, key);
    }
  }

  /** Says on standard error that another program holds a file. */
  private record LockMessages(Screen screen) implements FileLocks.Listener {
    @Override
    public void waiting(Path lock, @Nullable Long pid) {
      screen.err("waiting for " + lock + (pid == null ? "" : ", held by process " + pid));
    }

    @Override
    public void leftBehind(Path lock, String why) {
      screen.err("warning: cannot remove " + lock + ": " + why);
    }
  }
}
