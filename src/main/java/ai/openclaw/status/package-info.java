/**
 * What is the matter: which keys there are and whose count, which models are in use, and what is
 * wrong with either. It reads and asks; it changes nothing and proposes the command that would.
 */
@NullMarked
package ai.openclaw.status;

import org.jspecify.annotations.NullMarked;
