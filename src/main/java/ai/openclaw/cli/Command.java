package ai.openclaw.cli;

import ai.openclaw.failure.ExitCode;
import java.util.List;

/** A command: what it is called, what it takes, and what it does. */
public abstract class Command {
  private final String name;
  private final String summary;

  /**
   * A command.
   *
   * @param name the words that name it, without the program's own: {@code models list}
   * @param summary what it does, one line without a full stop
   */
  protected Command(String name, String summary) {
    this.name = name;
    this.summary = summary;
  }

  /**
   * What stands behind the name besides options.
   *
   * @param required whether the command cannot do without it
   * @param repeated whether there can be more of its kind
   */
  public record Operand(Value value, boolean required, boolean repeated) {
    /** One that has to be there. */
    public static Operand required(Value value) {
      return new Operand(value, true, false);
    }

    @Override
    public String toString() {
      String text = "<" + value.placeholder() + ">" + (repeated ? "..." : "");
      return required ? text : "[" + text + "]";
    }
  }

  /** The words that name it. */
  public final String name() {
    return name;
  }

  /** What it is called in a sentence. */
  final String title() {
    return "openclaw " + name;
  }

  /** What it does. */
  public final String summary() {
    return summary;
  }

  /** Its operands, in their order. */
  public List<Operand> operands() {
    return List.of();
  }

  /** The operands as help writes them, {@code <alias> <ref>}; empty for none. */
  public final String synopsis() {
    StringBuilder text = new StringBuilder();
    for (Operand operand : operands()) {
      text.append(text.length() == 0 ? "" : " ").append(operand);
    }
    return text.toString();
  }

  /** How it is called, behind the program's name: {@code models set [options] <ref|alias>}. */
  public final String usage() {
    return (name + " [options] " + synopsis()).stripTrailing();
  }

  /** Whole command lines that do something useful; at least one. */
  public List<String> examples() {
    StringBuilder line = new StringBuilder(title());
    for (Operand operand : operands()) {
      line.append(' ').append(operand.value().example());
    }
    return List.of(line.toString());
  }

  /** Its options, in the order of the help. */
  public abstract List<Flag> flags();

  /** Further paragraphs for the end of the help; one that is indented stays a line. */
  public List<String> notes() {
    return List.of();
  }

  /** What it may end with, as its manual page says. */
  public List<ExitCode> exitCodes() {
    return ExitCode.GENERAL;
  }

  /** Whether it is for other programs: no help names it, and its words are not taken apart. */
  public boolean isHidden() {
    return false;
  }

  /** Does it. */
  public abstract ExitCode run(Arguments arguments);
}
