/** Real releases of OpenClaw, tried after this program; only with {@code -Pinterop}. */
@NullMarked
package ai.openclaw.interop;

import org.jspecify.annotations.NullMarked;
