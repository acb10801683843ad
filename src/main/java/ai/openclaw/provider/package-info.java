/**
 * Providers, their auth choices and models as values, and the table of all of them in {@code
 * catalog}. No IO, and nothing of ours below it.
 */
@NullMarked
package ai.openclaw.provider;

import org.jspecify.annotations.NullMarked;
