package ai.openclaw.change;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.config.ConfigFile;
import ai.openclaw.config.DotEnvFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * OpenClaw's files as they were at one moment; what is planned from it is checked again when it is
 * written.
 *
 * @param dotEnv null when nobody needs it
 */
public record Snapshot(
    Path stateFolder,
    Path agentFolder,
    ConfigFile config,
    AuthProfiles profiles,
    @Nullable DotEnvFile dotEnv) {}
