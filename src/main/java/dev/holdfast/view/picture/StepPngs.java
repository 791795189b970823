package dev.holdfast.view.picture;

import dev.holdfast.handout.Inks;
import dev.holdfast.handout.Sheet;
import dev.holdfast.handout.StepFiles;
import dev.holdfast.handout.StepSheet;
import dev.holdfast.handout.SteppedRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;

/** Pictures of steps as PNG, with twice as many pixels as the sheet has, for sharp screens. Any thread. */
public final class StepPngs {
  private static final double PIXELS_PER_PX = 2;

  private StepPngs() {
  }

  /** Writes the picture of every step into {@code folder}, which exists; overwrites files of the same names. */
  public static List<Path> writeAll(SteppedRun run, Path folder, Inks inks) throws IOException {
    StepSheet sheets = new StepSheet(run);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < run.steps().size(); i++) {
      files.add(Files.write(folder.resolve(StepFiles.name(run, i, "png")), png(sheets.of(i), inks)));
    }
    return files;
  }

  /** Writes the picture of one step, {@code index} from 0. */
  public static void write(SteppedRun run, int index, Path file, Inks inks) throws IOException {
    Files.write(file, png(new StepSheet(run).of(index), inks));
  }

  private static byte[] png(Sheet sheet, Inks inks) {
    Image image = FxThread.call(() -> {
      Canvas canvas = new Canvas(sheet.width() * PIXELS_PER_PX, sheet.height() * PIXELS_PER_PX);
      new SheetPainter(canvas.getGraphicsContext2D(), inks, PIXELS_PER_PX).paint(sheet);
      return canvas.snapshot(null, null);
    });
    return Png.encode(image);
  }
}
