package ai.openclaw.trial;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.openclaw.model.ModelRef;
import ai.openclaw.provider.Cost;
import ai.openclaw.provider.Routing;
import ai.openclaw.provider.ServedBy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a question may cost at the most. */
class QuestionTest extends TrialScene {
  @Test
  void theBoundHoldsForWhoeverTheRouterPicks() {
    Routing routing = Routing.among(List.of(serving("cheap", 0, 2), serving("dear", 0, 1000)));
    ModelRef ref = new ModelRef("huggingface", "a/b");
    Candidate open = new Candidate(ref, access(URL), routing, Cost.of(0, 2), null);
    Candidate pinned =
        new Candidate(
            new ModelRef("huggingface", "a/b:cheap"), access(URL), routing, Cost.of(0, 2), null);
    Candidate unknown = new Candidate(ref, access(URL), routing, null, null);
    ServedBy unpriced = new ServedBy("silent", true, null, null, null, true, null, null, null);
    Candidate maybe =
        new Candidate(
            ref,
            access(URL),
            Routing.among(List.of(serving("cheap", 0, 2), unpriced)),
            Cost.of(0, 2),
            null);

    assertEquals(0.512, requireNonNull(QUESTION.most(open)), 1e-9);
    assertEquals(0.001024, requireNonNull(QUESTION.most(pinned)), 1e-9);
    assertNull(QUESTION.most(unknown));
    assertNull(QUESTION.most(maybe), "the router may pick the one without a price");
  }
}
