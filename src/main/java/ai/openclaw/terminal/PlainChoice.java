package ai.openclaw.terminal;

import ai.openclaw.prompt.Choice;
import ai.openclaw.prompt.Prompter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for one of a list's options by number, by name, or by words to search for. */
final class PlainChoice<T> {
  private final Choice<T> question;
  private final PlainList<T> list;
  private final LineDialog dialog;

  PlainChoice(Choice<T> question, LineDialog dialog, SafeText safeText) {
    this.question = question;
    this.list = new PlainList<>(question, safeText);
    this.dialog = dialog;
    Choice.@Nullable Beside<T> beside = question.beside();
    if (beside != null && !beside.begin().isEmpty()) {
      list.search(beside.begin());
    }
  }

  T answer() {
    tell();
    while (true) {
      @Nullable Row<T> offered = list.offered();
      String typed = dialog.ask(question.title(), offered == null ? null : offered.label());
      @Nullable Row<T> chosen = typed.isEmpty() ? offered : list.find(typed);
      if (chosen != null) {
        dialog.write("Chosen: " + chosen.label());
        tellWhatWasSearched();
        return chosen.value();
      }
      otherThanAnAnswer(typed);
    }
  }

  private void tellWhatWasSearched() {
    Choice.@Nullable Beside<T> beside = question.beside();
    if (beside != null) {
      beside.searched(list.searched());
    }
  }

  private boolean canTry() {
    Choice.@Nullable Beside<T> beside = question.beside();
    return beside != null && beside.canTry();
  }

  /** Tries the rows of these numbers, with blanks between them. */
  private void tryOut(String numbers) {
    Choice.@Nullable Beside<T> beside = question.beside();
    List<T> values = new ArrayList<>();
    for (String number : numbers.split(" ", -1)) {
      @Nullable Row<T> row = number.isEmpty() ? null : list.find(number);
      if (row != null && !row.pinned() && values.size() < Choice.MOST_TRIED) {
        values.add(row.value());
      }
    }
    if (beside == null || values.isEmpty()) {
      dialog.write("Type t and up to " + Choice.MOST_TRIED + " numbers.");
    } else {
      beside.tryOut(values);
    }
  }

  private void otherThanAnAnswer(String typed) {
    if (dialog.takesForPaste(typed)) {
      throw new Prompter.Pasted(typed);
    } else if (typed.startsWith("?")) {
      help(typed.substring(1).trim());
    } else if (canTry() && (typed.equals("t") || typed.startsWith("t "))) {
      tryOut(typed.substring(1));
    } else if (typed.equals("n") && list.isLong()) {
      list.more();
      tell();
    } else if (typed.equals("a") && list.isSearched()) {
      list.search("");
      tell();
    } else if (typed.length() > 1 && question.searchable() && !isNumber(typed)) {
      search(typed);
    } else {
      dialog.write("Type a number from 1 to " + list.size() + ", or ? for help.");
    }
  }

  private void search(String words) {
    String culprit = list.search(words);
    if (culprit == null) {
      tell();
    } else {
      dialog.write("Nothing matches " + culprit + ".");
    }
  }

  private void tell() {
    List<String> lines = list.lines(dialog.columns(), dialog.rows());
    dialog.write("");
    dialog.write(LineDialog.introducing(list.heading()));
    dialog.writeAll(lines);
    dialog.write(shortHelp());
  }

  private String shortHelp() {
    return "Type a number to choose"
        + (question.searchable() ? ", words to search" : "")
        + (list.isLong() ? ", n for more" : "")
        + (list.isSearched() ? ", a for all" : "")
        + ", ? for help.";
  }

  private void help(String number) {
    @Nullable Row<T> row = list.find(number);
    if (row != null) {
      dialog.write(row.label());
      for (String detail : row.details()) {
        dialog.write("  " + detail);
      }
      return;
    }
    dialog.write("Type a number from 1 to " + list.size() + " and press Enter.");
    dialog.write("?1 tells more about number 1.");
    if (question.searchable()) {
      dialog.write("Words search, for example a name; all of them must match.");
    }
    if (canTry()) {
      dialog.write("t 1 4 tries numbers 1 and 4, with one real request each.");
    }
    if (list.isLong()) {
      dialog.write("n tells the next part of the list.");
    }
    if (list.isSearched()) {
      dialog.write("a tells the whole list again.");
    }
    @Nullable Row<T> offered = list.offered();
    if (offered != null) {
      dialog.write("Enter alone chooses " + offered.label() + ".");
    }
    dialog.write("Ctrl-C leaves." + dialog.backHelp());
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
