package dev.holdfast.view.picture;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Frame;
import dev.holdfast.session.Session;
import dev.holdfast.view.flame.FlameView;
import dev.holdfast.view.theme.Palette;
import dev.holdfast.view.theme.Theme;
import dev.holdfast.view.timeline.TimelineView;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The timeline and the flame chart of a run, light and dark, as PNG.
 *
 * @param width of each picture as it is to be shown; it has twice as many pixels, for sharp screens
 */
public record RunPictures(Picture timeline, Picture flame, int width) {
  private static final int WIDTH = 1200;
  /** Head, marks and time axis of the flame chart. */
  private static final int FLAME_BASE_HEIGHT = 130;
  private static final int FRAME_HEIGHT = 24;
  private static final int MOST_FRAMES = 20;
  /** Curves, and the head of the lanes. */
  private static final int TIMELINE_BASE_HEIGHT = 330;
  private static final int LANE_HEIGHT = 34;
  private static final int MOST_LANES = 24;
  private static final int PIXELS_PER_PX = 2;

  /** One view, twice; {@code height} as it is to be shown. The arrays must not be changed. */
  public record Picture(byte[] light, byte[] dark, int height) {}

  /**
   * Draws a run. Any thread; waits for the JavaFX application thread, which is started if need be, on the platform that
   * the system property {@code glass.platform} names.
   *
   * @param smallestShownBytes arrays smaller than this get no lane
   */
  public static RunPictures of(Analysis analysis, long smallestShownBytes) {
    long lanes = analysis.arrays().stream().filter(array -> array.sizeBytes() >= smallestShownBytes).limit(MOST_LANES)
        .count();
    int timelineHeight = TIMELINE_BASE_HEIGHT + (int) lanes * LANE_HEIGHT;
    int flameHeight = FLAME_BASE_HEIGHT + Math.min(MOST_FRAMES, rows(analysis)) * FRAME_HEIGHT;
    Image[] images = FxThread.call(() -> new Image[]{
        timeline(analysis, smallestShownBytes, Palette.LIGHT, timelineHeight),
        timeline(analysis, smallestShownBytes, Palette.DARK, timelineHeight),
        flame(analysis, smallestShownBytes, Palette.LIGHT, flameHeight),
        flame(analysis, smallestShownBytes, Palette.DARK, flameHeight)});
    return new RunPictures(new Picture(Png.encode(images[0]), Png.encode(images[1]), timelineHeight),
        new Picture(Png.encode(images[2]), Png.encode(images[3]), flameHeight), WIDTH);
  }

  /** Of frames, one thread's below another's. */
  private static int rows(Analysis analysis) {
    return analysis.threads().values().stream().mapToInt(RunPictures::deepest).sum();
  }

  private static int deepest(List<Frame> outermost) {
    int deepest = 0;
    Deque<Frame> open = new ArrayDeque<>(outermost);
    while (!open.isEmpty() && deepest < MOST_FRAMES) {
      Frame frame = open.pop();
      deepest = Math.max(deepest, frame.depth() + 1);
      open.addAll(frame.children());
    }
    return deepest;
  }

  private static Session session(Analysis analysis, long smallestShownBytes) {
    Session session = new Session();
    session.smallestShownBytesProperty().set(smallestShownBytes);
    session.analysisProperty().set(analysis);
    return session;
  }

  private static Image timeline(Analysis analysis, long smallestShownBytes, Palette palette, int height) {
    var view = new TimelineView(session(analysis, smallestShownBytes), new SimpleObjectProperty<>(palette));
    view.fontSizeProperty().set(Theme.NORMAL_FONT_PX * PIXELS_PER_PX);
    return draw(view, palette, height);
  }

  private static Image flame(Analysis analysis, long smallestShownBytes, Palette palette, int height) {
    var view = new FlameView(session(analysis, smallestShownBytes), new SimpleObjectProperty<>(palette), Runnable::run,
        Runnable::run);
    view.baseFontSizeProperty().set(Theme.NORMAL_FONT_PX * PIXELS_PER_PX);
    return draw(view, palette, height);
  }

  /** Everything in a view follows its font size: twice the font on twice the room is the same picture with four times the pixels. */
  private static Image draw(Region view, Palette palette, int height) {
    Scene scene = new Scene(new StackPane(view), WIDTH * PIXELS_PER_PX, height * PIXELS_PER_PX);
    Theme.dress(scene, palette, Theme.NORMAL_FONT_PX * PIXELS_PER_PX);
    // twice: what the first pass has made is styled and laid out by the second
    for (int pass = 0; pass < 2; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    view.lookupAll("*").stream().filter(RunPictures::isDeadInPicture).forEach(node -> node.setVisible(false));
    return scene.snapshot(null);
  }

  /** What can only be clicked or typed into. A legend that can be clicked is still a legend. */
  private static boolean isDeadInPicture(Node node) {
    return node instanceof TextInputControl || node.getStyleClass().contains("switch")
        || node instanceof ButtonBase button && !(button.getGraphic() instanceof Canvas);
  }
}
