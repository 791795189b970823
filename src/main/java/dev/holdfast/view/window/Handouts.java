package dev.holdfast.view.window;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.handout.Inks;
import dev.holdfast.handout.StepFiles;
import dev.holdfast.handout.SteppedPage;
import dev.holdfast.handout.SteppedRun;
import dev.holdfast.session.Session;
import dev.holdfast.view.picture.StepPngs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Takes the steps on the screen home: asks where to, and writes in the background. */
final class Handouts {
  private final RunViewModel run;
  private final FileDialogs dialogs;
  private final SteppedRun steps;
  private final Inks inks;

  /** Of the run and the steps that the session shows now. */
  Handouts(RunViewModel run, FileDialogs dialogs, Session session, Inks inks) {
    this.run = run;
    this.dialogs = dialogs;
    this.inks = inks;
    Analysis analysis = Objects.requireNonNull(session.analysisProperty().get());
    steps = SteppedRun.of(analysis, session.smallestShownBytesProperty().get(),
        session.playhead().stepsProperty().get());
  }

  /** As SVG if the file's name ends so, else as PNG. {@code index} from 0. */
  void exportStep(int index) {
    dialogs.choosePicture(StepFiles.name(steps, index, "png")).ifPresent(chosen -> {
      boolean svg = hasEnding(chosen, ".svg");
      Path file = svg || hasEnding(chosen, ".png") ? chosen : chosen.resolveSibling(chosen.getFileName() + ".png");
      run.write("Drawing the step", "Step exported", file, () -> {
        if (svg) {
          StepFiles.writeSvg(steps, index, file, inks);
        } else {
          StepPngs.write(steps, index, file, inks);
        }
        return "The picture is " + file + ".";
      });
    });
  }

  /** As SVG and as PNG. */
  void exportSteps() {
    dialogs.chooseFolder("Choose a folder for the pictures of all steps")
        .ifPresent(folder -> run.write("Drawing the steps", "Steps exported", folder, () -> {
          List<Path> svgs = StepFiles.writeSvgs(steps, folder, inks);
          List<Path> pngs = StepPngs.writeAll(steps, folder, inks);
          return String.format(Locale.ROOT, "%,d SVG and %,d PNG pictures are in %s, from %s on.", svgs.size(),
              pngs.size(), folder, pngs.getFirst().getFileName());
        }));
  }

  /** As one page. */
  void exportPage() {
    dialogs.choosePage(steps.fileName() + "-steps.html").ifPresent(chosen -> {
      Path file = hasEnding(chosen, ".html") || hasEnding(chosen, ".htm")
          ? chosen
          : chosen.resolveSibling(chosen.getFileName() + ".html");
      run.write("Writing the stepped run", "Stepped run exported", file, () -> {
        SteppedPage.write(steps, file);
        return "Open " + file + " in a browser.";
      });
    });
  }

  private static boolean hasEnding(Path file, String ending) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
