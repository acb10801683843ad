/**
 * JSON trees, read and written with jackson-core alone. No ObjectMapper: making one costs 30 ms of
 * start-up.
 */
@NullMarked
package ai.openclaw.json;

import org.jspecify.annotations.NullMarked;
