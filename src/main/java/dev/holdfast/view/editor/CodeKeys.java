package dev.holdfast.view.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

/** What keys do to code beyond typing: lines are indented, brackets that close a block move out, lines become comments. */
final class CodeKeys {
  private final CodeArea area;
  private final Supplier<CodeText> text;

  /** {@code text}: what stands in {@code area}. */
  CodeKeys(CodeArea area, Supplier<CodeText> text) {
    this.area = area;
    this.text = text;
    area.getInputMap().register(KeyBinding.of(KeyCode.ENTER), this::enter);
    area.getInputMap().register(KeyBinding.of(KeyCode.TAB), this::tab);
    area.getInputMap().register(KeyBinding.shift(KeyCode.TAB), () -> lines(Indentation::out));
    area.getInputMap().register(KeyBinding.shortcut(KeyCode.SLASH), () -> lines(Indentation::comment));
    area.getInputMap().register(KeyBinding.of(KeyCode.HOME), () -> home(false));
    area.getInputMap().register(KeyBinding.shift(KeyCode.HOME), () -> home(true));
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  /** To where the line's words begin; from there to the line's beginning. */
  private void home(boolean selects) {
    TextPos caret = area.getCaretPosition();
    TextPos anchor = area.getAnchorPosition();
    if (caret == null || anchor == null) {
      return;
    }
    int indent = CodeText.indentOf(text.get().line(caret.index())).length();
    TextPos to = TextPos.ofLeading(caret.index(), caret.offset() == indent ? 0 : indent);
    area.select(selects ? anchor : to, to);
  }

  private void enter() {
    TextPos from = start();
    String indent = text.get().indentAfter(from.index(), from.offset());
    if (area.hasNonEmptySelection() || !text.get().isBetweenBrackets(from.index(), from.offset())) {
      replace(from, end(), "\n" + indent);
      return;
    }
    String outer = CodeText.indentOf(text.get().line(from.index()));
    replace(from, end(), "\n" + indent + "\n" + outer);
    area.select(TextPos.ofLeading(from.index() + 1, indent.length()));
  }

  private void tab() {
    if (start().index() != end().index()) {
      lines(Indentation::in);
    } else {
      int column = start().offset();
      replace(start(), end(), " ".repeat(Indentation.UNIT.length() - column % Indentation.UNIT.length()));
    }
  }

  /** A bracket that closes a block, first in its line, stands below the beginning of what it closes. */
  private void typed(KeyEvent event) {
    String typed = event.getCharacter();
    TextPos at = start();
    boolean isClosing = typed.equals("}") || typed.equals(")") || typed.equals("]");
    if (!isClosing || area.hasNonEmptySelection() || !text.get().line(at.index()).substring(0, at.offset()).isBlank()) {
      return;
    }
    text.get().indentOfClosing(at.index(), at.offset(), typed.charAt(0)).ifPresent(indent -> {
      replace(TextPos.ofLeading(at.index(), 0), at, indent + typed);
      event.consume();
    });
  }

  /** Changes the lines that the selection touches, and selects them. */
  private void lines(UnaryOperator<List<String>> change) {
    int first = start().index();
    int last = end().index() > first && end().offset() == 0 ? end().index() - 1 : end().index();
    var before = new ArrayList<String>();
    for (int i = first; i <= last; i++) {
      before.add(area.getPlainText(i));
    }
    List<String> after = change.apply(before);
    if (after.equals(before)) {
      return;
    }
    boolean several = last > first;
    int caret = start().offset() + after.getFirst().length() - before.getFirst().length();
    area.replaceText(TextPos.ofLeading(first, 0), area.getParagraphEnd(last), String.join("\n", after));
    if (several) {
      area.select(TextPos.ofLeading(first, 0), area.getParagraphEnd(last));
    } else {
      area.select(TextPos.ofLeading(first, Math.max(0, caret)));
    }
  }

  private void replace(TextPos from, TextPos to, String with) {
    area.select(area.replaceText(from, to, with));
  }

  private TextPos start() {
    SelectionSegment selection = area.getSelection();
    return selection == null ? TextPos.ZERO : selection.getMin();
  }

  private TextPos end() {
    SelectionSegment selection = area.getSelection();
    return selection == null ? TextPos.ZERO : selection.getMax();
  }
}
