package ai.openclaw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.openclaw.cli.Command;
import ai.openclaw.cli.CommandGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {
  @Test
  void eachGroupHasTheCommandsThatItNames() {
    for (CommandGroup group : Program.groups()) {
      List<String> names = new ArrayList<>();
      for (Command command : group.open()) {
        names.add(command.name());
      }
      assertEquals(group.names(), names);
    }
  }

  @Test
  void noTwoCommandsHaveOneName() {
    List<String> names = new ArrayList<>();
    for (Command command : Program.commands()) {
      names.add(command.name());
    }
    assertEquals(names.size(), new HashSet<>(names).size());
  }
}
