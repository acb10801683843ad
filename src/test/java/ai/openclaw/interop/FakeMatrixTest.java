package ai.openclaw.interop;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.OpenClawRun;
import ai.openclaw.huggingface.StubHub;
import ai.openclaw.runtime.FakeOpenClaw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows that were tried with real releases, with scripts in their place that behave as those
 * were seen to: what ours says is still what it said then.
 */
@DisabledOnOs(OS.WINDOWS)
class FakeMatrixTest {
  @TempDir Path temp;

  static Stream<Row> rows() throws IOException {
    return Row.all().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void oursSaysWhatItSaidThen(Row row) throws Exception {
    Release release = new Release(temp, row.release());
    FakeOpenClaw.installRunning(temp.resolve(row.release()), row.release());
    try (Machine machine = new InProcess(release, temp.resolve("home"), StubHub.start())) {
      new Before(machine).all(row.before());

      String said = Row.said(machine.ours(row.arguments(machine)), machine);

      assertEquals(Page.result(requireNonNull(Page.rows().get(row.given()))).said(), said);
    }
  }

  /** A machine on which our program runs in this process. */
  private static final class InProcess extends Machine {
    InProcess(Release release, Path home, StubHub hub) throws IOException {
      super(release, home, hub);
    }

    @Override
    Outcome ours(List<String> arguments) throws IOException {
      OpenClawRun run = new OpenClawRun(home).online(hub).set("PATH", pathVariable());
      variables.forEach(run::set);
      OpenClawRun.Outcome outcome =
          run.run(Stream.concat(everywhere.stream(), arguments.stream()).toArray(String[]::new));
      return new Outcome(outcome.code().number(), outcome.out(), outcome.err());
    }
  }
}
