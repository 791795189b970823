package dev.holdfast.handout;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.handout.Mark.Anchor;
import dev.holdfast.handout.Mark.Box;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture of each step of a run, for a slide or a printed page: 1600 by 900. */
public final class StepSheet {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 900;
  private static final double EDGE = 32;
  private static final double RIGHT_COLUMN = 1092;
  private static final double CHARTS_TOP = 150;
  private static final double FOOT = 28;
  private static final int MOST_LANES = 11;
  private static final int MOST_FLAME_ROWS = 6;
  private static final int MOST_MARKS = 500;
  private static final double MOST_PITCH = 34;
  private static final double LEAST_PITCH = 26;
  private static final double MOST_PLOT = 330;
  private static final double LEAST_PLOT = 120;
  private static final double SENTENCE_SIZE = 18;
  /** Where a viewer neither has our font nor keeps words to their length, another font is up to so much wider. */
  private static final double OTHER_FONT = 1.15;
  private static final int SENTENCE_LINES = 3;
  private static final double SENTENCE_LINE = 25;

  private final SteppedRun run;
  private final LaneChoice lanes;
  private final Charts charts;
  private final List<Mark> fixed;

  public StepSheet(SteppedRun run) {
    this.run = run;
    lanes = new LaneChoice(run.analysis(), run.smallestBytes(), MOST_LANES);
    int slots = lanes.slots();
    int rows = FlameMarks.rows(run.analysis(), MOST_FLAME_ROWS);
    double free = HEIGHT - FOOT - CHARTS_TOP;
    double pitch = Math.clamp(
        (free - MOST_PLOT - Charts.heightWithoutPlot(0, 0, rows)) / Math.max(1, slots), LEAST_PITCH, MOST_PITCH);
    double plot = Math.clamp(free - Charts.heightWithoutPlot(slots, pitch, rows), LEAST_PLOT, MOST_PLOT);
    charts = new Charts(run.analysis(), RIGHT_COLUMN - 36, CHARTS_TOP, plot, slots, pitch, MOST_FLAME_ROWS, MOST_MARKS);
    fixed = charts.fixed(EDGE, run.smallestBytes(), lanesNote());
  }

  private String lanesNote() {
    String hidden = run.hiddenNote();
    String some = lanes.isWhole()
        ? ""
        : String.format(Locale.ROOT, "%d of %,d, those alive at the step first", lanes.slots(), lanes.listedCount());
    return some.isEmpty() ? hidden : hidden.isEmpty() ? some : some + "; " + hidden;
  }

  /** The picture of a step, by its place from 0. */
  public Sheet of(int index) {
    Scene scene = run.scene(index, lanes);
    List<Mark> marks = new ArrayList<>();
    head(scene, marks);
    marks.addAll(fixed);
    for (int slot = 0; slot < scene.lanes().size(); slot++) {
      ArrayLife array = scene.lanes().get(slot);
      marks.addAll(charts.lane(array, EDGE, charts.laneTop(slot)));
    }
    marks.addAll(charts.playhead(scene.step().nanos(),
        scene.step().seq() >= run.analysis().peakHeld().seq()));
    rightColumn(scene, marks);
    marks.add(new Words(EDGE, HEIGHT - 14, "1 MB = 1,000,000 bytes. Recorded with Holdfast.", 12, Face.REGULAR,
        Ink.MUTED));
    return new Sheet(WIDTH, HEIGHT, run.title() + ", " + scene.heading(), scene.plainSentence(), marks);
  }

  private void head(Scene scene, List<Mark> marks) {
    Words title = new Words(EDGE, 42, Face.STRONG.fitted(run.title(), 22, 700), 22, Face.STRONG, Ink.TEXT);
    marks.add(title);
    marks.add(new Words(EDGE + title.width() * OTHER_FONT + 24, 42, scene.heading() + ", at " + scene.when(), 17,
        Face.REGULAR,
        Ink.MUTED));
    double x = WIDTH - EDGE;
    x = figure(marks, scene.clingingBytes(), "clinging", scene.clingingBytes() > 0 ? Ink.CLINGING : Ink.TEXT, x);
    x = figure(marks, scene.neededBytes(), "needed", Ink.TEXT, x);
    figure(marks, scene.heldBytes(), "held now", Ink.TEXT, x);
    List<String> lines = Lines.of(scene.plainSentence(), Face.REGULAR, SENTENCE_SIZE, RIGHT_COLUMN - EDGE - 40,
        SENTENCE_LINES);
    for (int i = 0; i < lines.size(); i++) {
      marks.add(new Words(EDGE, 76 + i * SENTENCE_LINE, lines.get(i), SENTENCE_SIZE, Face.REGULAR, Ink.TEXT));
    }
    marks.add(new Box(0, CHARTS_TOP - 14, WIDTH, 1, 0, new Fill.Plain(Ink.GRID), null));
  }

  private static double figure(List<Mark> marks, long bytes, String caption, Ink ink, double right) {
    Words number = new Words(right, 62, ByteText.rounded(bytes), 32, Face.STRONG, ink, Anchor.END);
    Words below = new Words(right, 86, caption, 14, Face.REGULAR, Ink.MUTED, Anchor.END);
    marks.add(number);
    marks.add(below);
    return right - Math.max(number.width(), below.width()) * OTHER_FONT - 30;
  }

  private void rightColumn(Scene scene, List<Mark> marks) {
    double width = WIDTH - EDGE - RIGHT_COLUMN;
    double free = HEIGHT - FOOT - CHARTS_TOP;
    int stackRows = Math.min(StackMarks.rows(scene), 12);
    double stackHeight = StackMarks.HEAD + stackRows * StackMarks.ROW;
    int sourceRows = (int) ((free - stackHeight - 64) / SourceMarks.ROW);
    marks.add(new Box(RIGHT_COLUMN - 28, CHARTS_TOP - 14, 1, HEIGHT - CHARTS_TOP + 14, 0, new Fill.Plain(Ink.GRID),
        null));
    marks.addAll(SourceMarks.of(run, scene, RIGHT_COLUMN, CHARTS_TOP, width, sourceRows));
    double stackTop = HEIGHT - FOOT - stackHeight;
    marks.add(new Box(RIGHT_COLUMN - 28, stackTop - 14, WIDTH - RIGHT_COLUMN + 28, 1, 0, new Fill.Plain(Ink.GRID),
        null));
    marks.addAll(StackMarks.of(scene, RIGHT_COLUMN, stackTop, width, stackRows));
  }
}
