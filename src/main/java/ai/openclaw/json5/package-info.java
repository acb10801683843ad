/**
 * A lossless JSON5 document: an edit replaces the smallest span, and everything else stays byte for
 * byte. Knows nothing of OpenClaw.
 */
@NullMarked
package ai.openclaw.json5;

import org.jspecify.annotations.NullMarked;
