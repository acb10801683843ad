/**
 * The packaged program as a user has it: folders, launcher, archives, Maven wrapper. Everything
 * here starts processes and looks at them from outside; nothing may call the program's classes.
 */
@NullMarked
package ai.openclaw.dist;

import org.jspecify.annotations.NullMarked;
