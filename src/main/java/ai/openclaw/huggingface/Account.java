package ai.openclaw.huggingface;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account that a token belongs to, as far as Hugging Face tells. Null stands for "does not
 * say".
 *
 * @param name the user's or organisation's, as in the address of its page
 * @param type {@code user}, {@code org} or {@code app}
 * @param pro whether it has the PRO plan
 * @param canPay whether it has a way to pay
 * @param organisations the names of those it belongs to, any of which may pay for it
 * @param token the token that was asked about
 */
public record Account(
    @Nullable String name,
    @Nullable String fullName,
    @Nullable String type,
    @Nullable Boolean pro,
    @Nullable Boolean canPay,
    List<String> organisations,
    AccessToken token) {}
