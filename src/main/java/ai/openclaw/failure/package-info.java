/**
 * What can go wrong for a user: the exit codes, the one exception that carries a message, a hint
 * and a code, and the commands that a hint names. No IO and nothing of ours below it.
 */
@NullMarked
package ai.openclaw.failure;

import org.jspecify.annotations.NullMarked;
