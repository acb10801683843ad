package ai.openclaw.terminal;

import ai.openclaw.output.Style;
import java.nio.charset.Charset;

/**
 * How the user wants to be asked.
 *
 * @param style for the terminal
 * @param accessible plain numbered lines, also on a terminal that could draw
 * @param charset that the terminal speaks
 */
public record TerminalPreferences(Style style, boolean accessible, Charset charset) {}
