package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.theme.Palette;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import org.jspecify.annotations.Nullable;

/** Writes pictures of the timeline to look at: {@code java … TimelineSnapshots DIR}. */
public final class TimelineSnapshots {
  private final Path folder;

  private TimelineSnapshots(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    TimelineSnapshots snapshots = new TimelineSnapshots(Files.createDirectories(Path.of(args[0])));
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> {
      try {
        loadFonts();
        snapshots.writeAll();
      } catch (RuntimeException | IOException e) {
        e.printStackTrace();
      } finally {
        done.countDown();
      }
    });
    done.await();
    System.exit(0);
  }

  private static void loadFonts() throws IOException {
    for (String style : new String[]{"Regular", "Bold"}) {
      try (InputStream in = TimelineSnapshots.class
          .getResourceAsStream("/com/formdev/flatlaf/fonts/inter/Inter-" + style + ".otf")) {
        Font.loadFont(in, 13);
      }
    }
  }

  private void writeAll() {
    Trace original = SampleTraces.original(100);
    for (Palette palette : new Palette[]{Palette.LIGHT, Palette.DARK}) {
      String look = palette.dark() ? "dark" : "light";
      write("original-" + look, original, palette, 1600, 600, 13, (view, session) -> {});
      write("original-small-" + look, original, palette, 900, 500, 13,
          (view, session) -> session.selectionProperty().set(new Selection.OfArray(3)));
      write("empty-" + look, null, palette, 900, 500, 13, (view, session) -> {});
      write("hover-" + look, original, palette, 1600, 600, 13, (view, session) -> move(view, 1300, 430));
      write("objects-" + look, SampleTraces.objects(), palette, 1200, 600, 13, (view, session) -> {});
    }
    Palette light = Palette.LIGHT;
    write("original-large", original, light, 1920, 700, 20, (view, session) -> {});
    write("nested", SampleTraces.nested(100), light, 1600, 600, 13, (view, session) -> move(view, 900, 200));
    write("reassigned", SampleTraces.reassigned(100), Palette.DARK, 1600, 600, 13,
        (view, session) -> move(view, 900, 200));
    write("running", SampleTraces.running(original, original.recorded().size() / 2), light, 1600, 600, 13,
        (view, session) -> {});
    long total = original.run().nanos();
    write("zoomed", original, light, 1600, 600, 13,
        (view, session) -> session.visibleProperty().set(new TimeRange(total / 2, total / 2 + total / 8)));
    write("range", original, light, 1600, 600, 13,
        (view, session) -> session.rangeProperty().set(new TimeRange(total / 2, total * 3 / 4)));
    write("threads", SampleTraces.threads(64), light, 1600, 600, 13, (view, session) -> {});
    Trace large = SampleTraces.large(10_000, 20_000);
    write("overview", large, light, 1600, 800, 13, (view, session) -> session.smallestShownBytesProperty().set(0));
    write("overview-dark", large, Palette.DARK, 1600, 800, 13,
        (view, session) -> session.smallestShownBytesProperty().set(0));
  }

  private void write(String name, @Nullable Trace trace, Palette palette, double width, double height, double fontPx,
      BiConsumer<TimelineView, Session> prepare) {
    Application.setUserAgentStylesheet(
        palette.dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    Session session = new Session();
    TimelineView view = new TimelineView(session, new SimpleObjectProperty<>(palette));
    view.fontSizeProperty().set(fontPx);
    if (trace != null) {
      session.analysisProperty().set(Analysis.of(trace));
    }
    Scene scene = new Scene(view, width, height);
    scene.snapshot(null);
    prepare.accept(view, session);
    WritableImage image = scene.snapshot(null);
    try (var out = Files.newOutputStream(folder.resolve(name + ".png"))) {
      javax.imageio.ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void move(TimelineView view, double x, double y) {
    Event.fireEvent(view,
        new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, x, y, javafx.scene.input.MouseButton.NONE, 0, false,
            false, false, false, false, false, false, false, false, false, null));
  }
}
