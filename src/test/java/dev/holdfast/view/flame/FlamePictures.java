package dev.holdfast.view.flame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;

import java.nio.file.Path;
import java.util.function.BiConsumer;

import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/** Draws the flame chart in many ways into PNG files of a folder, to be looked at. */
final class FlamePictures {
  private final Path folder;

  private FlamePictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    FlamePictures pictures = new FlamePictures(Path.of(args.length > 0 ? args[0] : "target/pictures"));
    HeadlessPictures.run(pictures::drawAll);
  }

  private void drawAll() {
    Trace original = SampleTraces.original(100);
    draw("original-light", Palette.LIGHT, original, 1600, 350, (s, v) -> s.selectionProperty()
        .set(new Selection.OfFrame(last(s).arrays().getLast().born().frame())));
    draw("original-dark", Palette.DARK, original, 1600, 350,
        (s, v) -> s.selectionProperty().set(new Selection.OfArray(3)));
    draw("original-small", Palette.LIGHT, original, 900, 300, (s, v) -> v.canvas().hover(3));
    draw("inverted", Palette.LIGHT, original, 900, 300, (s, v) -> v.model().invertedProperty().set(true));
    draw("search", Palette.LIGHT, original, 1200, 300, (s, v) -> {
      v.model().queryProperty().set("scalar");
      v.model().cursor().nextMatch(1);
    });
    draw("merged-light", Palette.LIGHT, original, 1200, 300, FlamePictures::merged);
    draw("merged-dark", Palette.DARK, original, 1200, 300, FlamePictures::merged);
    draw("merged-all", Palette.LIGHT, original, 900, 300, (s, v) -> {
      v.model().choiceProperty().set(ArrayChoice.ALLOCATED);
      merged(s, v);
    });
    draw("range", Palette.LIGHT, original, 1200, 300,
        (s, v) -> s.rangeProperty().set(new TimeRange(5_000_000, 15_000_000)));
    draw("deep", Palette.LIGHT, SampleTraces.deep(300), 1200, 400, (s, v) -> {});
    draw("threads", Palette.LIGHT, SampleTraces.threads(8), 1200, 500, (s, v) -> {});
    draw("threads-dark", Palette.DARK, SampleTraces.threads(64), 1200, 500, (s, v) -> {});
    draw("objects", Palette.LIGHT, SampleTraces.objects(), 1200, 300, (s, v) -> {});
    draw("large", Palette.LIGHT, SampleTraces.large(20_000, 2_000), 1600, 500, (s, v) -> {});
    draw("large-zoomed", Palette.DARK, SampleTraces.large(20_000, 2_000), 1600, 500, (s, v) -> {
      long nanos = last(s).trace().run().nanos();
      s.visibleProperty().set(new TimeRange(nanos / 2, nanos / 2 + nanos / 300));
    });
    draw("large-merged", Palette.LIGHT, SampleTraces.large(20_000, 2_000), 1600, 500, FlamePictures::merged);
    draw("empty", Palette.LIGHT, null, 900, 300, (s, v) -> {});
    draw("large-font", Palette.LIGHT, original, 1600, 500, (s, v) -> v.baseFontSizeProperty().set(22));
  }

  private static void merged(Session session, FlameView view) {
    view.model().modeProperty().set(FlameViewModel.Mode.MERGED);
  }

  private static Analysis last(Session session) {
    Analysis analysis = session.analysisProperty().get();
    if (analysis == null) {
      throw new IllegalStateException("no run");
    }
    return analysis;
  }

  private void draw(String name, Palette palette, @Nullable Trace trace, double width, double height,
      BiConsumer<Session, FlameView> setUp) {
    Session session = new Session();
    FlameView view = new FlameView(session, new SimpleObjectProperty<>(palette), Runnable::run, Runnable::run);
    if (trace != null) {
      session.analysisProperty().set(Analysis.of(trace));
    }
    HeadlessPictures.write(view, width, height, palette, folder.resolve("flame-" + name + ".png"),
        () -> setUp.accept(session, view));
  }
}
