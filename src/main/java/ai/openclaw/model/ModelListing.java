package ai.openclaw.model;

import java.util.List;

/**
 * Models, and the lists of providers that went into them.
 *
 * @param offers in the order of the provider table; empty when no list was needed
 */
public record ModelListing(List<ListedModel> models, List<ProviderOffer> offers) {}
