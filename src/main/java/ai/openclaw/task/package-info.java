/** Work beside the thread that waits for it, and work at the end of the process. */
@NullMarked
package ai.openclaw.task;

import org.jspecify.annotations.NullMarked;
