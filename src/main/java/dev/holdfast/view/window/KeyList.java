package dev.holdfast.view.window;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keys, in two columns. */
final class KeyList extends HBox {

  /** {@code keys}: alternatives, each of them one chord such as {@code Ctrl+O}. */
  private record Entry(List<String> keys, String words) {}

  private static final List<Entry> STEPPING = List.of(
      new Entry(List.of("N"), "Run from one array to the next"),
      new Entry(List.of("→", "Space", "Page ↓"), "One step forward"),
      new Entry(List.of("←", "Page ↑"), "One step back"),
      new Entry(List.of("Home", "End"), "First, last step"), new Entry(List.of("P"), "To the peak"),
      new Entry(List.of("B"), "Hide the answers, show them"), new Entry(List.of("F5"), "Present to a class"),
      new Entry(List.of("F11"), "Full screen"), new Entry(List.of("Esc"), "Leave the presentation, then the step"));
  private static final List<Entry> WINDOW = List.of(new Entry(List.of("R", "Ctrl+Enter"), "Run"),
      new Entry(List.of("G"), "Guess how high it will peak"),
      new Entry(List.of("Ctrl+."), "Cancel the run"), new Entry(List.of("Ctrl+E", "Ctrl+T"), "Edit the code; its task"),
      new Entry(List.of("Ctrl+U"), "What the program printed"),
      new Entry(List.of("Ctrl+O"), "Open a recording or code"),
      new Entry(List.of("Ctrl+S"), "Save the recording, or the code being edited"),
      new Entry(List.of("L"), "Turn the split between the charts"),
      new Entry(List.of("Ctrl++", "Ctrl+-", "Ctrl+0"), "Larger, smaller, normal"),
      new Entry(List.of("Tab"), "To the next control or chart"),
      new Entry(List.of("Space", "Enter"), "Press the button, follow the link"),
      new Entry(List.of("?", "F1"), "This list"));
  private static final List<Entry> CHARTS = List.of(new Entry(List.of("W", "S"), "Zoom in, out (or the wheel)"),
      new Entry(List.of("A", "D"), "Pan left, right (or drag)"),
      new Entry(List.of("Shift+drag"), "Select a range of time"),
      new Entry(List.of("F"), "Fit what is selected"), new Entry(List.of("Enter"), "Fit the frame (flame chart)"),
      new Entry(List.of("0", "Home"), "The whole run"),
      new Entry(List.of("↑", "↓"), "Array above, below; caller, callee"),
      new Entry(List.of("←", "→"), "Frame before, after; at a step with Shift"),
      new Entry(List.of("/", "Ctrl+F"), "Search frames"), new Entry(List.of("Ctrl+C"), "Copy"),
      new Entry(List.of("Esc"), "Back: zoom, search, selection"));

  KeyList() {
    getStyleClass().add("key-list");
    VBox left = new VBox(column("Stepping", STEPPING), column("Window", WINDOW));
    left.getStyleClass().add("columns");
    getChildren().addAll(left, column("Timeline and flame chart", CHARTS));
  }

  private static Node column(String title, List<Entry> entries) {
    Label head = new Label(title);
    head.getStyleClass().add("column-head");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    for (int row = 0; row < entries.size(); row++) {
      HBox keys = new HBox();
      keys.getStyleClass().add("alternatives");
      keys.setAlignment(Pos.CENTER_LEFT);
      for (String key : entries.get(row).keys()) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        keys.getChildren().add(cap);
      }
      Label words = new Label(entries.get(row).words());
      words.setMinWidth(Region.USE_PREF_SIZE);
      grid.addRow(row, keys, words);
    }
    return new VBox(head, grid);
  }
}
