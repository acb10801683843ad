/**
 * The benchmark: how long the packaged commands take, as whole processes, beside a bare JVM. Run by
 * hand, never by the build; {@code docs/performance.md} says how.
 */
@NullMarked
package ai.openclaw.bench;

import org.jspecify.annotations.NullMarked;
