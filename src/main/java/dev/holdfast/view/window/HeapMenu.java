package dev.holdfast.view.window;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** How large a heap the program gets: some sizes to choose from, and the way to any other. */
final class HeapMenu extends Menu {
  private final ObjectProperty<HeapChoice> heap;
  private final MenuItem another = new MenuItem("Another size…");

  /** {@code ask}: asks for another size. */
  HeapMenu(ObjectProperty<HeapChoice> heap, Runnable ask) {
    super("Heap of the program");
    this.heap = heap;
    another.setOnAction(event -> ask.run());
    heap.subscribe(this::fill);
  }

  private void fill(HeapChoice chosen) {
    List<HeapChoice> choices = new ArrayList<>(HeapChoice.OFFERED);
    if (!choices.contains(chosen)) {
      choices.add(chosen);
    }
    List<MenuItem> items = new ArrayList<>();
    for (HeapChoice choice : choices) {
      RadioMenuItem item = new RadioMenuItem(choice.words());
      item.setSelected(choice.equals(chosen));
      item.setOnAction(event -> heap.set(choice));
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    items.add(another);
    getItems().setAll(items);
  }
}
