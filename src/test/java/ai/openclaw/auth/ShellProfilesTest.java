package ai.openclaw.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From which of a shell's own files a variable comes again. */
class ShellProfilesTest {
  @TempDir Path home;
  private StateScene scene;

  @BeforeEach
  void aHome() {
    scene = new StateScene(home);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HF_TOKEN=hf_x",
        "  export HF_TOKEN=hf_x",
        "\texport\tHF_TOKEN=",
        "declare -x HF_TOKEN=hf_x",
        "typeset -gx HF_TOKEN=hf_x",
        "set -gx HF_TOKEN hf_x",
        "set --export --global HF_TOKEN hf_x",
        "# mine\nexport HF_TOKEN=hf_x\n",
      })
  void whatSetsItInAnyShellIsFound(String line) {
    scene.write(".bashrc", line);

    assertEquals(List.of("~/.bashrc"), found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# export HF_TOKEN=hf_x",
        "export OTHER_HF_TOKEN=hf_x",
        "export HF_TOKEN_FILE=x",
        "echo $HF_TOKEN",
        "unset HF_TOKEN",
        "set -gx HF_TOKENS x",
        "",
      })
  void nothingElseIs(String line) {
    scene.write(".bashrc", line);

    assertEquals(List.of(), found());
  }

  @Test
  void everyShellsFilesAreLookedAt() {
    List<String> names =
        List.of(
            ".bashrc",
            ".bash_profile",
            ".bash_login",
            ".profile",
            ".zshenv",
            ".zprofile",
            ".zshrc",
            ".config/fish/config.fish");
    names.forEach(name -> scene.write(name, "export HF_TOKEN=hf_x\n"));

    assertEquals(names.stream().map("~/"::concat).toList(), found());
  }

  @Test
  void whatCannotBeReadIsNotNamed() throws Exception {
    Files.createDirectory(home.resolve(".bashrc"));

    assertEquals(List.of(), found());
  }

  private List<String> found() {
    return ShellProfiles.setting("HF_TOKEN", scene.read());
  }
}
