package ai.openclaw.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/architecture.md} names is there. */
class ArchitecturePageTest {
  private static final Pattern NAME =
      Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*[a-z]\\w*)(#\\w+)?`");
  private static final Page PAGE = Page.read(Path.of("docs", "architecture.md"));

  @Test
  void everyClassAndMethodOfTheTableAndTheTenStepsExists() {
    List<String> unknown = new ArrayList<>();
    int names = 0;
    for (String line : PAGE.lines()) {
      boolean step = line.matches("\\d+\\. .*");
      boolean row = line.matches("\\| [A-F]\\d .*");
      Matcher name = NAME.matcher(row ? line.substring(line.indexOf('|', 1)) : line);
      while ((step || row) && name.find()) {
        names++;
        if (!exists(name.group(1), name.group(2))) {
          unknown.add(name.group());
        }
      }
    }
    assertEquals(List.of(), unknown);
    assertTrue(names > 50, () -> "the table and the steps are not read any more");
  }

  @Test
  void everyActivityOfThePlanHasARow() {
    for (String activity :
        "A1 A2 A3 B1 B2 B3 B4 B5 B6 B7 C1 C2 C3 E1 E2 E3 F1 F2 F3".split(" ", -1)) {
      assertTrue(
          PAGE.lines().stream().anyMatch(line -> line.startsWith("| " + activity + " ")), activity);
    }
  }

  /** Each step is reached from one before it. */
  @Test
  void theTenStepsFollowOneAnotherInTheCode() {
    Set<String> reached = new HashSet<>();
    List<String> lost = new ArrayList<>();
    List<String> steps = steps("## One command, from `main` to exit");
    for (String step : steps) {
      List<Class<?>> named = new ArrayList<>();
      Matcher name = NAME.matcher(step);
      while (name.find()) {
        named.add(type(name.group(1)));
      }
      boolean follows = reached.isEmpty();
      for (Class<?> type : named) {
        follows |= reached.contains(type.getName());
      }
      if (!follows) {
        lost.add(step);
      }
      for (Class<?> type : named) {
        new ClassFileImporter()
            .importClass(type)
            .getDirectDependenciesFromSelf()
            .forEach(one -> reached.add(one.getTargetClass().getName()));
      }
    }
    assertEquals(List.of(), lost);
    assertEquals(10, steps.size());
  }

  /** Each form of a thing is made by the method named, out of the form before it. */
  @ParameterizedTest
  @CsvSource({
    "'## A token, from `HF_TOKEN` to the store', 5",
    "'## A model''s id, from the router''s answer to a row of `models list`', 6"
  })
  void everyFormIsMadeOfTheOneBefore(String heading, int most) {
    List<String> steps = steps(heading);
    Class<?> before = null;
    for (String step : steps) {
      Matcher name = NAME.matcher(step);
      assertTrue(name.find(), step);
      Class<?> maker = type(name.group(1));
      String method = name.group(2);
      while (name.group(2) != null) {
        assertTrue(name.find(), step);
      }
      Class<?> form = type(name.group(1));
      assertTrue(isMade(maker, method, before, form), step);
      before = form;
    }
    assertTrue(steps.size() > 2 && steps.size() <= most, () -> steps.size() + " forms");
  }

  private static List<String> steps(String heading) {
    List<String> steps = new ArrayList<>();
    int start = PAGE.lines().indexOf(heading);
    for (String line : PAGE.lines().subList(start + 1, PAGE.lines().size())) {
      if (line.startsWith("## ")) {
        break;
      }
      if (line.matches("\\d+\\. .*")) {
        steps.add(line);
      }
    }
    return steps;
  }

  /** By the method, or by the constructor where none is named. */
  private static boolean isMade(
      Class<?> maker, @Nullable String method, @Nullable Class<?> before, Class<?> form) {
    List<Executable> makers = new ArrayList<>();
    if (method == null) {
      makers.addAll(List.of(maker.getDeclaredConstructors()));
    } else {
      for (Method one : maker.getDeclaredMethods()) {
        if (one.getName().equals(method.substring(1)) && holds(one.getGenericReturnType(), form)) {
          makers.add(one);
        }
      }
    }
    for (Executable one : makers) {
      boolean takes = before == null || (method != null && holds(maker, before));
      for (Type given : one.getGenericParameterTypes()) {
        takes |= before != null && holds(given, before);
      }
      if (takes) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Type type, Class<?> wanted) {
    return holds(type, wanted, 3);
  }

  private static boolean holds(Type type, Class<?> wanted, int depth) {
    if (type.equals(wanted)) {
      return true;
    }
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments())
          .anyMatch(argument -> holds(argument, wanted, depth));
    }
    return depth > 0
        && type instanceof Class<?> ours
        && ours.getName().startsWith("ai.openclaw.")
        && Arrays.stream(ours.getDeclaredFields())
            .anyMatch(field -> holds(field.getGenericType(), wanted, depth - 1));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("ai.openclaw." + name, false, Page.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  private static boolean exists(String name, String method) {
    try {
      Class<?> type = Class.forName("ai.openclaw." + name, false, Page.class.getClassLoader());
      return method == null
          || Arrays.stream(type.getDeclaredMethods())
              .map(Method::getName)
              .anyMatch(method.substring(1)::equals);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
