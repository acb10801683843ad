/**
 * The packaged program as a user has it: folders, launcher, archives, Maven wrapper, whole runs.
 * Everything here starts processes and looks at them from outside; of the program's classes only
 * its readers of JSON and JSON5 may be called, to look at the files that a run leaves.
 */
@NullMarked
package ai.openclaw.dist;

import org.jspecify.annotations.NullMarked;
