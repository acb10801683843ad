/**
 * Credentials: what {@code auth-profiles.json} holds, as values, and its changes. No file is
 * written here, and no secret leaves but as a {@link ai.openclaw.secret.Secret}.
 */
@NullMarked
package ai.openclaw.auth;

import org.jspecify.annotations.NullMarked;
