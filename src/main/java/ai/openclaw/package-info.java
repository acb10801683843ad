/** The way in: arguments, streams and environment come in here and nowhere else. */
@NullMarked
package ai.openclaw;

import org.jspecify.annotations.NullMarked;
