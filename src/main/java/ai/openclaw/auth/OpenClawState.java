package ai.openclaw.auth;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What OpenClaw's files say that matters for keys.
 *
 * @param config the effective one
 * @param credentials of one agent
 * @param route which of the two the user's OpenClaw reads
 */
public record OpenClawState(
    JsonNode config, StoredCredentials credentials, CredentialRoute route) {}
