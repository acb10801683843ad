package ai.openclaw.onboard;

import ai.openclaw.environment.Environment;
import ai.openclaw.secret.Redactor;
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
    Redactor redactor,
    KeySearch keys,
    KeyFile keyFile,
    Network network) {}
