/**
 * JSON trees, read and written with jackson-core alone: an ObjectMapper would more than double what
 * a start costs.
 */
@NullMarked
package ai.openclaw.json;

import org.jspecify.annotations.NullMarked;
