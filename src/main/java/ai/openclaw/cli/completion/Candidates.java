package ai.openclaw.cli.completion;

import ai.openclaw.change.RemoveLogin;
import ai.openclaw.cli.Context;
import ai.openclaw.cli.ModelsListCommand;
import ai.openclaw.cli.Value;
import ai.openclaw.config.StatePaths;
import ai.openclaw.model.AgentModels;
import ai.openclaw.model.ListedModel;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.model.Preset;
import ai.openclaw.provider.Provider;
import ai.openclaw.provider.catalog.Providers;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is of each kind of value, from the user's files and what is kept of the network. */
final class Candidates {
  private static final String STATE_FOLDER = ".openclaw-";

  private final Context context;
  private final @Nullable String profile;

  /** The candidates of the user with that {@code --profile}. */
  Candidates(Context context, @Nullable String profile) {
    this.context = context;
    this.profile = profile;
  }

  /**
   * A word that can stand at the cursor.
   *
   * @param about what it is, one line; may be empty
   */
  record Candidate(String word, String about) {}

  /** What can stand at the end of that line; a value is also found by a part of it. */
  List<Candidate> at(CommandLine line) {
    List<Candidate> found = new ArrayList<>();
    for (Map.Entry<String, String> next : line.next().entrySet()) {
      if (next.getKey().startsWith(line.typed())) {
        found.add(new Candidate(next.getKey(), next.getValue()));
      }
    }
    List<Candidate> values = line.value() == null ? List.of() : of(line.value());
    List<Candidate> begin = new ArrayList<>();
    List<Candidate> contain = new ArrayList<>();
    String part = line.typed().toLowerCase(Locale.ROOT);
    for (Candidate value : values) {
      Candidate whole = new Candidate(line.glued() + value.word(), value.about());
      if (value.word().startsWith(line.typed())) {
        begin.add(whole);
      } else if (value.word().toLowerCase(Locale.ROOT).contains(part)) {
        contain.add(whole);
      }
    }
    found.addAll(begin.isEmpty() ? contain : begin);
    return found;
  }

  /** What the shell itself knows better: {@code files}, {@code directories}, or nothing. */
  static String ofShell(@Nullable Value value) {
    Value.Kind kind = value == null ? Value.Kind.TEXT : value.kind();
    return switch (kind) {
      case FILE -> "files";
      case FOLDER -> "directories";
      default -> "";
    };
  }

  private List<Candidate> of(Value value) {
    List<Candidate> all = new ArrayList<>();
    switch (value.kind()) {
      case CHOICE -> value.choices().forEach(choice -> all.add(new Candidate(choice, "")));
      case PROVIDER -> Providers.fixed().forEach(id -> all.add(new Candidate(id, label(id))));
      case MODEL, MODELS -> {
        presets(all);
        models(all);
      }
      case ALIAS -> aliases(all);
      case MODEL_OR_ALIAS -> {
        aliases(all);
        presets(all);
        models(all);
      }
      case LOGIN -> logins(all);
      case PROFILE -> profiles(all);
      case TEXT, FILE, FOLDER -> {}
    }
    return all;
  }

  private static void presets(List<Candidate> all) {
    for (Preset preset : Preset.values()) {
      all.add(new Candidate(preset.id(), "chosen by the router's figures"));
    }
  }

  private void models(List<Candidate> all) {
    for (ListedModel model :
        ModelsListCommand.catalog(context, profile, null)
            .list(true, null, ModelOffers.Freshness.OFFLINE)
            .models()) {
      all.add(new Candidate(model.ref().text(), model.facts().name()));
    }
  }

  private void aliases(List<Candidate> all) {
    AgentModels agents = AgentModels.of(context.changes(profile, null).read().effective().data());
    for (Map.Entry<String, String> alias : agents.aliases().entrySet()) {
      all.add(new Candidate(alias.getKey(), alias.getValue()));
    }
  }

  private void logins(List<Candidate> all) {
    for (RemoveLogin.StoredLogin login :
        RemoveLogin.StoredLogin.of(context.changes(profile, null).read())) {
      all.add(new Candidate(login.profile(), label(login.provider())));
    }
  }

  private void profiles(List<Candidate> all) {
    Path home = StatePaths.of(context.environment(), null).home();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(home, STATE_FOLDER + "*")) {
      for (Path folder : folders) {
        String name = folder.getFileName().toString().substring(STATE_FOLDER.length());
        if (Files.isDirectory(folder)) {
          all.add(new Candidate(name, folder.toString()));
        }
      }
    } catch (IOException e) {
      // A home that cannot be read has nothing to offer.
    }
  }

  private static String label(String id) {
    Provider provider = Providers.find(id);
    return provider == null ? "" : provider.group().label();
  }
}
