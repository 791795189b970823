package dev.holdfast.view.window;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A recording or a Java file that is dropped on a node is opened. */
final class RecordingDrop {

  RecordingDrop(Node target, Consumer<Path> open) {
    target.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (recording(event).isPresent()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      Optional<Path> file = recording(event);
      file.ifPresent(open);
      event.setDropCompleted(file.isPresent());
      event.consume();
    });
  }

  private static Optional<Path> recording(DragEvent event) {
    return event.getDragboard().getFiles().stream().map(file -> file.toPath())
        .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jfr") || CodeDesk.isSource(file))
        .findFirst();
  }
}
