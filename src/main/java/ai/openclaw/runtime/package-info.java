/**
 * The OpenClaw that stands on this machine: which one runs, where it keeps credentials, and the one
 * class that starts it. Nothing here touches its databases; it is asked, and handed keys.
 */
@NullMarked
package ai.openclaw.runtime;

import org.jspecify.annotations.NullMarked;
