package dev.holdfast.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final int SIZE = 1_000_000;

  private static Comparison of(Trace first, Trace second) {
    return Comparison.of(Analysis.of(first), Analysis.of(second));
  }

  /** Headline, summary, and what is different of each array. */
  private static String words(Comparison comparison) {
    ComparisonWords words = new ComparisonWords(comparison);
    List<String> lines = new ArrayList<>();
    lines.add(words.headline());
    lines.addAll(words.summary());
    comparison.differences().forEach(d -> lines.add(d.row().title() + ": " + words.of(d)));
    return String.join("\n", lines);
  }

  /** {@code load=load}, {@code -=power}: the rows, by what made the arrays. */
  private static String rows(Comparison comparison) {
    return String.join(" ", comparison.rows().stream()
        .map(row -> (row.first() == null ? "-" : row.first().array().shortOrigin())
            + (row.likeness() == Row.Likeness.PLACE ? "~" : "=")
            + (row.second() == null ? "-" : row.second().array().shortOrigin()))
        .toList());
  }

  /** A run in which methods of these names make an array of {@link #SIZE} each, and its caller keeps all to the end. */
  private static Trace makers(String... names) {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("Main", "main", 1, 90);
    long frame = t.enter(main, 0);
    for (String name : names) {
      long inner = t.pass(1_000).enter(t.method("Main", name.replaceAll("[0-9]", ""), 100, 110), frame);
      String digits = name.replaceAll("[^0-9]", "");
      long array = t.pass(1_000).born(inner, SIZE * (digits.isEmpty() ? 1L : Long.parseLong(digits)));
      t.held(array, frame, t.variable(main, Kind.LOCAL, "kept" + array, 2));
      t.leave(inner);
    }
    t.pass(1_000).leave(frame);
    return t.finished();
  }

  @Test
  void theOriginalAndTheNestedVariantDifferByWhatTwoVariablesClingTo() {
    assertEquals(
        """
            nested peaks at 200 MB, original at 400 MB: 200 MB less.
            When addScalar makes #5, original holds 400 MB, nested 200 MB. Only original still holds there \
            #2 of subtractScalar (100 MB, merely clinging: data in processData) and \
            #3 of raiseToPower (100 MB, merely clinging: dataPow in processData).
            If each holder let go after its last read, the peak would be 200 MB in both.
            The results agree: every element is 18.
            #2 subtractScalar: In original, data in processData clings to it for 17.5 ms (42 % of the run), \
            until it is let go: processData has returned. \
            In nested it is held for 15.2 ms (37 % of the run), then let go: raiseToPower has returned.
            #3 raiseToPower: In original, dataPow in processData clings to it for 8 ms (19 % of the run), \
            until it is let go: processData has returned. \
            In nested it is held for 16.7 ms (40 % of the run), then let go: duplicateData has returned.""",
        words(of(SampleTraces.original(100), SampleTraces.nested(100))));
  }

  @Test
  void theOtherWayRoundItIsTheSecondThatClings() {
    Comparison comparison = of(SampleTraces.reassigned(100), SampleTraces.original(100));
    assertEquals("original peaks at 400 MB, reassigned at 200 MB: 200 MB more.",
        new ComparisonWords(comparison).headline());
    assertEquals(List.of("2 CLINGS_ONLY_IN_SECOND", "3 CLINGS_ONLY_IN_SECOND"),
        comparison.differences().stream().map(d -> d.row().array().id() + " " + d.kind()).toList());
  }

  @Test
  void aRunIsLikeItself() {
    assertEquals("""
        Both peak at 400 MB.
        If each holder let go after its last read, the peak would be 200 MB in both.
        The results agree: every element is 18.""",
        words(of(SampleTraces.original(100), SampleTraces.original(100))));
  }

  @Test
  void differentSizesAreSaid() {
    String words = words(of(SampleTraces.original(100), SampleTraces.original(10)));
    assertEquals("They worked on different data: 100 MB in the first run, 10 MB in the second run.",
        words.lines().filter(line -> line.startsWith("They")).findFirst().orElse(""));
  }

  @Test
  void whatIsNotMadeAnyMoreStandsAlone() {
    assertEquals("load=load subtract=- power=- add=add", rows(of(makers("load", "subtract", "power", "add"),
        makers("load", "add"))));
  }

  @Test
  void whatIsMadeInsteadOfSeveralIsNoneOfThem() {
    assertEquals("load=load subtract=- power=- -=all add=add", rows(of(makers("load", "subtract", "power", "add"),
        makers("load", "all", "add"))));
  }

  @Test
  void aRenamedMethodIsKnownByItsPlace() {
    assertEquals("load=load subtract~minus add=add",
        rows(of(makers("load", "subtract", "add"), makers("load", "minus", "add"))));
  }

  @Test
  void anotherSizeInItsPlaceIsAnotherArray() {
    assertEquals("load=load subtract=- -=minus add=add",
        rows(of(makers("load", "subtract", "add"), makers("load", "minus2", "add"))));
  }

  @Test
  void ofSeveralWithOneMakerTheOneOfTheSameSizeIsMatched() {
    assertEquals("step=- step=step", rows(of(makers("step", "step3"), makers("step3"))));
  }

  @Test
  void whereNothingIsAlikeItIsSaidSo() {
    Comparison comparison = of(makers("a", "b"), makers("c3", "d4", "e5"));
    assertEquals(List.of(), comparison.differences());
    assertEquals("No array of the one run is like any of the other, neither in what made it nor in order, type and"
        + " size: there is nothing to compare one by one.", words(comparison).lines().toList().getLast());
  }

  /** Two arrays; {@code slow}: how much longer the second one's making takes while the first clings; {@code reread}: nothing clings. */
  private static Trace two(long slow, boolean released, boolean idle) {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("Main", "main", 1, 90);
    int one = t.variable(main, Kind.LOCAL, "one", 2);
    int two = t.variable(main, Kind.LOCAL, "two", 3);
    long frame = t.enter(main, 0);
    long first = t.pass(1_000).born(frame, SIZE);
    t.held(first, frame, one);
    t.pass(1_000);
    if (idle) {
      t.idle(first, frame, one);
    }
    t.pass(slow);
    if (released) {
      t.released(first, frame, one);
    }
    t.held(t.born(frame, SIZE), frame, two);
    t.pass(1_000).leave(frame);
    return t.finished();
  }

  @Test
  void whatIsStillNeededAtALaterBirthLivesLonger() {
    assertEquals(
        "#1 main: In the first run it is still held when main makes #2, at last by one in main. In the second run"
            + " it no longer is: one in main let go of it.",
        words(of(two(1_000, false, false), two(1_000, true, false))).lines().toList().getLast());
  }

  @Test
  void aSlowerMachineIsNoDifference() {
    assertEquals(List.of(), of(two(1_000, false, false), two(90_000, false, false)).differences());
    assertEquals(List.of(), of(two(1_000, false, true), two(1_500, false, true)).differences());
  }

  /** A run in which both arrays cling once the last is born: the first for {@code first} ns, both together for {@code both} more. */
  private static Trace clingingAfterTheLastBirth(long first, long both) {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("Main", "main", 1, 90);
    long frame = t.enter(main, 0);
    int one = t.variable(main, Kind.LOCAL, "one", 2);
    int two = t.variable(main, Kind.LOCAL, "two", 3);
    long array = t.pass(1_000).born(frame, SIZE);
    t.held(array, frame, one);
    long other = t.pass(1_000).born(frame, SIZE);
    t.held(other, frame, two);
    t.pass(10_000).idle(array, frame, one);
    t.pass(first).idle(other, frame, two);
    t.pass(both).leave(frame);
    return t.finished();
  }

  @Test
  void aPauseWhileSomethingClingsIsNoDifference() {
    assertEquals(List.of(),
        of(clingingAfterTheLastBirth(10, 10), clingingAfterTheLastBirth(1_500, 1_500)).differences());
  }

  @Test
  void whatClingsForMuchOfTheRunIsSaidEvenIfNothingIsBornMeanwhile() {
    assertEquals(List.of("#1 main CLINGS_ONLY_IN_SECOND", "#2 main CLINGS_ONLY_IN_SECOND"),
        of(clingingAfterTheLastBirth(10, 10), clingingAfterTheLastBirth(10, 90_000)).differences().stream()
            .map(d -> d.row().title() + " " + d.kind()).sorted().toList());
  }

  @Test
  void whatClingsForMuchMoreOfTheRunIsSaid() {
    assertEquals("[#1 main clings for longer in the second run]",
        of(two(1_000, true, true), two(90_000, true, true)).differences().stream()
            .map(d -> d.row().title() + " "
                + new ComparisonWords(of(two(1_000, true, true), two(90_000, true, true))).kind(d))
            .toList().toString());
  }

  @Test
  void aRunWithoutArraysIsComparedToo() {
    Comparison comparison = of(new TraceBuilder().finished(), SampleTraces.nested(1));
    assertEquals("nested peaks at 2 MB, sample at 0 bytes: 2 MB more.", new ComparisonWords(comparison).headline());
    assertEquals(5, comparison.onlyInSecond().size());
  }
}
