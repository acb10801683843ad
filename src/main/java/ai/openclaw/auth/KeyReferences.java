package ai.openclaw.auth;

import ai.openclaw.config.UserPaths;
import ai.openclaw.environment.Environment;
import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.json.JsonTree;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Redactor;
import ai.openclaw.secret.Secret;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code --secret-ref} leads to. Every reference is followed once, to prove that OpenClaw can
 * follow it.
 */
public final class KeyReferences {
  private static final String FORMS = "env:<variable>, file:<path> or exec:<command>";
  private static final int LONGEST_NAME = 64;

  private final Environment environment;
  private final Redactor redactor;

  /** References from this environment. */
  public KeyReferences(Environment environment, Redactor redactor) {
    this.environment = environment;
    this.redactor = redactor;
  }

  /** The key behind the reference; a failure says why there is none. */
  public KeyPlace follow(String text, Provider provider) {
    KeyReference reference = parse(text.trim(), provider);
    SecretResolver resolver = new SecretResolver(environment);
    Secret secret = resolver.resolve(reference);
    redactor.learn(secret);
    KeySource source =
        reference.isVariable()
            ? new KeySource(KeySource.Kind.ENVIRONMENT, reference.reference().id())
            : new KeySource(KeySource.Kind.REFERENCE, reference.words());
    return KeyPlace.of(secret, source, reference);
  }

  private KeyReference parse(String text, Provider provider) {
    int colon = text.indexOf(':');
    String kind = text.substring(0, Math.max(colon, 0));
    String rest = text.substring(colon + 1).trim();
    boolean whole = !rest.isEmpty();
    if (whole && kind.equals("env")) {
      return KeyReference.toVariable(variable(rest));
    }
    if (whole && kind.equals("file")) {
      return toFile(rest, provider);
    }
    if (whole && kind.equals("exec")) {
      return toCommand(words(rest), provider);
    }
    throw new Failure(
        ExitCode.USAGE,
        "--secret-ref has to be " + FORMS,
        "for example --secret-ref file:~/.secrets/huggingface");
  }

  /** OpenClaw takes no other names. */
  private static String variable(String name) {
    if (!SecretReference.isVariableName(name)) {
      throw new Failure(
          ExitCode.USAGE,
          "--secret-ref env:" + name + ": OpenClaw takes no such variable",
          "use a name of capital letters, digits and underscores");
    }
    return name;
  }

  private KeyReference toFile(String name, Provider provider) {
    UserPaths paths = new UserPaths(environment);
    Path file = paths.resolve(name, "--secret-ref", ExitCode.USAGE);
    ObjectNode entry = JsonTree.NODES.objectNode();
    entry.put("source", SecretReference.Source.FILE.id());
    entry.put("path", paths.written(file)).put("mode", "singleValue");
    return reference(SecretReference.Source.FILE, provider, entry);
  }

  private KeyReference toCommand(List<String> words, Provider provider) {
    ObjectNode entry = JsonTree.NODES.objectNode();
    entry.put("source", SecretReference.Source.EXEC.id());
    entry.put("command", program(words.get(0)).toString());
    ArrayNode arguments = entry.putArray("args");
    for (String argument : words.subList(1, words.size())) {
      arguments.add(argument);
    }
    ArrayNode passed = entry.putArray("passEnv");
    for (String name : SecretResolver.PASSED_TO_COMMANDS) {
      passed.add(name);
    }
    entry.put("jsonOnly", false);
    return reference(SecretReference.Source.EXEC, provider, entry);
  }

  /**
   * The words of a command line, at least one: blanks part them, single and double quotes keep them
   * together. Nothing else has a meaning, as no shell is involved.
   */
  private static List<String> words(String commandLine) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < commandLine.length(); i++) {
      char c = commandLine.charAt(i);
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        begun = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
        }
        begun = false;
        word.setLength(0);
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (quote != 0) {
      throw new Failure(
          ExitCode.USAGE, "--secret-ref exec: a quote is not closed", "close the " + quote);
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  /** The program's own file: OpenClaw runs no link. */
  private Path program(String name) {
    Path program = environment.program(name);
    if (program == null) {
      throw new Failure(
          ExitCode.USAGE,
          "--secret-ref exec: there is no program " + name,
          "name it with its whole path");
    }
    try {
      return program.toRealPath();
    } catch (IOException e) {
      throw new Failure(
          ExitCode.USAGE, "--secret-ref exec: cannot reach " + program, "check the path", e);
    }
  }

  private static KeyReference reference(
      SecretReference.Source source, Provider provider, ObjectNode entry) {
    String name = "key-" + provider.id().replace('.', '-');
    String alias = name.substring(0, Math.min(name.length(), LONGEST_NAME));
    return new KeyReference(new SecretReference(source, alias, SecretReference.ONLY_VALUE), entry);
  }
}
