/**
 * Which models there are: what the config names, what providers offer, the cache of their lists,
 * and the filters and orders of {@code models list}. No terminal; a live list comes in through
 * {@link ai.openclaw.model.ModelOffers.Source}, of which the plain one is here.
 */
@NullMarked
package ai.openclaw.model;

import org.jspecify.annotations.NullMarked;
