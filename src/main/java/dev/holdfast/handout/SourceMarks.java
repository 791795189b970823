package dev.holdfast.handout;

import dev.holdfast.handout.Mark.Anchor;
import dev.holdfast.handout.Mark.Box;
import dev.holdfast.handout.Mark.Fill;
import dev.holdfast.handout.Mark.Words;
import dev.holdfast.handout.Scene.Chip;
import dev.holdfast.view.source.SourceText;

import java.util.ArrayList;
import java.util.List;

/** The lines of the source that a step is about, with the arrays that their variables hold. */
final class SourceMarks {
  static final double ROW = 22;
  private static final double SIZE = 13;
  private static final int MOST_CHIPS = 3;

  private SourceMarks() {
  }

  /** Title and rows; takes at most {@code rows} rows below the title's 34 pixels. */
  static List<Mark> of(SteppedRun run, Scene scene, double x, double top, double width,
      int rows) {
    SourceText source = run.source();
    List<Mark> marks = new ArrayList<>();
    marks.add(new Words(x, top + 15, source.fileName().isEmpty() ? "Source" : source.fileName(), 14, Face.STRONG,
        Ink.TEXT));
    if (source.isEmpty()) {
      marks.add(new Words(x, top + 48, "No source was kept with this recording.", SIZE, Face.REGULAR, Ink.MUTED));
      return marks;
    }
    double y = top + 30;
    Excerpt excerpt = Excerpt.of(source, scene.methods(), rows);
    double numbers = Face.MONO.width("" + source.lineCount(), SIZE - 1);
    int indent = indent(source, excerpt.lines());
    for (int line : excerpt.lines()) {
      if (line == 0) {
        marks.add(new Words(x + numbers + 8, y + 14, "⋯", SIZE, Face.REGULAR, Ink.MUTED, Anchor.END));
        y += ROW;
        continue;
      }
      row(marks, scene, source.line(line), line, indent, x, y, width, numbers);
      y += ROW;
    }
    return marks;
  }

  /** Columns that all lines shown leave free. */
  private static int indent(SourceText source, List<Integer> lines) {
    return lines.stream().filter(line -> line > 0).map(source::line).filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
  }

  private static void row(List<Mark> marks, Scene scene, String text, int line, int indent, double x, double y,
      double width, double numbers) {
    if (line == scene.currentLine()) {
      marks.add(new Box(x - 12, y, width + 12, ROW, 0, new Fill.Plain(Ink.SELECTION), null));
      marks.add(new Box(x - 12, y, 4, ROW, 0, new Fill.Plain(Ink.ACCENT), null));
    } else if (scene.callLines().contains(line)) {
      marks.add(new Box(x - 12, y, 4, ROW, 0, new Fill.Plain(Ink.HATCH), null));
    }
    double baseline = y + ROW / 2 + 4.5;
    marks.add(new Words(x + numbers + 4, baseline, "" + line, SIZE - 1, Face.MONO, Ink.MUTED, Anchor.END));
    double right = x + width - 6;
    List<Chip> chips = scene.chips().getOrDefault(line, List.of());
    List<Mark> beside = new ArrayList<>();
    int shown = Math.min(MOST_CHIPS, chips.size());
    if (shown < chips.size()) {
      Words more = new Words(right, baseline, "+" + (chips.size() - shown), SIZE - 1, Face.REGULAR, Ink.MUTED,
          Anchor.END);
      beside.add(more);
      right -= more.width() + 6;
    }
    for (Chip chip : chips.subList(0, shown).reversed()) {
      right -= ChipMarks.width(chip.number());
      beside.addAll(ChipMarks.of(chip.number(), chip.state(), right, y + ROW / 2));
      right -= 5;
    }
    double left = x + numbers + 18;
    String shifted = text.length() >= indent ? text.substring(indent) : "";
    marks.add(new Words(left + Face.MONO.width(" ".repeat(leading(shifted)), SIZE), baseline,
        Face.MONO.fitted(shifted.strip(), SIZE, right - left - leading(shifted) * Face.MONO.width(" ", SIZE) - 4), SIZE,
        Face.MONO, Ink.TEXT));
    marks.add(new Mark.Group("answer", 1, beside));
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }
}
