/** Manual pages, made from the commands as they describe themselves. Text only, no files. */
@NullMarked
package ai.openclaw.cli.manual;

import org.jspecify.annotations.NullMarked;
