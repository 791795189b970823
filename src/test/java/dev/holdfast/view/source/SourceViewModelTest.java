package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.Trace;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable;
import dev.holdfast.view.source.SourceRow.Fold;
import dev.holdfast.view.source.SourceRow.Line;
import dev.holdfast.view.source.SourceRow.Role;

import java.util.List;

import org.junit.jupiter.api.Test;

class SourceViewModelTest {
  private final Session session = new Session();
  private final SourceViewModel model = new SourceViewModel(new MomentViewModel(session, Runnable::run, Runnable::run));

  private void show(Trace trace) {
    session.analysisProperty().set(Analysis.of(trace));
  }

  /** The rows with something to be seen: role, trimmed source, chips. */
  private List<String> marked() {
    return model.pictureProperty().get().rows().stream().filter(row -> row instanceof Line line
        && (line.mark().role() != Role.NONE || !line.mark().chips().isEmpty())).map(row -> text((Line) row)).toList();
  }

  private String text(Line line) {
    StringBuilder words = new StringBuilder(switch (line.mark().role()) {
      case CURRENT -> "> ";
      case CALL -> "| ";
      case NONE -> "  ";
    }).append(model.pictureProperty().get().text().line(line.number()).strip());
    line.mark().chips().forEach(chip -> words.append(" #").append(chip.array()).append(" ").append(chip.state())
        .append(chip.selected() ? " selected" : ""));
    return words.toString();
  }

  private Line line(String text) {
    return (Line) model.pictureProperty().get().rows().stream()
        .filter(row -> row instanceof Line line && text(line).contains(text)).findFirst().orElseThrow();
  }

  /** Two arrays, one after the other, in one variable; a method that takes the second. */
  private static Trace reassigned() {
    TraceBuilder t = new TraceBuilder();
    t.run("work", "Work.java", """
        class Work {
          static void run() {
            byte[] data = new byte[200_000];
            data = new byte[300_000];
            read(data);
          }

          static void read(
              byte[] given) {
            byte[] copy = given.clone();
          }
        }
        """, 0);
    int run = t.method("Work", "run", 3, 5);
    int read = t.method("Work", "read", 10, 11);
    int data = t.variable(run, Variable.Kind.LOCAL, "data", 3);
    int given = t.variable(read, Variable.Kind.ARGUMENT, "given", 10);
    long outer = t.enter(run, 0);
    long first = t.born(outer, 3, "byte[]", 200_000, 200_016);
    t.held(first, outer, data, 3);
    t.idle(first, outer, data, 3);
    long second = t.born(outer, 4, "byte[]", 300_000, 300_016);
    t.released(first, outer, data);
    t.held(second, outer, data, 4);
    t.idle(second, outer, data, 5);
    long inner = t.enter(read, outer);
    t.held(second, inner, given, 10);
    t.born(inner, 10, "byte[]", 300_000, 300_016);
    t.leave(inner);
    t.leave(outer);
    return t.finished();
  }

  @Test
  void chipsStandWhereVariablesTookTheirArraysAndAtTheSignatureForArguments() {
    show(reassigned());
    session.playhead().last();
    assertEquals(List.of("  byte[] data = new byte[200_000]; #1 RELEASED", "  data = new byte[300_000]; #2 NEEDED",
        "| read(data);", "  static void read( #2 NEEDED", "> byte[] copy = given.clone();"), marked());
  }

  @Test
  void whatIsReplacedIsHeldUntilTheNewArrayIsBorn() {
    show(reassigned());
    session.playhead().goTo(1);
    assertEquals(List.of("  byte[] data = new byte[200_000]; #1 CLINGING", "> data = new byte[300_000]; #2 NEEDED"),
        marked());
  }

  @Test
  void atTheLastBirthTheOriginalsCallerClingsToTwoArrays() {
    show(SampleTraces.original(100));
    session.playhead().last();
    assertEquals(List.of("  static byte[] processData(int mb) { #2 CLINGING #3 CLINGING",
        "| return addScalar(duplicateData(dataPow), 10);",
        "  static byte[] addScalar(byte[] data, int scalar) { #4 NEEDED",
        "> byte[] result = new byte[data.length]; #5 NEEDED"), marked());
  }

  @Test
  void theWholeRunShowsWhereArraysAreMadeInTheirStateAtThePeak() {
    show(SampleTraces.original(100));
    List<String> marked = marked();
    assertEquals(5, marked.size());
    assertEquals("  byte[] result = new byte[mb * 1_000_000]; #1 COLLECTED", marked.getFirst());
    assertEquals("  byte[] result = new byte[data.length]; #2 CLINGING", marked.get(1));
    assertEquals("  byte[] result = new byte[data.length]; #5 NEEDED", marked.getLast());
  }

  @Test
  void whileAnswersAreHiddenThereIsNoChip() {
    show(SampleTraces.original(100));
    session.playhead().last();
    session.answersHiddenProperty().set(true);
    assertEquals(2, marked().size(), "the current line and the calling one");
    assertTrue(marked().stream().noneMatch(words -> words.contains("#")), marked()::toString);
  }

  @Test
  void aFileThatDoesNotFitIsFoldedToTheMethodsOnTheStack() {
    show(SampleTraces.original(100));
    model.capacityProperty().set(20);
    assertFalse(hasFolds(), "the whole run is read as a whole");
    session.playhead().last();
    assertTrue(hasFolds());
    List<String> before = marked();
    model.capacityProperty().set(9);
    assertEquals(before, marked(), "what is to be seen stays where there is less room");
    model.wholeProperty().set(true);
    assertFalse(hasFolds());
  }

  @Test
  void aFoldAndAllFoldsOpenUntilTheNextStep() {
    show(SampleTraces.original(100));
    model.capacityProperty().set(20);
    session.playhead().last();
    Fold fold = (Fold) model.pictureProperty().get().rows().stream().filter(Fold.class::isInstance).findFirst()
        .orElseThrow();
    model.open(fold);
    assertFalse(model.pictureProperty().get().rows().contains(fold));
    model.openAll();
    assertFalse(hasFolds());
    session.playhead().back();
    assertTrue(hasFolds());
  }

  @Test
  void aLineSelectsItsArraysOneAfterTheOtherElseItsFrame() {
    show(SampleTraces.original(100));
    session.playhead().last();
    model.select(line("#2"));
    assertEquals(new Selection.OfArray(2), session.selectionProperty().get());
    assertEquals("  static byte[] processData(int mb) { #2 CLINGING selected #3 CLINGING", marked().getFirst());
    assertTrue(line("#2").mark().selected());
    model.select(line("#2"));
    assertEquals(new Selection.OfArray(3), session.selectionProperty().get());

    model.select(line("| "));
    assertEquals(new Selection.OfFrame(1), session.selectionProperty().get());
    assertTrue(line("| ").mark().selected());
  }

  @Test
  void aRecordingWithoutSourceSaysSo() {
    show(SampleTraces.threads(2));
    session.playhead().first();
    assertEquals(List.of(), model.pictureProperty().get().rows());
    assertTrue(model.pictureProperty().get().note().startsWith("No source was kept"));
  }

  private boolean hasFolds() {
    return model.pictureProperty().get().rows().stream().anyMatch(Fold.class::isInstance);
  }
}
