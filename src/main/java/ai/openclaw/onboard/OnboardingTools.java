package ai.openclaw.onboard;

import ai.openclaw.environment.Environment;
import java.time.Clock;

/**
 * What onboarding works with besides OpenClaw's files.
 *
 * @param version this program's, noted in the config
 */
public record OnboardingTools(
    Environment environment,
    Clock clock,
    String version,
    KeySearch keys,
    KeyFile keyFile,
    Network network) {}
