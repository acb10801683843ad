package ai.openclaw;

/** The process's way in. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code args} name. */
  public static void main(String[] args) {
    System.out.println("openclaw");
  }
}
