package dev.holdfast.view.source;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * Rows of which only those in view have nodes. The arrow keys go from row to row, Enter acts on one; the keys that step through the run
 * pass by.
 */
final class RowList<T> extends ListView<T> {

  /** {@code act}: what Enter does to a row. */
  RowList(Consumer<T> act) {
    getStyleClass().add("row-list");
    setMinHeight(0);
    setMinWidth(0);
    setPlaceholder(new Region());
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case ENTER -> {
          T row = getFocusModel().getFocusedItem();
          if (row != null) {
            act.accept(row);
          }
          event.consume();
        }
        case PAGE_UP, PAGE_DOWN, HOME, END, LEFT, RIGHT, SPACE -> {
          event.consume();
          getParent().fireEvent(event.copyFor(getParent(), getParent()));
        }
        default -> {
          // the list's own, or nobody's
        }
      }
    });
  }

  /** Shows other rows; those that stay the same keep their nodes. */
  void show(List<? extends T> rows) {
    ObservableList<T> items = getItems();
    if (items.size() != rows.size()) {
      int focused = getFocusModel().getFocusedIndex();
      items.setAll(rows);
      if (focused >= 0 && focused < rows.size()) {
        getSelectionModel().clearAndSelect(focused);
      }
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!Objects.equals(items.get(i), rows.get(i))) {
        items.set(i, rows.get(i));
      }
    }
  }

  /** Scrolls so that the row is in view, with some before it; does not move if it is. */
  void reveal(int index) {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    if (first == null || last == null) {
      beginWith(Math.max(0, index - 3));
      return;
    }
    int visible = Math.max(1, last.getIndex() - first.getIndex());
    if (index <= first.getIndex() || index >= last.getIndex()) {
      // callers stand above what they call
      beginWith(Math.max(0, index - visible * 2 / 3));
    }
  }

  /** Begins with the row. The heights of rows are known only once they are laid out: then it is put right. */
  void beginWith(int index) {
    scrollTo(index);
    Platform.runLater(() -> scrollTo(index));
  }

  /** Whether there is nothing to scroll. */
  boolean fits() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    return first != null && last != null && first.getIndex() == 0 && last.getIndex() == getItems().size() - 1
        && last.getBoundsInParent().getMaxY() <= getHeight() + 1;
  }

  /** The uppermost row in view, null if none is. */
  @Nullable
  T first() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    return first == null || first.getIndex() >= getItems().size() ? null : getItems().get(first.getIndex());
  }

  private @Nullable VirtualFlow<?> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }
}
