package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Session;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.source.StackRow.Folded;
import dev.holdfast.view.theme.Palette;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.Test;

class StackViewTest {

  @Test
  void tenThousandFramesMakeNoMoreNodesThanFitTheView() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Session session = new Session();
      session.analysisProperty().set(Analysis.of(SampleTraces.deep(10_000)));
      session.playhead().first();
      StackView view = new StackView(new MomentViewModel(session, Runnable::run, Runnable::run),
          new SimpleObjectProperty<>(Palette.LIGHT));
      HeadlessPictures.draw(view, 400, 300, Palette.LIGHT, () -> {
        ListView<?> list = (ListView<?>) view.lookup("#stack-rows");
        Object folded = list.getItems().stream().filter(Folded.class::isInstance).findFirst().orElseThrow();
        list.getSelectionModel().clearAndSelect(list.getItems().indexOf(folded));
        list.fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "",
            javafx.scene.input.KeyCode.ENTER, false, false, false, false));
        assertTrue(list.getItems().size() > 10_000, "Enter opens what was folded");
      });
      assertTrue(count(view) < 1_000, () -> count(view) + " nodes");
    });
  }

  private static int count(Node node) {
    int nodes = 1;
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        nodes += count(child);
      }
    }
    return nodes;
  }
}
