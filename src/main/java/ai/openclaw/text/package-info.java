/** What characters do on a screen, and which names they fit. No IO and nothing of ours below it. */
@NullMarked
package ai.openclaw.text;

import org.jspecify.annotations.NullMarked;
