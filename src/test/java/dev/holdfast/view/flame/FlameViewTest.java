package dev.holdfast.view.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;

class FlameViewTest {

  @Test
  void drawsTheFrameInTheTintOfItsArrayOnTheTimeAxis() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Session session = new Session();
      FlameView view = view(session, Palette.LIGHT);
      WritableImage image = HeadlessPictures.draw(view, 1000, 300, Palette.LIGHT, () -> {});
      FlameScene scene = view.canvas().scene();
      double y = view.canvas().localToScene(0, scene.topOf(1)).getY() + 3;
      double x = scene.times().xOf(scene.chart().boxes().from(2) + scene.chart().boxes().length(2) * 0.9);
      Color expected = new FlameColors(Palette.LIGHT).tint(2, false);
      Color drawn = image.getPixelReader().getColor((int) x, (int) y);
      // what is drawn and what is mixed may be rounded differently
      assertEquals(expected.getRed(), drawn.getRed(), 0.01);
      assertEquals(expected.getGreen(), drawn.getGreen(), 0.01);
      assertEquals(expected.getBlue(), drawn.getBlue(), 0.01);
    });
  }

  @Test
  void theMergedChartIsAsWideAsThePeak() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Session session = new Session();
      FlameView view = view(session, Palette.DARK);
      HeadlessPictures.draw(view, 1000, 300, Palette.DARK,
          () -> view.model().modeProperty().set(FlameViewModel.Mode.MERGED));
      FlameScene scene = view.canvas().scene();
      assertEquals(scene.scale().leftPx(), scene.scale().xOf(0), 1e-6);
      assertEquals(scene.scale().rightPx(), scene.scale().xOf(400_000_064), 1e-6);
    });
  }

  @Test
  void clicksSelectAndKeysWalk() throws Exception {
    HeadlessPictures.onFxThread(() -> {
      Session session = new Session();
      FlameView view = view(session, Palette.LIGHT);
      HeadlessPictures.draw(view, 1000, 300, Palette.LIGHT, () -> {});
      FlameScene scene = view.canvas().scene();
      FrameChart frames = (FrameChart) scene.chart();
      click(view, scene.times().xOf(frames.boxes().from(2) + 10_000), scene.topOf(1) + 5);
      assertEquals(new Selection.OfFrame(frames.frame(2).id()), session.selectionProperty().get());
      press(view, KeyCode.RIGHT);
      assertEquals(new Selection.OfFrame(frames.frame(3).id()), session.selectionProperty().get());
      press(view, KeyCode.ENTER);
      assertNotEquals(null, session.visibleProperty().get());
      press(view, KeyCode.ESCAPE);
      assertEquals(null, session.visibleProperty().get());
      press(view, KeyCode.ESCAPE);
      assertEquals(new Selection.None(), session.selectionProperty().get());
    });
  }

  private static FlameView view(Session session, Palette palette) {
    FlameView view = new FlameView(session, new SimpleObjectProperty<>(palette), Runnable::run, Runnable::run);
    session.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
    return view;
  }

  private static void click(FlameView view, double x, double y) {
    var surface = view.canvas().surface();
    double sceneX = surface.localToScene(x, y).getX();
    double sceneY = surface.localToScene(x, y).getY();
    Event.fireEvent(surface,
        new MouseEvent(MouseEvent.MOUSE_CLICKED, sceneX, sceneY, sceneX, sceneY, MouseButton.PRIMARY, 1, false, false,
            false, false, false, false, false, false, false, true, new PickResult(surface, sceneX, sceneY)));
  }

  private static void press(FlameView view, KeyCode code) {
    Event.fireEvent(view.canvas().surface(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
