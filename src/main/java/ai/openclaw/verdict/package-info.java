/**
 * What OpenClaw does with the files as they are: the key and the model of its next call, against
 * those that somebody asked for, and the words for both.
 */
@NullMarked
package ai.openclaw.verdict;

import org.jspecify.annotations.NullMarked;
