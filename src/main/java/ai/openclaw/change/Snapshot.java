package ai.openclaw.change;

import ai.openclaw.auth.AuthProfiles;
import ai.openclaw.config.ConfigFile;
import java.nio.file.Path;

/**
 * OpenClaw's files as they were at one moment; what is planned from it is checked again when it is
 * written.
 */
public record Snapshot(
    Path stateFolder, Path agentFolder, ConfigFile config, AuthProfiles profiles) {}
