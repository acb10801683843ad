package ai.openclaw.onboard;

import ai.openclaw.auth.KeyFile;
import ai.openclaw.auth.KeyPlaces;
import ai.openclaw.environment.Environment;
import ai.openclaw.http.HttpTransport;
import ai.openclaw.huggingface.AccountCheck;
import ai.openclaw.huggingface.EndpointList;
import ai.openclaw.model.ModelOffers;
import ai.openclaw.secret.Redactor;
import java.time.Clock;
import java.util.Set;

/**
 * What onboarding works with besides OpenClaw's files.
 *
 * @param version this program's, noted in the config
 */
public record OnboardingTools(
    Environment environment,
    Clock clock,
    String version,
    Redactor redactor,
    KeyPlaces keys,
    KeyFile keyFile,
    Network network) {
  /**
   * Whom onboarding asks.
   *
   * @param transport what models are tried out over
   * @param hubIsChosen whether the user named that address
   * @param remarks what worked and will not in OpenClaw, as far as it was met
   */
  public record Network(
      ModelOffers offers,
      AccountCheck account,
      EndpointList endpoints,
      HttpTransport transport,
      boolean hubIsChosen,
      Set<String> remarks) {}
}
