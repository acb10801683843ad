/**
 * Private files: read as snapshots, locked by OpenClaw's protocol, replaced atomically, several of
 * them in one transaction. It knows nothing of what is in them, and no other room opens a file of
 * OpenClaw's for writing.
 */
@NullMarked
package ai.openclaw.storage;

import org.jspecify.annotations.NullMarked;
