package ai.openclaw.model;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.provider.OfferedModel;
import ai.openclaw.provider.Provider;
import ai.openclaw.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider that can be up, down, or in a bad mood; it counts how often it is asked. */
final class FakeModelSource implements ModelOffers.Source {
  private ModelList answer = ModelList.live(List.of());
  private boolean refuses;
  private int asked;

  void offers(List<OfferedModel> models) {
    answer = ModelList.live(models);
    refuses = false;
  }

  void refuses() {
    refuses = true;
  }

  /** Only the built-in list is left, of one model that says so. */
  void isDown(String reason) {
    List<OfferedModel> builtIn = new ArrayList<>();
    builtIn.add(OfferedModels.bare("built/in"));
    answer = new ModelList(builtIn, ModelList.Source.BUILT_IN, reason, null, false, null);
    refuses = false;
  }

  int asked() {
    return asked;
  }

  @Override
  public ModelList load(Provider provider, String baseUrl, @Nullable Secret key) {
    asked++;
    if (refuses) {
      throw new Failure(ExitCode.REFUSED, "the token is refused", null);
    }
    return answer;
  }
}
