/**
 * What Hugging Face knows: the router's models, the account behind a token, whether a chat would
 * work, the token of {@code hf auth login}, the account's own endpoints. Values come out; nothing
 * here asks the user, prints, or writes a file.
 */
@NullMarked
package ai.openclaw.huggingface;

import org.jspecify.annotations.NullMarked;
