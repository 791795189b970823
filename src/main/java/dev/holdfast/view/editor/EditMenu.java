package dev.holdfast.view.editor;

import java.util.function.Supplier;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;

import jfx.incubator.scene.control.richtext.CodeArea;

/** What can be done to code where the mouse is: JavaFX's own menu does not know what can be undone. */
final class EditMenu {

  private EditMenu() {
  }

  static ContextMenu of(CodeArea area, Supplier<EditHistory> history) {
    MenuItem undo = item("Undo", area::undo);
    MenuItem redo = item("Redo", area::redo);
    MenuItem cut = item("Cut", area::cut);
    MenuItem copy = item("Copy", area::copy);
    MenuItem paste = item("Paste", area::paste);
    ContextMenu menu = new ContextMenu(undo, redo, new SeparatorMenuItem(), cut, copy, paste, new SeparatorMenuItem(),
        item("Select all", area::selectAll));
    menu.setOnShowing(_ -> {
      undo.setDisable(!history.get().canUndo());
      redo.setDisable(!history.get().canRedo());
      cut.setDisable(!area.hasNonEmptySelection());
      copy.setDisable(!area.hasNonEmptySelection());
      paste.setDisable(!Clipboard.getSystemClipboard().hasString());
    });
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
