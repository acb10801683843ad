package ai.openclaw.environment;

/** The families of operating systems whose file rules differ. */
public enum OperatingSystem {
  LINUX,
  MACOS,
  WINDOWS;

  /** The family that the value of {@code os.name} belongs to; Linux stands for every other Unix. */
  public static OperatingSystem of(String osName) {
    if (osName.startsWith("Windows")) {
      return WINDOWS;
    }
    return osName.startsWith("Mac") ? MACOS : LINUX;
  }
}
