package ai.openclaw.docs;

import ai.openclaw.provider.Provider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page {@code docs/providers/index.md}, as the provider table has it. */
final class ProviderPage {
  private final List<Provider> providers;

  ProviderPage(List<Provider> providers) {
    this.providers = providers;
  }

  String text() {
    StringBuilder page =
        new StringBuilder(
            Markdown.frontMatter(
                "The providers that onboarding knows",
                "You choose a provider, or look for its --auth-choice",
                "Model providers"));
    page.append("# Model providers\n\n");
    page.append("| provider | `--auth-choice` | key in the environment | default model |\n");
    page.append("|---|---|---|---|\n");
    for (Provider provider : providers) {
      page.append("| ").append(name(provider));
      page.append(" | ").append(Markdown.code(provider.authChoice().id()));
      page.append(" | ").append(variables(provider));
      page.append(" | ").append(defaultModel(provider)).append(" |\n");
    }
    page.append("\n`--auth-choice skip` configures no provider.\n\n");
    page.append(
        "What all of them have in common: [Model providers](../concepts/model-providers.md).");
    return page.append("\nAnother one: [Adding a provider](../adding-a-provider.md).\n").toString();
  }

  /** By the title of its page, where there is one; a further way to log in is on its group's. */
  private static String name(Provider provider) {
    String group = provider.group().id();
    String file = group + ".md";
    Path page = Path.of("docs", "providers", file);
    boolean first = provider.id().equals(group);
    String label = first ? provider.group().label() : provider.authChoice().label();
    if (!Files.exists(page)) {
      return label;
    }
    return "[" + (first ? Page.read(page).title() : label) + "](" + file + ")";
  }

  private static String variables(Provider provider) {
    List<String> names = new ArrayList<>();
    for (String variable : provider.keyVariables()) {
      names.add(Markdown.code(variable));
    }
    return String.join(", ", names);
  }

  private static String defaultModel(Provider provider) {
    String model = provider.defaultModel();
    return model == null ? "yours" : Markdown.code(provider.ref(model));
  }
}
