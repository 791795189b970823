package dev.holdfast.view.details;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.view.HeadlessPictures;
import dev.holdfast.view.theme.Palette;

import java.nio.file.Path;

import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/** Draws the details pane in many ways into PNG files of a folder, to be looked at. */
final class DetailsPictures {
  private final Path folder;

  private DetailsPictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    DetailsPictures pictures = new DetailsPictures(Path.of(args.length > 0 ? args[0] : "target/pictures"));
    HeadlessPictures.run(pictures::drawAll);
  }

  private void drawAll() {
    Trace original = SampleTraces.original(100);
    long process = Analysis.of(original).threads().values().iterator().next().getFirst().id();
    draw("peak-light", Palette.LIGHT, original, new Selection.None());
    draw("peak-dark", Palette.DARK, original, new Selection.None());
    draw("array-light", Palette.LIGHT, original, new Selection.OfArray(2));
    draw("array-dark", Palette.DARK, original, new Selection.OfArray(3));
    draw("frame-light", Palette.LIGHT, original, new Selection.OfFrame(process));
    draw("objects", Palette.LIGHT, SampleTraces.objects(), new Selection.None());
    draw("objects-array", Palette.DARK, SampleTraces.objects(), new Selection.OfArray(4));
    draw("empty", Palette.LIGHT, null, new Selection.None());
  }

  private void draw(String name, Palette palette, @Nullable Trace trace, Selection selection) {
    Session session = new Session();
    DetailsView view = new DetailsView(new SimpleObjectProperty<>(palette),
        new DetailsViewModel(session, new JolLayouts(), Runnable::run, Runnable::run));
    if (trace != null) {
      session.analysisProperty().set(Analysis.of(trace));
    }
    HeadlessPictures.write(view, 380, 600, palette, folder.resolve("details-" + name + ".png"),
        () -> session.selectionProperty().set(selection));
  }
}
