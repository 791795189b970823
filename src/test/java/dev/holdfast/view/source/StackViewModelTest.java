package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.Chain;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;
import dev.holdfast.view.source.StackRow.Folded;
import dev.holdfast.view.source.StackRow.FrameHead;
import dev.holdfast.view.source.StackRow.PlaceRow;
import dev.holdfast.view.source.StackRow.ThreadHead;

import java.util.List;

import org.junit.jupiter.api.Test;

class StackViewModelTest {
  private final Session session = new Session();
  private final StackViewModel model = new StackViewModel(new MomentViewModel(session, Runnable::run, Runnable::run));

  private void show(Trace trace) {
    session.analysisProperty().set(Analysis.of(trace));
  }

  private List<StackRow> rows() {
    return model.pictureProperty().get().rows();
  }

  private List<String> words() {
    return rows().stream().map(StackWords::of).toList();
  }

  private <R extends StackRow> R first(Class<R> type) {
    return type.cast(rows().stream().filter(type::isInstance).findFirst().orElseThrow());
  }

  @Test
  void everyPlaceSaysWhatItHoldsAndInWhichState() {
    show(SampleTraces.original(100));
    session.playhead().last();
    assertEquals("Stack at this step", model.pictureProperty().get().title());
    assertEquals(List.of("innermost frame addScalar, line 40",
        "data, argument: #4 byte[100,000,000], 100 MB, needed",
        "result, waiting to be stored: #5 byte[100,000,000], 100 MB, needed", "frame processData, line 6",
        "data, local: #2 byte[100,000,000], 100 MB, clinging",
        "dataPow, local: #3 byte[100,000,000], 100 MB, clinging"),
        words());
  }

  @Test
  void theWholeRunShowsTheStackAtThePeak() {
    show(SampleTraces.original(100));
    assertEquals("Stack at the peak", model.pictureProperty().get().title());
    assertEquals(6, rows().size());
  }

  @Test
  void whatWasReleasedIsListedAtTheEnd() {
    show(SampleTraces.original(100));
    session.playhead().goTo(2);
    assertEquals(List.of("Released, not collected yet",
        "nothing holds it: #1 byte[100,000,000], 100 MB, released"), words().subList(rows().size() - 2, rows().size()));
  }

  @Test
  void whatCodeThatIsNotRecordedHasHadMayBeHeldThere() {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("App", "main", 1, 9);
    long frame = t.enter(main, 0);
    long array = t.born(frame, 100_000);
    int passed = t.variable(main, Kind.CALL_ARGUMENT, "Queue.add", 3);
    t.pass(10).held(array, frame, passed);
    t.pass(10).released(array, frame, passed);
    t.pass(10).born(frame, 100_000);
    t.leave(frame);
    show(t.finished());
    session.playhead().last();
    assertTrue(words().contains("no recorded code holds it: #1 byte[99,984], 100 kB, released"),
        () -> words().toString());
  }

  @Test
  void whereTheCollectorWasAskedEveryArraySaysWhetherItSurvived() {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("App", "main", 1, 9);
    int a = t.variable(main, Kind.LOCAL, "a", 2);
    long frame = t.enter(main, 0);
    long first = t.born(frame, 100_000);
    t.held(first, frame, a);
    t.released(first, frame, a);
    long second = t.born(frame, 100_000);
    t.held(second, frame, a);
    t.askedWithChains(List.of(second),
        new Chain(second, "Stack Variable", "Thread Name: main", List.of(new Chain.Link("App", "", "all", 0))));
    show(t.running());
    session.playhead().last();
    assertEquals("The collector was asked here: 1 array survived, 1 was freed.", words().getFirst());
    String survivor = words().stream().filter(words -> words.startsWith("a, local: #2")).findFirst().orElseThrow();
    assertTrue(survivor.endsWith("; it survived the collector that was asked here. The JVM's own chain from the root: "
        + "stack of thread main → App.all"), survivor);
    assertEquals("Released", words().get(rows().size() - 2));
    assertTrue(words().getLast().endsWith("released; it was collected when the collector was asked here"),
        words()::toString);
    session.playhead().first();
    assertEquals(List.of(), rows().stream().filter(StackRow.Heard.class::isInstance).toList(), "not asked there");
    session.playhead().last();
    session.answersHiddenProperty().set(true);
    assertEquals(List.of(), rows().stream().filter(StackRow.Heard.class::isInstance).toList(), "hidden");
  }

  @Test
  void whereTheCollectorContradictsThePictureThePaneSaysSo() {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("App", "main", 1, 9);
    long frame = t.enter(main, 0);
    long array = t.born(frame, 100_000);
    t.held(array, frame, t.variable(main, Kind.LOCAL, "a", 2));
    t.asked();
    show(t.running());
    session.playhead().last();
    assertTrue(rows().stream().anyMatch(row -> row instanceof StackRow.Heard heard && heard.isContradiction()
        && heard.words().startsWith("The collector let #1 go although it is drawn as held")), words()::toString);
  }

  @Test
  void aVariableThatIsNotReadAgainSaysSoThoughItsArrayIsNeeded() {
    show(SampleTraces.original(100));
    session.playhead().goTo(1);
    assertTrue(words().contains("data, local: #1 byte[100,000,000], 100 MB, not read again"), words()::toString);
  }

  @Test
  void otherThreadsAreClosedUntilTheyAreOpened() {
    show(SampleTraces.threads(3));
    session.playhead().last();
    assertEquals(3, rows().stream().filter(ThreadHead.class::isInstance).count());
    assertEquals(1, rows().stream().filter(FrameHead.class::isInstance).count(), "the step's own");
    model.act(rows().getLast());
    assertEquals(List.of("frame fill, Workers.java last seen at line 20", "frame work"), words().stream()
        .filter(words -> words.startsWith("frame")).map(words -> words.replaceFirst("work.*", "work")).toList());
  }

  @Test
  void aDeepRecursionIsFoldedUntilItIsAskedFor() {
    show(SampleTraces.deep(10_000));
    session.playhead().first();
    assertEquals(3, rows().size(), words()::toString);
    assertEquals("9,999 more frames of down hold no array; Enter shows them", words().getLast());
    model.act(first(Folded.class));
    assertEquals(10_001, rows().size());
    session.selectionProperty().set(new Selection.OfFrame(5_000));
    assertTrue(rows().stream().anyMatch(row -> row instanceof FrameHead head && head.frame() == 5_000
        && head.selected()));
  }

  @Test
  void rowsSelectEverywhereAndAreSelectedFromElsewhere() {
    show(SampleTraces.original(100));
    session.playhead().last();
    model.act(first(PlaceRow.class));
    assertEquals(new Selection.OfArray(4), session.selectionProperty().get());
    assertTrue(first(PlaceRow.class).selected());
    model.act(first(FrameHead.class));
    assertEquals(new Selection.OfFrame(first(FrameHead.class).frame()), session.selectionProperty().get());
    assertTrue(first(FrameHead.class).selected());
    session.selectionProperty().set(first(PlaceRow.class).place());
    assertTrue(first(PlaceRow.class).selected());
  }

  @Test
  void whileAnswersAreHiddenOnlyTheFramesAreTold() {
    show(SampleTraces.original(100));
    session.playhead().last();
    session.answersHiddenProperty().set(true);
    assertEquals(List.of("innermost frame addScalar, line 40", "frame processData, line 6",
        "Who holds what is hidden (B shows it)."), words());
  }

  @Test
  void smallArraysAreCounted() {
    show(SampleTraces.original(100));
    session.playhead().last();
    session.smallestShownBytesProperty().set(200_000_000);
    assertTrue(words().contains("and 2 smaller, 200 MB"), words()::toString);
  }

  @Test
  void manyPlacesOfOneFrameAreFolded() {
    show(SampleTraces.objects());
    session.playhead().last();
    assertTrue(words().contains("Cache.entries → table[2].value, static field: #3 byte[4,000,000], 4 MB, needed"),
        words()::toString);
    assertTrue(words().contains("held through objects, not traced, : #4") || words().stream()
        .anyMatch(words -> words.contains("#4 byte[4,000,000], 4 MB, perhaps held")), words()::toString);
  }
}
