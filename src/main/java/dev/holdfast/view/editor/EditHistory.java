package dev.holdfast.view.editor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What was done to a text, to be undone and done again. What is typed goes word by word, with the spaces after it, and what is deleted letter by
 * letter goes line by line; all else goes as it came. JavaFX's own goes letter by letter. One thread.
 */
final class EditHistory {
  /** Older steps are forgotten. */
  private static final int MOST_STEPS = 2_000;

  /**
   * A piece of the text in the place of another.
   *
   * @param at where, counted in characters from the beginning
   * @param typesOver whether what is removed was selected, and a letter was typed
   */
  record Edit(int at, String removed, String added, boolean typesOver) {
    private Edit back() {
      return new Edit(at, added, removed, typesOver);
    }

    /** Whether several lines were moved to the right or left, or made a comment: then they are selected. */
    boolean isOfLines() {
      return removed.contains("\n") && bare(removed).equals(bare(added));
    }

    private static List<String> bare(String text) {
      return Arrays.stream(text.split("\n", -1)).map(line -> line.replaceFirst("^[\\s/]+", "")).toList();
    }

    private boolean isLetter() {
      return added.length() == 1 && !added.equals("\n");
    }

    private boolean isTyped() {
      return isLetter() && removed.isEmpty();
    }

    private boolean isRubbedOut() {
      return removed.length() == 1 && added.isEmpty() && !removed.equals("\n");
    }
  }

  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  /** Whether the newest step may grow. */
  private boolean isOpen;

  /**
   * Told of each change; the same text twice is none.
   *
   * @param at where it begins, at the latest: which of several like letters was typed cannot be seen
   */
  void changed(String before, String after, int at) {
    int from = 0;
    int most = Math.min(before.length(), after.length());
    while (from < Math.min(most, at) && before.charAt(from) == after.charAt(from)) {
      from++;
    }
    int same = 0;
    while (same < most - from && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    String removed = before.substring(from, before.length() - same);
    String added = after.substring(from, after.length() - same);
    if (!removed.isEmpty() || !added.isEmpty()) {
      add(new Edit(from, removed, added, !removed.isEmpty() && added.length() == 1));
    }
  }

  private void add(Edit edit) {
    undone.clear();
    Edit last = done.peekLast();
    Edit joined = isOpen && last != null ? joined(last, edit) : null;
    if (joined != null) {
      done.removeLast();
    } else if (done.size() == MOST_STEPS) {
      done.removeFirst();
    }
    done.addLast(joined == null ? edit : joined);
    isOpen = edit.isLetter() || edit.isRubbedOut();
  }

  private static @Nullable Edit joined(Edit last, Edit next) {
    if (next.isTyped() && !last.added().isEmpty() && next.at() == last.at() + last.added().length()) {
      boolean beginsWord = !Character.isWhitespace(next.added().charAt(0))
          && Character.isWhitespace(last.added().charAt(last.added().length() - 1));
      return beginsWord ? null : new Edit(last.at(), last.removed(), last.added() + next.added(), last.typesOver());
    }
    if (next.isRubbedOut() && last.added().isEmpty()) {
      return next.at() == last.at() - 1
          ? new Edit(next.at(), next.removed() + last.removed(), "", false)
          : next.at() == last.at() ? new Edit(last.at(), last.removed() + next.removed(), "", false) : null;
    }
    return null;
  }

  /** What comes is a step of its own: the caret has gone elsewhere, or something else was done. */
  void close() {
    isOpen = false;
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  /** What is to be done to the text to take the newest step back; empty if there is none. */
  Optional<Edit> undo() {
    isOpen = false;
    Edit edit = done.pollLast();
    if (edit == null) {
      return Optional.empty();
    }
    undone.addLast(edit);
    return Optional.of(edit.back());
  }

  /** What is to be done to the text to do again what was taken back last; empty if there is nothing. */
  Optional<Edit> redo() {
    isOpen = false;
    Edit edit = undone.pollLast();
    if (edit != null) {
      done.addLast(edit);
    }
    return Optional.ofNullable(edit);
  }
}
