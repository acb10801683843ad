package ai.openclaw.auth;

import ai.openclaw.config.DotEnvFile;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What OpenClaw's files say that matters for keys.
 *
 * @param config the effective one
 * @param credentials of one agent
 * @param route which of the two the user's OpenClaw reads
 * @param dotEnv the variables that OpenClaw adds to its environment; null for none
 */
public record OpenClawState(
    JsonNode config,
    StoredCredentials credentials,
    CredentialRoute route,
    @Nullable DotEnvFile dotEnv) {}
