package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.auth.Credential.ApiKey;
import ai.openclaw.auth.Credential.ApiKeyRef;
import ai.openclaw.auth.Credential.OAuth;
import ai.openclaw.auth.Credential.Token;
import ai.openclaw.auth.SecretReference.Source;
import ai.openclaw.environment.OperatingSystem;
import ai.openclaw.json.JsonSyntaxException;
import ai.openclaw.json.JsonTree;
import ai.openclaw.secret.Secret;
import ai.openclaw.storage.PrivateFiles;
import ai.openclaw.storage.TestLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuthProfilesTest {
  private static final Credential KEY = new ApiKey("huggingface", Secret.of("hf_new"));
  private static final String ID = "huggingface:default";

  @TempDir Path folder;

  @Test
  void newFileLooksAsOpenClawWritesIt() {
    assertEquals(
        """
        {
          "version": 1,
          "profiles": {
            "huggingface:default": {
              "type": "api_key",
              "provider": "huggingface",
              "key": "hf_new"
            }
          }
        }
        """,
        read().withCredential(ID, KEY).text());
  }

  @Test
  void missingFileHoldsNothingAndStaysMissing() {
    AuthProfiles profiles = read();
    assertFalse(profiles.exists());
    assertNull(profiles.find(ID));
    assertEquals(List.of(), profiles.profilesOf("huggingface"));
    assertFalse(profiles.change().changesAnything());
    assertSame(profiles, profiles.without(ID));
  }

  static Stream<Arguments> credentials() {
    return Stream.of(
        Arguments.of(
            "{'type':'api_key','provider':'p','key':'k'}", new ApiKey("p", Secret.of("k"))),
        Arguments.of(
            "{'type':'api_key','provider':'p',"
                + "'keyRef':{'source':'env','provider':'default','id':'HF_TOKEN'}}",
            new ApiKeyRef("p", new SecretReference(Source.ENV, "default", "HF_TOKEN"))),
        Arguments.of(
            "{'type':'api_key','provider':'p',"
                + "'keyRef':{'source':'file','provider':'mine','id':'/run/key'}}",
            new ApiKeyRef("p", new SecretReference(Source.FILE, "mine", "/run/key"))),
        Arguments.of(
            "{'type':'api_key','provider':'p',"
                + "'keyRef':{'source':'exec','provider':'default','id':'pass show hf'}}",
            new ApiKeyRef("p", new SecretReference(Source.EXEC, "default", "pass show hf"))),
        Arguments.of(
            "{'type':'token','provider':'p','token':'t'}", new Token("p", Secret.of("t"), null)),
        Arguments.of(
            "{'type':'token','provider':'p','token':'t','expires':1760000000000}",
            new Token("p", Secret.of("t"), 1760000000000L)),
        Arguments.of(
            "{'type':'oauth','provider':'p','access':'a','refresh':'r','expires':1}",
            new OAuth("p", Secret.of("a"), Secret.of("r"), 1L)),
        Arguments.of(
            "{'type':'oauth','provider':'p','refresh':'r'}",
            new OAuth("p", null, Secret.of("r"), null)));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void everyKindIsReadAsItIsWritten(String json, Credential credential) throws IOException {
    write("{'profiles':{'" + ID + "':" + json + "}}");
    assertEquals(credential, read().find(ID));
    write("{}");
    assertEquals(
        "{'profiles':{'" + ID + "':" + json + "}}",
        compact(read().withCredential(ID, credential).text()));
  }

  @Test
  void credentialPrintsMasked() throws IOException {
    write("{'profiles':{'" + ID + "':{'type':'api_key','provider':'p','key':'topsecret'}}}");
    assertFalse(String.valueOf(read().find(ID)).contains("topsecret"));
  }

  @Test
  void unknownKeysAndLayoutStay() throws IOException {
    write(
        """
        { "profiles" : {
            "openai:default": {"type":"api_key","provider":"openai","key":"k"},
            "huggingface:default": {"email":"a@b", "type":"api_key",
               "provider":"huggingface", "key":"hf_old", "more":[1, 2]}
          },
          "mine": {"x":1},   "version":1 }
        """);
    assertEquals(
        """
        { "profiles" : {
            "openai:default": {"type":"api_key","provider":"openai","key":"k"},
            "huggingface:default": {"email":"a@b", "type":"api_key",
               "provider":"huggingface", "key":"hf_new", "more":[1, 2]}
          },
          "mine": {"x":1},   "version":1 }
        """,
        read().withCredential(ID, KEY).text());
  }

  @Test
  void sameCredentialChangesNothing() throws IOException {
    write("{'profiles':{'" + ID + "':{'key':'hf_new','provider':'huggingface','type':'api_key'}}}");
    AuthProfiles profiles = read();
    assertSame(profiles, profiles.withCredential(ID, KEY));
    assertFalse(profiles.change().changesAnything());
    assertTrue(
        profiles
            .withCredential(ID, new ApiKey("huggingface", Secret.of("hf_other")))
            .change()
            .changesAnything());
  }

  @Test
  void referenceTakesThePlaceOfTheKeyAndTheKeyThatOfTheReference() throws IOException {
    write("{'profiles':{'" + ID + "':{'type':'api_key','provider':'huggingface','key':'hf_old'}}}");
    String reference =
        read()
            .withCredential(
                ID,
                new ApiKeyRef(
                    "huggingface", new SecretReference(Source.ENV, "default", "HF_TOKEN")))
            .text();
    assertEquals(
        "{'profiles':{'huggingface:default':{'type':'api_key','provider':'huggingface',"
            + "'keyRef':{'source':'env','provider':'default','id':'HF_TOKEN'}}}}",
        compact(reference));
    write(reference);
    assertEquals(
        "{'profiles':{'huggingface:default':"
            + "{'type':'api_key','provider':'huggingface','key':'hf_new'}}}",
        compact(read().withCredential(ID, KEY).text()));
  }

  @Test
  void credentialOfAnotherKindIsReplacedWhole() throws IOException {
    write(
        "{'profiles':{'"
            + ID
            + "':{'type':'oauth','provider':'huggingface','access':'a',"
            + "'refresh':'r','expires':1,'clientId':'c'}}}");
    assertEquals(
        "{'profiles':{'huggingface:default':"
            + "{'type':'api_key','provider':'huggingface','key':'hf_new'}}}",
        compact(read().withCredential(ID, KEY).text()));
  }

  @Test
  void profilesComeInTheirOrderFirst() throws IOException {
    write(
        """
        {"profiles":{
           "huggingface:a":{"type":"api_key","provider":"huggingface","key":"k"},
           "openai:default":{"type":"api_key","provider":"openai","key":"k"},
           "huggingface:b":{"type":"api_key","provider":"HuggingFace","key":"k"},
           "huggingface:c":{"type":"token","provider":"huggingface","token":"k"}},
         "order":{"HUGGINGFACE":["huggingface:c","gone","openai:default","huggingface:c"],
                  "openai":7}}
        """);
    assertEquals(
        List.of("huggingface:c", "huggingface:a", "huggingface:b"),
        read().profilesOf("huggingface"));
    assertEquals(List.of("openai:default"), read().profilesOf("openai"));
    assertEquals(List.of(), read().profilesOf("together"));
  }

  @Test
  void providersAndProfilesAreListedAsTheyStand() throws IOException {
    write(
        "{'profiles':{'b':{'provider':' HuggingFace '},'a':{'provider':'huggingface'},"
            + "'c':{'provider':'x'},'d':{}}}");

    assertEquals(List.of("huggingface", "x"), read().providers());
    assertEquals(List.of("b", "a", "c", "d"), read().profiles());
  }

  @Test
  void whatRestsIsToldWithTheTimeThatIsLeft() throws IOException {
    write(
        "{'profiles':{'a':{'provider':'p'}},'usageStats':{"
            + "'a':{'disabledUntil':1500,'disabledReason':'billing','cooldownUntil':1200},"
            + "'b':{'disabledUntil':1000,'cooldownUntil':1100},'c':{'cooldownUntil':1000}}}");

    assertEquals(
        "[{'profileId':'a','provider':'p','kind':'disabled','reason':'billing','until':1500,"
            + "'remainingMs':500},{'profileId':'b','provider':null,'kind':'cooldown',"
            + "'reason':null,'until':1100,'remainingMs':100}]",
        read().unusable(1000).toString().replace('"', '\'').replace(" ", ""));
  }

  @Test
  void anOrderIsWrittenUnderTheNameThatIsThere() throws IOException {
    write("{'profiles':{},'order':{'HuggingFace':['a']}}");

    assertEquals(
        "{'profiles':{},'order':{'HuggingFace':['b','a']}}",
        compact(read().ordered("huggingface", List.of("b", "a")).text()));
    assertEquals(
        "{'profiles':{},'order':{'HuggingFace':['a'],'x':['b']}}",
        compact(read().ordered("x", List.of("b")).text()));
    assertEquals(
        "{'profiles':{},'order':{}}", compact(read().ordered("huggingface", List.of()).text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'huggingface':['a','b']}                   |"
            + " {'huggingface':['huggingface:default','a','b']}",
        "{'huggingface':['a','huggingface:default']} | {'huggingface':['a','huggingface:default']}",
        "{'HuggingFace':[]}                          | {'HuggingFace':['huggingface:default']}",
        "{'openai':['a']}                            | {'openai':['a']}",
        "{'huggingface':7}                           | {'huggingface':7}",
        "7                                           | 7"
      })
  void orderThatLeavesTheProfileOutGetsItInFront(String before, String after) throws IOException {
    write("{'profiles':{},'order':" + before + "}");
    String text = compact(read().withCredential(ID, KEY).text());
    assertTrue(text.endsWith("'order':" + after + "}"), text);
  }

  @Test
  void removedProfileLeavesNothingBehind() throws IOException {
    write(
        """
        {
          "version": 1,
          "profiles": {
            "openai:default": {"type": "api_key", "provider": "openai", "key": "k"},
            "huggingface:default": {"type": "api_key", "provider": "huggingface", "key": "k"}
          },
          "order": {"huggingface": ["huggingface:default"], "x": ["a", "huggingface:default", "b"]},
          "lastGood": {"huggingface": "huggingface:default", "openai": "openai:default"},
          "usageStats": {"huggingface:default": {"lastUsed": 1}, "openai:default": {"lastUsed": 2}},
          "mine": "huggingface:default"
        }
        """);
    AuthProfiles without = read().without(ID);
    assertEquals(
        "{'version':1,'profiles':{'openai:default':"
            + "{'type':'api_key','provider':'openai','key':'k'}},"
            + "'order':{'x':['a','b']},'lastGood':{'openai':'openai:default'},"
            + "'usageStats':{'openai:default':{'lastUsed':2}},'mine':'huggingface:default'}",
        compact(without.text()));
    assertNull(without.find(ID));
    assertSame(without, without.without(ID));
  }

  private AuthProfiles read() {
    return AuthProfiles.read(file(), PrivateFiles.on(OperatingSystem.LINUX, TestLocks.of(42)));
  }

  private Path file() {
    return folder.resolve("auth-profiles.json");
  }

  /** Single quotes stand for double ones. */
  private void write(String text) throws IOException {
    Files.writeString(file(), text.replace('\'', '"'));
  }

  /** The strict JSON on one line; single quotes again. */
  private static String compact(String text) {
    try {
      return JsonTree.compact(JsonTree.read(text)).replace('"', '\'');
    } catch (JsonSyntaxException e) {
      throw new AssertionError(text, e);
    }
  }
}
