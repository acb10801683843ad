package ai.openclaw.onboard;

import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.EndpointList;
import ai.openclaw.huggingface.Probe;
import ai.openclaw.model.ModelOffers;

/**
 * Whom onboarding asks.
 *
 * @param hubIsChosen whether the user named that address
 */
public record Network(
    ModelOffers offers,
    AccountCheck account,
    EndpointList endpoints,
    Probe probe,
    boolean hubIsChosen) {}
