/** Work beside the thread that waits for it. */
@NullMarked
package ai.openclaw.task;

import org.jspecify.annotations.NullMarked;
