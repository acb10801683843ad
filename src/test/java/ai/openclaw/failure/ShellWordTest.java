package ai.openclaw.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the commands in hints, which people copy. */
class ShellWordTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/home/ada/.openclaw/openclaw.json | /home/ada/.openclaw/openclaw.json",
        "huggingface/openai/gpt-oss-120b:cheapest | huggingface/openai/gpt-oss-120b:cheapest",
        "/home/ada b/c | '/home/ada b/c'",
        "~/.openclaw work/auth-profiles.json | ~/'.openclaw work/auth-profiles.json'",
        "it's | 'it'\\''s'",
        "$(touch x) | '$(touch x)'",
        "\"\" | ''",
      })
  void onlyWhatTheShellWouldReadOtherwiseIsQuoted(String text, String word) {
    assertEquals(word, ShellWord.of(text));
  }

  @Property(tries = 30)
  void aShellReadsTheWordAsTheText(@ForAll @CharRange(from = ' ', to = '~') String text)
      throws IOException {
    String readable = text.startsWith("~") ? "x" + text : text;

    Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWord.of(readable)).start();

    assertEquals(readable, new String(shell.getInputStream().readAllBytes(), UTF_8));
  }
}
