/**
 * Onboarding: collect the answers, plan the changes, commit them. Knows no terminal, no HTTP client
 * and no command line.
 */
@NullMarked
package ai.openclaw.onboard;

import org.jspecify.annotations.NullMarked;
