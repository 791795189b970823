package dev.holdfast.view.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.Chain;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;
import dev.holdfast.view.details.Details.Row;
import dev.holdfast.view.details.Details.Section;

import java.util.ArrayDeque;
import java.util.List;

import org.junit.jupiter.api.Test;

class DetailsViewModelTest {
  private static final ArrayLayout HUNDRED_MB = new ArrayLayout(12, 4, 1, 100_000_000, 0);

  private final Session session = new Session();
  private final ArrayDeque<Runnable> asked = new ArrayDeque<>();
  private final DetailsViewModel model = new DetailsViewModel(session, (type, length) -> HUNDRED_MB, asked::add,
      Runnable::run);

  private Details details() {
    return model.detailsProperty().get();
  }

  private Section section(String head) {
    return details().sections().stream().filter(s -> s.head().startsWith(head)).findFirst()
        .orElseThrow(() -> new AssertionError("no section " + head + " in\n" + details().text()));
  }

  private void show(Selection selection) {
    session.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
    session.selectionProperty().set(selection);
  }

  @Test
  void withoutARunSaysWhatToDo() {
    assertTrue(details().subtitle().startsWith("Press Run."));
  }

  @Test
  void withoutASelectionListsThePeakClingingFirst() {
    show(new Selection.None());
    assertEquals("400 MB held at the peak", details().title());
    assertEquals(List.of("Clinging: held, yet never read again (200 MB)", "Needed: may still be read (200 MB)"),
        details().sections().stream().map(Section::head).toList());
    assertEquals(List.of("#2  data in processData", "#3  dataPow in processData"),
        section("Clinging").rows().stream().map(Row::words).toList());
    assertEquals(State.CLINGING, section("Clinging").rows().getFirst().state());
  }

  @Test
  void anArraySaysWhatTheCollectorSaidAtTheStepAndTheJvmsChain() {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("App", "main", 1, 9);
    long frame = t.enter(main, 0);
    long first = t.born(frame, 100_000);
    t.held(first, frame, t.variable(main, Kind.LOCAL, "a", 2));
    long second = t.born(frame, 100_000);
    t.held(second, frame, t.variable(main, Kind.LOCAL, "b", 3));
    t.askedWithChains(List.of(first, second), new Chain(first, "Stack Variable", "Thread Name: main",
        List.of(new Chain.Link("java.util.HashMap", "", "table", 0))));
    session.analysisProperty().set(Analysis.of(t.running()));
    session.selectionProperty().set(new Selection.OfArray(first));
    session.playhead().first();
    assertEquals("Held by", details().sections().getFirst().head(), "not asked there");
    session.playhead().last();
    assertEquals("survived", section("At this step").rows().getFirst().value());
    assertEquals(List.of("stack of thread main", "→ HashMap.table", "→ #1"),
        section("At this step").rows().stream().filter(Row::isCode).map(Row::words).toList());
    session.selectionProperty().set(new Selection.OfArray(second));
    assertTrue(details().text().contains("The JVM's sample left this array out"), details()::text);
    session.playhead().first();
    assertEquals("Held by", details().sections().getFirst().head(), "back where it was not asked");
  }

  @Test
  void aRowOfThePeakLeadsToItsArray() {
    show(new Selection.None());
    Selection link = section("Needed").rows().getFirst().link();
    assertTrue(link != null);
    model.select(link);
    assertEquals("#4  byte[100,000,000]", details().title());
  }

  @Test
  void anArrayTellsItsHoldersInOrder() {
    show(new Selection.OfArray(2));
    List<String> holders = section("Held by").rows().stream().map(Row::words).toList();
    assertTrue(holders.indexOf("result in subtractScalar") < holders.indexOf("data in processData"),
        holders.toString());
    Row data = section("Held by").rows().get(holders.indexOf("data in processData"));
    assertEquals(State.CLINGING, data.state());
    assertTrue(data.remark().contains("read last before"), data.remark());
  }

  @Test
  void theBarFollowsTheArrayFromBirthToTheEnd() {
    show(new Selection.OfArray(2));
    List<State> states = details().bar().stream().map(Details.Piece::state).distinct().toList();
    assertEquals(List.of(State.NEEDED, State.CLINGING, State.RELEASED), states);
    assertEquals(1, details().bar().getLast().to());
  }

  @Test
  void theStackLeadsToItsFrames() {
    show(new Selection.OfArray(2));
    Row made = section("Born at").rows().getFirst();
    assertEquals("Original.subtractScalar", made.words());
    assertTrue(made.link() != null);
    model.select(made.link());
    assertEquals("Original.subtractScalar", details().title());
    assertEquals("#2  byte[100,000,000]", section("Born in it").rows().getFirst().words());
  }

  @Test
  void theLayoutComesWhenItIsKnown() {
    show(new Selection.OfArray(2));
    assertTrue(section("Size").rows().getLast().remark().startsWith("Asking JOL"));
    asked.remove().run();
    assertEquals(List.of("whole object", "header", "length", "elements", "padding"),
        section("Size").rows().stream().map(Row::words).toList());
    assertEquals("100,000,000 bytes", section("Size").rows().get(3).value());
  }

  @Test
  void saysWhenAnotherJvmLaysOutObjectsDifferently() {
    session.analysisProperty().set(Analysis.of(SampleTraces.original(1)));
    session.selectionProperty().set(new Selection.OfArray(1));
    asked.remove().run();
    assertTrue(section("Size").rows().getLast().remark().contains("laid out") || section("Size").rows().getLast()
        .remark().contains("lays out objects differently"));
  }

  @Test
  void aHolderTellsWhatItHeld() {
    show(new Selection.OfArray(3));
    Row dataPow = section("Held by").rows().stream().filter(r -> r.words().equals("dataPow in processData")).findFirst()
        .orElseThrow();
    assertTrue(dataPow.link() != null);
    model.select(dataPow.link());
    assertEquals("dataPow in processData", details().title());
    assertEquals("#3  byte[100,000,000]", section("Held").rows().getFirst().words());
  }

  @Test
  void everythingCanBeCopiedAsText() {
    show(new Selection.None());
    assertTrue(details().text().contains("\n  #2  data in processData: 100 MB\n"), details().text());
  }

  @Test
  void whatIsHeldThroughObjectsIsNotSaidToBeReadItself() {
    session.analysisProperty().set(Analysis.of(SampleTraces.objects()));
    assertEquals(
        List.of("#1  parts → elementData[0]", "#2  parts → elementData[1]",
            "#3  static Cache.entries → table[2].value"),
        section("Needed: what leads to it may still be read").rows().stream().map(Row::words).toList());
    session.selectionProperty().set(new Selection.OfArray(3));
    assertTrue(section("Life").rows().stream().anyMatch(row -> row.words().equals("needed")
        && row.remark().endsWith(" of it since what leads to it may still be read; whether it will be is not known")),
        () -> details().text());
  }
}
