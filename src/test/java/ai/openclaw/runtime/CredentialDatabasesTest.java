package ai.openclaw.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.openclaw.storage.Fifo;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialDatabasesTest {
  private static final String TRACE = "huggingface:";

  @TempDir Path state;
  private Path shared;
  private Path ofAgent;
  private Path ofMain;

  @BeforeEach
  void folders() throws IOException {
    shared = Files.createDirectories(state.resolve("state")).resolve("openclaw.sqlite");
    ofAgent = Files.createDirectories(agent()).resolve("openclaw-agent.sqlite");
    ofMain =
        Files.createDirectories(state.resolve("agents/main/agent"))
            .resolve("openclaw-agent.sqlite");
  }

  @Test
  void thoseThatExistAreOfTheStateTheAgentAndTheMainAgent() throws IOException {
    assertEquals(List.of(), databases().files());

    for (Path file : List.of(ofMain, ofAgent, shared)) {
      Files.writeString(file, "");
    }

    assertEquals(List.of(shared, ofAgent, ofMain), databases().files());
    assertEquals(
        List.of(shared, ofMain),
        CredentialDatabases.in(state, state.resolve("agents/main/agent")).files());
  }

  @Test
  void anyOfThemMayHoldAProfile() throws IOException {
    for (Path file : List.of(shared, ofAgent, ofMain)) {
      Files.writeString(file, "\0\1huggingface:default\0");

      assertTrue(databases().mayHold("huggingface"));
      assertFalse(databases().mayHold("together"));
      Files.writeString(file, "\0\1huggingface, huggingfac:, Huggingface:\0");
      assertFalse(databases().mayHold("huggingface"));
    }
  }

  @Test
  void itsLogMayHoldOneAlready() throws IOException {
    Files.writeString(shared, "");
    Path log = shared.resolveSibling("openclaw.sqlite-wal");
    Files.writeString(log, "huggingface:default");

    assertTrue(databases().mayHold("huggingface"));

    Files.writeString(log, "");
    assertFalse(databases().mayHold("huggingface"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_524, 65_525, 65_530, 65_536, 65_547, 131_066, 200_000})
  void aTraceIsFoundWhereverItStands(int offset) throws IOException {
    byte[] content = new byte[offset + TRACE.length() + 70_000];
    Arrays.fill(content, (byte) 'h');
    byte[] trace = TRACE.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(trace, 0, content, offset, trace.length);
    Files.write(shared, content);

    assertTrue(databases().mayHold("huggingface"));
  }

  @Test
  void aTraceAtTheVeryEndIsFound() throws IOException {
    Files.writeString(shared, "x".repeat(65_536) + TRACE);

    assertTrue(databases().mayHold("huggingface"));
  }

  @Test
  void whatCannotBeReadMayHoldOne() throws IOException {
    Files.createDirectory(shared);

    assertTrue(databases().mayHold("huggingface"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void whatIsNoFileOrTooLongIsNotWaitedFor() throws IOException {
    Fifo.make(shared);
    assertTrue(databases().mayHold("huggingface"));
    Files.delete(shared);

    Files.writeString(shared, "");
    Path log = Fifo.make(shared.resolveSibling("openclaw.sqlite-wal"));
    assertTrue(databases().mayHold("huggingface"));
    Files.delete(log);

    try (RandomAccessFile huge = new RandomAccessFile(shared.toFile(), "rw")) {
      huge.setLength(1L << 40);
    }
    assertTrue(databases().mayHold("huggingface"));
  }

  private Path agent() {
    return state.resolve("elsewhere");
  }

  private CredentialDatabases databases() {
    return CredentialDatabases.in(state, agent());
  }
}
