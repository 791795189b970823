package dev.holdfast.view.details;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.PeakInstant;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.Selection;
import dev.holdfast.view.details.Details.Row;
import dev.holdfast.view.details.Details.Section;
import dev.holdfast.view.text.ArrayText;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Where nothing is selected: who is alive at the peak or at the step the user stands at, those that merely cling first. */
final class PeakDetails {
  private static final int LISTED = 100;

  private final Analysis analysis;
  private final long smallestBytes;

  /** Arrays smaller than {@code smallestBytes} are counted, not listed. */
  PeakDetails(Analysis analysis, long smallestBytes) {
    this.analysis = analysis;
    this.smallestBytes = smallestBytes;
  }

  Details of() {
    PeakInstant peak = PeakInstant.of(analysis);
    if (analysis.peakHeld().bytes() == 0) {
      return new Details("No array was held", "", List.of());
    }
    return new Details(ByteText.rounded(analysis.peakHeld().bytes()) + " held at the peak",
        ByteText.exact(analysis.peakHeld().bytes()) + " (1 MB = 1,000,000) at "
            + TimeText.rounded(peak.nanos()) + (peak.failed() == null ? "" : ", when memory ran out")
            + "; needed at most at any time: "
            + ByteText.rounded(analysis.peakNeeded().bytes()),
        sections(peak.alive(), peak.seq()));
  }

  Details at(Step step) {
    long held = analysis.held().at(step.seq());
    return new Details(ByteText.rounded(held) + " held at this step",
        ByteText.exact(held) + " (1 MB = 1,000,000) at " + TimeText.rounded(step.nanos()) + ", of which "
            + ByteText.rounded(analysis.needed().at(step.seq())) + " needed",
        sections(analysis.aliveAt(step.seq()), step.seq()));
  }

  private List<Section> sections(List<Alive> alive, long seq) {
    List<Alive> led = alive.stream().filter(a -> a.array().isNeededThroughOthers(seq)).toList();
    List<Alive> others = new ArrayList<>(alive);
    others.removeAll(new HashSet<>(led));
    List<Section> sections = new ArrayList<>();
    add(sections, "Clinging: held, yet never read again", others, State.CLINGING);
    add(sections, "Needed: may still be read", others, State.NEEDED);
    add(sections, "Needed: what leads to it may still be read", led, State.NEEDED);
    add(sections, "Perhaps held, not traced", others, State.UNKNOWN);
    add(sections, "Released, unless code that is not recorded holds it", analysis.perhapsElsewhereAt(seq).stream()
        .map(array -> new Alive(array, State.RELEASED, null)).toList(), State.RELEASED);
    return sections;
  }

  private void add(List<Section> sections, String words, List<Alive> alive, State state) {
    List<Alive> in = alive.stream().filter(a -> a.state() == state)
        .sorted(Comparator.comparingLong((Alive a) -> a.array().sizeBytes()).reversed()).toList();
    if (in.isEmpty()) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    long bytes = 0;
    long restBytes = 0;
    int rest = 0;
    for (Alive a : in) {
      bytes += a.array().sizeBytes();
      if (rows.size() < LISTED && (a.array().sizeBytes() >= smallestBytes || in.size() <= 5)) {
        rows.add(row(a));
      } else {
        rest++;
        restBytes += a.array().sizeBytes();
      }
    }
    if (rest > 0) {
      rows.add(Row.remark(String.format(Locale.ROOT, "and %,d smaller %s, %s", rest, rest == 1 ? "array" : "arrays",
          ByteText.rounded(restBytes))));
    }
    sections.add(new Section(words + " (" + ByteText.rounded(bytes) + ")", rows));
  }

  private static Row row(Alive alive) {
    var array = alive.array();
    String holder = alive.state() == State.RELEASED ? "no recorded code" : Labels.plain(alive.label());
    return new Row("#" + array.id() + "  " + holder, ByteText.rounded(array.sizeBytes()),
        ArrayText.typeAndLength(array.born().typeName(), array.born().length()) + ", " + array.origin(), array.id(),
        alive.state(), new Selection.OfArray(array.id()));
  }
}
