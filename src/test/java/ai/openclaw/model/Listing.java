package ai.openclaw.model;

import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Modality;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a line of a listing; nothing is known of it but what is said. */
final class Listing {
  private final String ref;
  private final List<ServedBy> servedBy = new ArrayList<>();
  private @Nullable Set<Modality> input;
  private @Nullable Boolean reasoning;
  private @Nullable Integer context;
  private @Nullable Cost cost;
  private @Nullable Long created;
  private @Nullable Boolean local;
  private @Nullable Boolean available;
  private final List<ConfiguredRef.Role> roles = new ArrayList<>();
  private List<String> aliases = List.of();
  private boolean missing;

  private Listing(String ref) {
    this.ref = ref;
  }

  static Listing of(String ref) {
    return new Listing(ref);
  }

  Listing input(String modalities) {
    input = EnumSet.noneOf(Modality.class);
    for (String modality : modalities.split("\\+", -1)) {
      input.add(Objects.requireNonNull(Modality.of(modality)));
    }
    return this;
  }

  Listing reasoning(boolean value) {
    reasoning = value;
    return this;
  }

  Listing context(int tokens) {
    context = tokens;
    return this;
  }

  Listing price(double in, double out) {
    cost = Cost.of(in, out);
    return this;
  }

  Listing created(long seconds) {
    created = seconds;
    return this;
  }

  Listing local(boolean value) {
    local = value;
    return this;
  }

  Listing available(boolean value) {
    available = value;
    return this;
  }

  Listing is(ConfiguredRef.Role.Use... uses) {
    for (ConfiguredRef.Role.Use use : uses) {
      roles.add(new ConfiguredRef.Role(use, 0));
    }
    return this;
  }

  Listing isFallback(int place) {
    roles.add(new ConfiguredRef.Role(ConfiguredRef.Role.Use.FALLBACK, place));
    return this;
  }

  Listing alias(String name) {
    aliases = List.of(name);
    return this;
  }

  Listing missing() {
    missing = true;
    return this;
  }

  /** A live provider that says only how fast it is. */
  Listing at(String provider, @Nullable Double throughput) {
    return at(provider, true, null, throughput);
  }

  Listing at(String provider, boolean live, @Nullable Boolean tools, @Nullable Double throughput) {
    servedBy.add(
        new ServedBy(provider, live, null, null, null, tools, tools, throughput, throughput));
    return this;
  }

  ListedModel build() {
    ModelRef parsed = ModelRef.parse(ref);
    if (parsed == null) {
      throw new IllegalArgumentException(ref);
    }
    String name = parsed.model().substring(parsed.model().lastIndexOf('/') + 1);
    return new ListedModel(
        new ConfiguredRef(parsed, roles, aliases),
        new ModelFacts(name, input, reasoning, context, null, cost, created),
        Routing.among(servedBy),
        "",
        local,
        available,
        missing);
  }

  /** The refs of the models, in their order. */
  static List<String> refs(List<ListedModel> models) {
    List<String> refs = new ArrayList<>();
    for (ListedModel model : models) {
      refs.add(model.ref().text());
    }
    return refs;
  }
}
