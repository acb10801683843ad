package ai.openclaw.provider;

/**
 * A line of the wizard's first menu: one company, with one or more auth choices behind it.
 *
 * @param id {@code huggingface}
 * @param label {@code Hugging Face}
 * @param hint a few words beside the label
 */
public record Group(String id, String label, String hint) {}
