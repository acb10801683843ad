/**
 * What can be asked of a person, as values, and the prompter that answers for scripts. Nothing here
 * knows a terminal.
 */
@NullMarked
package ai.openclaw.prompt;

import org.jspecify.annotations.NullMarked;
