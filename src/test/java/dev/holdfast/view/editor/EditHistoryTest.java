package dev.holdfast.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.holdfast.view.editor.EditHistory.Edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

class EditHistoryTest {
  private final EditHistory history = new EditHistory();
  private String text = "";

  @Test
  void whatIsTypedIsTakenBackWordByWord() {
    type("int  b = c");
    assertEquals(List.of("int  b = ", "int  b ", "int  ", ""), undoAll());
    assertEquals(List.of("int  ", "int  b ", "int  b = ", "int  b = c"), redoAll());
  }

  @Test
  void aNewLineIsAStepOfItsOwn() {
    type("a");
    replace(1, 1, "\n  ");
    type("b");
    assertEquals(List.of("a\n  ", "a", ""), undoAll());
  }

  @Test
  void whatIsTypedElsewhereIsAStepOfItsOwn() {
    type("ad");
    replace(1, 1, "b");
    replace(2, 2, "c");
    assertEquals("abcd", text);
    assertEquals(List.of("ad", ""), undoAll());
  }

  @Test
  void amongLikeLettersTheTypedOneIsKnownByItsPlace() {
    set("bbb");
    replace(1, 1, "b");
    replace(2, 2, "x");
    assertEquals("bbxbb", text);
    assertEquals(List.of("bbb", ""), undoAll());
  }

  @Test
  void whatIsRubbedOutIsTakenBackTogether() {
    set("one two");
    replace(6, 7, "");
    replace(5, 6, "");
    replace(4, 5, "");
    assertEquals(List.of("one two", ""), undoAll());
    redoAll();
    // forward
    replace(0, 1, "");
    replace(0, 1, "");
    assertEquals("e ", text);
    assertEquals("one ", undo().map(_ -> text).orElseThrow());
  }

  @Test
  void aWordOverWhatWasSelectedIsOneStepAndSelectsItAgain() {
    set("one two");
    replace(0, 3, "x");
    replace(1, 1, "y");
    assertEquals("xy two", text);
    assertEquals(new Edit(0, "xy", "one", true), undo().orElseThrow());
    assertEquals("one two", text);
  }

  @Test
  void whatIsTypedAfterGoingBackForgetsWhatWasTakenBack() {
    type("a b");
    undo();
    type("c");
    assertEquals("a c", text);
    assertFalse(history.canRedo());
    assertEquals(List.of("a ", ""), undoAll());
    assertFalse(history.canUndo());
    assertEquals(Optional.empty(), history.undo());
  }

  @Test
  void anyCourseOfChangesLeadsBackAndForthToTheSameTexts() {
    Random random = new Random(7);
    for (int course = 0; course < 200; course++) {
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(3));
        replace(from, to, "ab \n".repeat(2).substring(random.nextInt(4)).substring(0, random.nextInt(3)));
        if (random.nextInt(5) == 0) {
          undo();
        }
        if (random.nextInt(5) == 0) {
          redo();
        }
      }
      redoAll();
      String last = text;
      List<String> back = undoAll();
      assertEquals("", text);
      List<String> forth = redoAll();
      assertEquals(last, text);
      assertEquals(back.reversed().subList(1, back.size()), forth.subList(0, forth.size() - 1));
      undoAll();
    }
  }

  private void set(String all) {
    replace(0, text.length(), all);
    history.close();
  }

  private void type(String letters) {
    letters.chars().forEach(letter -> replace(text.length(), text.length(), Character.toString(letter)));
  }

  private void replace(int from, int to, String with) {
    String before = text;
    text = text.substring(0, from) + with + text.substring(to);
    history.changed(before, text, from);
  }

  private Optional<Edit> undo() {
    return perform(history.undo());
  }

  private Optional<Edit> redo() {
    return perform(history.redo());
  }

  private Optional<Edit> perform(Optional<Edit> edit) {
    edit.ifPresent(one -> {
      int end = one.at() + one.removed().length();
      assertEquals(one.removed(), text.substring(one.at(), end));
      text = text.substring(0, one.at()) + one.added() + text.substring(end);
    });
    return edit;
  }

  private List<String> undoAll() {
    List<String> seen = new ArrayList<>();
    while (undo().isPresent()) {
      seen.add(text);
    }
    return seen;
  }

  private List<String> redoAll() {
    List<String> seen = new ArrayList<>();
    while (redo().isPresent()) {
      seen.add(text);
    }
    return seen;
  }
}
