package dev.holdfast.handout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Pictures of steps as files. */
public final class StepFiles {
  private StepFiles() {
  }

  /** {@code original-step-03.svg}: sorted by name they are in order. {@code index} from 0. */
  public static String name(SteppedRun run, int index, String ending) {
    int digits = Math.max(2, Integer.toString(run.steps().size()).length());
    return run.fileName() + String.format(Locale.ROOT, "-step-%0" + digits + "d.", index + 1) + ending;
  }

  /** Writes the picture of every step into {@code folder}, which exists; overwrites files of the same names. */
  public static List<Path> writeSvgs(SteppedRun run, Path folder, Inks inks) throws IOException {
    StepSheet sheets = new StepSheet(run);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < run.steps().size(); i++) {
      files.add(Files.writeString(folder.resolve(name(run, i, "svg")), Svg.file(sheets.of(i), inks)));
    }
    return files;
  }

  /** Writes the picture of one step, {@code index} from 0. */
  public static void writeSvg(SteppedRun run, int index, Path file, Inks inks) throws IOException {
    Files.writeString(file, Svg.file(new StepSheet(run).of(index), inks));
  }
}
