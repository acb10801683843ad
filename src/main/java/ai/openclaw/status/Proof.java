package ai.openclaw.status;

import ai.openclaw.huggingface.Account;
import ai.openclaw.huggingface.ProbeResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Hugging Face said when it was asked.
 *
 * @param account whose the key is; null when it was not asked for or nobody knows
 * @param probe what became of the request to the default model; null when none was made
 */
record Proof(@Nullable Account account, @Nullable ProbeResult probe, List<Finding> findings) {
  static final Proof NONE = new Proof(null, null, List.of());
}
