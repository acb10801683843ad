package ai.openclaw.onboard;

import ai.openclaw.failure.ExitCode;
import ai.openclaw.failure.Failure;
import ai.openclaw.prompt.Back;
import ai.openclaw.prompt.MissingAnswer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Runs the steps in their order, goes back where the person wants to, and gathers everything that a
 * script forgot to say into one failure.
 */
final class Conversation {
  private final CountingPrompter prompter;
  private final List<Step> steps;

  Conversation(CountingPrompter prompter, List<Step> steps) {
    this.prompter = prompter;
    this.steps = steps;
  }

  void run(Draft draft) {
    Deque<Integer> asked = new ArrayDeque<>();
    List<MissingAnswer> missing = new ArrayList<>();
    int next = 0;
    while (next < steps.size() && !draft.skipped()) {
      Step step = steps.get(next);
      if (!missing.isEmpty() && step.phase() != Phase.COLLECT) {
        throw asFailure(missing, draft.request().extent());
      }
      int before = prompter.asked();
      prompter.backAllowed(!asked.isEmpty());
      int told = draft.warnings().size();
      try {
        step.run(draft);
        tell(draft.warnings(), told);
        if (prompter.asked() > before) {
          asked.push(next);
        }
        next++;
      } catch (Back e) {
        next = asked.pop();
      } catch (Revisit e) {
        draft.reopen(e.step());
        next = steps.indexOf(e.step());
        while (!asked.isEmpty() && asked.peek() >= next) {
          asked.pop();
        }
      } catch (MissingAnswer e) {
        missing.add(e);
        if (draft.providerOrNull() == null) {
          throw asFailure(missing, draft.request().extent());
        }
        next++;
      } catch (Failure e) {
        throw e.inPhase(step.phase().id());
      }
    }
  }

  private void tell(List<String> warnings, int from) {
    for (String warning : warnings.subList(from, warnings.size())) {
      prompter.warn(warning);
    }
  }

  private static Failure asFailure(List<MissingAnswer> missing, OnboardRequest.Extent extent) {
    StringBuilder message = new StringBuilder();
    for (MissingAnswer answer : missing) {
      message
          .append(message.length() == 0 ? "" : " ")
          .append("Missing ")
          .append(answer.flag())
          .append(".");
    }
    return new Failure(
            ExitCode.USAGE, message.toString(), "openclaw " + extent.command() + " --help")
        .inPhase(Phase.COLLECT.id());
  }
}
