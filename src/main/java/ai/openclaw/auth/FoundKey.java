package ai.openclaw.auth;

import ai.openclaw.secret.Secret;

/** A key and where it was found. */
public record FoundKey(Secret secret, KeySource source) {}
