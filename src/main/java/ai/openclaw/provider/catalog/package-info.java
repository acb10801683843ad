/**
 * The providers, one class each, and the table of all of them. Values only: nothing here asks,
 * reads or writes.
 */
@NullMarked
package ai.openclaw.provider.catalog;

import org.jspecify.annotations.NullMarked;
