package ai.openclaw.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.json.JsonFields;
import ai.openclaw.json.JsonTree;
import ai.openclaw.output.Screen;
import ai.openclaw.output.Style;
import ai.openclaw.text.ControlSequenceTest;
import ai.openclaw.text.Invisible;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden in a text, whoever wrote it and however. */
class RedactorTest {
  private static final String KEY = "key0123456789abcdefghij";
  private final Redactor redactor = new Redactor();

  @Test
  void aKnownSecretIsMaskedWhereverItStands() {
    redactor.learn(Secret.of(KEY));

    assertEquals("a key0…ghij, b key0…ghij.", redactor.redact("a " + KEY + ", b " + KEY + "."));
    assertEquals("nothing here", redactor.redact("nothing here"));
  }

  @Test
  void aTokenIsKnownByItsForm() {
    assertEquals("bad hf_abcd…wxyz!", redactor.redact("bad hf_abcdefghijklmnopqrstuvwxyz!"));
    assertEquals("hf_… and hf_abcd", redactor.redact("hf_abcde and hf_abcd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0007", "\u0000", "\u001b[31m", "\u200b", "\u202e", "\ud800", "\ufe0f"})
  void whatDoesNotShowHidesNoSecret(String inserted) {
    redactor.learn(Secret.of(KEY));

    assertEquals(
        "a key0…ghij b", redactor.redact("a key01234" + inserted + KEY.substring(8) + " b"));
    assertEquals(
        "a hf_abcd…wxyz b", redactor.redact("a hf_abcdefghijkl" + inserted + "mnopqrstuvwxyz b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\t", "\u00a0", "\u2003", "\u2028", "  \r\n "})
  void blanksHideNoKnownSecret(String blank) {
    redactor.learn(Secret.of(KEY));

    assertEquals("a key0…ghij b", redactor.redact("a key01234" + blank + KEY.substring(8) + " b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[1K", "\u001b]8;;\u0007", "-", "\u0301", "...", "<wbr>", "%20"})
  void aLongPieceIsHiddenWhateverStandsInTheSecret(String inserted) {
    String secret = "0123456789abcdefghij0123456789ABCDEF";
    redactor.learn(Secret.of(secret));
    for (int at = 0; at <= secret.length(); at++) {
      String shown =
          redactor.redact("said " + secret.substring(0, at) + inserted + secret.substring(at));
      for (int piece = 0; piece + 16 <= secret.length(); piece++) {
        assertFalse(shown.contains(secret.substring(piece, piece + 16)), shown);
      }
      assertTrue(shown.startsWith("said "), shown);
    }
    String short15 = "0123456789abcde";
    assertEquals(short15 + "-" + short15, redactor.redact(short15 + "-" + short15));
  }

  @Test
  void aSecretThatBeginsLikeAnotherIsHiddenWhole() {
    redactor.learn(Secret.of(KEY));
    redactor.learn(Secret.of(KEY + "klmnopqrst"));

    assertEquals("key0…qrst key0…ghij", redactor.redact(KEY + "klmnopqrst " + KEY));
  }

  @Test
  void aStoredSecretWithInvisiblePartsIsHiddenAsItIsRead() {
    redactor.learn(Secret.of("key01234\u200b56789abcdefghij"));

    assertEquals("key0…ghij", redactor.redact(KEY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "",
        "\u200b\u200b\u200b\u200b\u200b\u200b",
        "openai",
        "ollama",
        "huggingface",
        "LM-Studio",
        "not-needed",
        "sk-no-key-required",
        "custom.local",
        "EMPTY",
        "HF_TOKEN",
        "CLOUDFLARE_AI_GATEWAY_API_KEY"
      })
  void wordsAreNoSecrets(String word) {
    redactor.learn(Secret.of(word));

    String data = "{\"model\":\"" + word + "/" + word + "-oss\"}";
    assertEquals(data, redactor.redact(data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH",
        "sk-proj-Ab3dEf6hIj9_-lMnOpQr",
        "sk-ant-api03-abcdefghijklmnop",
        "sk-or-v1-0123456789abcdef",
        "gsk_Ab3dEf6hIj9lMnOpQr",
        "AIzaSyAb3dEf6hIj9lMnOpQr",
        "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo",
        "YWJjZGVmZ2hpamts+m==",
        "abcdefgh/ijk",
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        "abcdefghijklmnopqrst",
        "ABCDEFGHIJKLMNOPQRST",
        "correct-horse-battery",
        "s3cret",
        "swordfish!",
        "12345678",
        "gr\u00fc\u00dfe-an-alle"
      })
  void keysAreSecrets(String key) {
    redactor.learn(Secret.of(key));

    assertFalse(redactor.redact("it says \"" + key + "\"").contains(key));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "hf_azAZ09._-,      hf_…",
        "hf_abcde{,         hf_…{",
        "hf_abcde`,         hf_…`",
        "hf_abcde@,         hf_…@",
        "hf_abcde[,         hf_…[",
        "hf_abcde/,         hf_…/",
        "hf_abcde:,         hf_…:",
        "://ada:pw@b,       ://…@b",
        "x://a@b://c@d,     x://…@b://…@d",
        "http://a b@c,      http://a b@c",
        "http://@b,         http://…@b",
      })
  void theFormOfATokenAndOfAnAddressEndsWhereItEnds(String text, String shown) {
    assertEquals(shown, redactor.redact(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key01234\\n56789abcdefghij",
        "key01234\\t56789abcdefghij",
        "key01234\\r56789abcdefghij",
        "key01234\\b56789abcdefghij",
        "key01234\\f56789abcdefghij",
        "key01234\\u200b56789abcdefghij",
        "key01234\\u00A056789abcdefghij",
        "key\\01234\\56789abcdefghij",
        "key0123456789abcdefg\\u200bhij",
      })
  void escapesOfJsonHideNoKnownSecret(String written) {
    redactor.learn(Secret.of(KEY));

    assertEquals("\"key0…ghij\"", redactor.redact("\"" + written + "\""));
  }

  @Test
  void anEscapeAtTheEndBelongsToNoToken() {
    String token = "hf_abcdefghijklmnopqrstuvwxyz";

    assertEquals("hf_abcd…wxyz\\u200b", redactor.redact(token + "\\u200b"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "a\\u20,                       a\\u20",
        "a\\u20xy,                     a\\u20xy",
        "a\\,                          a\\",
        "\\uxkey01234\\n56789abcdefghij, \\uxkey0…ghij",
        "\\u00x0key01234\\n56789abcdefghij, \\u00x0key0…ghij",
        "\\key0123456789abcdefghij\\, \\key0…ghij\\",
        "\\u20key0123456789abcdefghij, \\u20key0…ghij",
      })
  void whatIsNoEscapeIsText(String text, String shown) {
    redactor.learn(Secret.of(KEY));

    assertEquals(shown, redactor.redact(text));
  }

  @ParameterizedTest
  @MethodSource("unread")
  void whatNobodyReadsHidesNoSecretWhereverItStands(String unread) throws Exception {
    redactor.learn(Secret.of(KEY));
    for (String secret : List.of(KEY, "hf_abcdefghijklmnopqrstuvwxyz")) {
      String between = "said " + String.join(unread, secret.split("")) + "!";

      String shown = "said " + Secret.of(secret).masked() + "!";
      assertEquals(shown, redactor.redact(between));
      assertEquals(shown, redactor.redact(JsonFields.line(between)));
      String json = JsonTree.pretty(JsonTree.NODES.textNode(between));
      assertEquals(shown, JsonTree.read(redactor.redact(json)).textValue());
    }
  }

  static Stream<String> unread() {
    return Stream.concat(
        ControlSequenceTest.whole(),
        Stream.of("\ufffd", "\ufffc", "\uffff", "\ufdd0", "\u0378", "\ue000", "\u0301", "\u20dd"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[", "\u001b[31", "\u001b[3x", "\u001b"})
  void halfAColourIsRead(String half) {
    redactor.learn(Secret.of(KEY));

    assertEquals("key0…ghij" + half, redactor.redact(KEY + half));
  }

  @Test
  void quotesInASecretAreFoundInJson() {
    redactor.learn(Secret.of("a\"quoted\\key\"0123456789"));

    assertEquals(
        "{\"a\":\"a\"qu…6789\"}", redactor.redact("{\"a\":\"a\\\"quoted\\\\key\\\"0123456789\"}"));
  }

  @Property
  void noInsertionGetsASecretOut(
      @ForAll("secrets") String secret,
      @ForAll("unseen") @Size(min = 1, max = 8) List<String> inserted,
      @ForAll long seed) {
    redactor.learn(Secret.of(secret));
    String hostile = "said " + with(inserted, secret, seed) + " of it";

    assertHidden(secret, printed(hostile));
    assertHidden(secret, printed(JsonFields.line(hostile)));
    assertHidden(secret, printed(JsonTree.pretty(JsonTree.NODES.objectNode().put("a", hostile))));
  }

  @Provide
  Arbitrary<String> secrets() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .ofMinLength(6)
        .ofMaxLength(60)
        .filter(secret -> Redactor.Letters.of(secret, false).text().length() >= 6)
        .filter(secret -> !Redactor.isWord(secret));
  }

  @Provide
  Arbitrary<List<String>> unseen() {
    Arbitrary<String> one =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> Invisible.isReadPast(c) || Invisible.isBlank(c))
            .map(Character::toString);
    List<String> more = unread().collect(Collectors.toList());
    more.addAll(List.of("\u200b", "\u0007", " ", "\n"));
    return Arbitraries.oneOf(one, Arbitraries.of(more)).list();
  }

  private static String with(List<String> inserted, String secret, long seed) {
    StringBuilder text = new StringBuilder(secret);
    for (int i = 0; i < inserted.size(); i++) {
      int at = Math.floorMod(seed + 31L * i, text.length());
      boolean inside = at > 0 && !Character.isLowSurrogate(text.charAt(at));
      boolean apart = text.charAt(at) != '[' && !Character.isDigit(text.charAt(at));
      text.insert(inside && apart ? at : text.length(), inserted.get(i));
    }
    return text.toString();
  }

  private String printed(String line) {
    StringWriter out = new StringWriter();
    new Screen(out, out, redactor, Style.PLAIN, () -> Screen.UNLIMITED).out(line);
    return out.toString();
  }

  private static void assertHidden(String secret, String output) {
    StringBuilder read = new StringBuilder();
    output
        .codePoints()
        .filter(c -> !Invisible.isReadPast(c) && !Invisible.isBlank(c))
        .forEach(read::appendCodePoint);
    assertFalse(read.toString().contains(secret), () -> secret + " in " + output);
  }
}
