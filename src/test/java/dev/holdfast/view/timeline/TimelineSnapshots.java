package dev.holdfast.view.timeline;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** Writes pictures of the timeline to look at: {@code java … TimelineSnapshots DIR}. */
public final class TimelineSnapshots {
  private static final BiConsumer<TimelineView, Session> AS_IT_IS = (view, session) -> {};
  private final Path folder;

  private TimelineSnapshots(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    HeadlessPictures.run(new TimelineSnapshots(Path.of(args[0]))::writeAll);
  }

  private void writeAll() {
    Trace original = SampleTraces.original(100);
    for (Palette palette : new Palette[]{Palette.LIGHT, Palette.DARK}) {
      String look = palette.dark() ? "dark" : "light";
      write("original-" + look, original, palette, 1600, 600, 13, AS_IT_IS);
      write("original-small-" + look, original, palette, 900, 500, 13,
          (view, session) -> session.selectionProperty().set(new Selection.OfArray(3)));
      write("empty-" + look, null, palette, 900, 500, 13, AS_IT_IS);
      write("no-room-" + look, SampleTraces.withoutRoom(100, 314_572_800), palette, 1280, 560, 13, AS_IT_IS);
      write("no-room-tiny-" + look, SampleTraces.withoutRoom(100, 314_572_800), palette, 560, 400, 13, AS_IT_IS);
      write("limit-" + look, SampleTraces.nested(100), palette, 900, 500, 13,
          (view, session) -> view.limitProperty().set(OptionalLong.of(230_000_000)));
      write("hover-" + look, original, palette, 1600, 600, 13, (view, session) -> move(view, 1300, 430));
      write("objects-" + look, SampleTraces.objects(), palette, 1200, 600, 13, AS_IT_IS);
      write("overview-" + look, SampleTraces.large(10_000, 20_000), palette, 1600, 800, 13,
          (view, session) -> session.smallestShownBytesProperty().set(0));
      write("range-" + look, original, palette, 1600, 600, 13,
          (view, session) -> session.rangeProperty().set(part(original, 2, 4)));
    }
    write("original-large", original, Palette.LIGHT, 1920, 700, 20, AS_IT_IS);
    write("nested", SampleTraces.nested(100), Palette.LIGHT, 1600, 600, 13, (view, session) -> move(view, 900, 200));
    write("reassigned", SampleTraces.reassigned(100), Palette.DARK, 1600, 600, 13, AS_IT_IS);
    write("running", SampleTraces.running(original, original.recorded().size() / 2), Palette.LIGHT, 1600, 600, 13,
        AS_IT_IS);
    write("zoomed", original, Palette.LIGHT, 1600, 600, 13,
        (view, session) -> session.visibleProperty().set(part(original, 4, 8)));
    write("threads", SampleTraces.threads(64), Palette.LIGHT, 1600, 600, 13, AS_IT_IS);
    write("hidden", SampleTraces.large(2000, 2000), Palette.LIGHT, 1200, 600, 13, AS_IT_IS);
    write("tiny", original, Palette.LIGHT, 420, 260, 13, AS_IT_IS);
  }

  /** Part {@code from} (0 upwards) of a run cut into {@code parts} of the same length. */
  private static TimeRange part(Trace trace, int from, int parts) {
    long total = trace.run().nanos();
    return new TimeRange(total * from / parts, total * (from + 1) / parts);
  }

  private void write(String name, @Nullable Trace trace, Palette palette, double width, double height, double fontPx,
      BiConsumer<TimelineView, Session> prepare) {
    Session session = new Session();
    TimelineView view = new TimelineView(session, new SimpleObjectProperty<>(palette));
    view.fontSizeProperty().set(fontPx);
    if (trace != null) {
      session.analysisProperty().set(Analysis.of(trace));
    }
    HeadlessPictures.write(view, width, height, palette, folder.resolve(name + ".png"),
        () -> prepare.accept(view, session));
  }

  private static void move(TimelineView view, double x, double y) {
    Event.fireEvent(view, new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, false, false, false,
        false, false, false, false, false, false, false, null));
  }
}
