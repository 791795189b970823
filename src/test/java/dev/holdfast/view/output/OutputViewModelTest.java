package dev.holdfast.view.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.run.Printed;
import dev.holdfast.view.output.OutputRow.Kind;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

class OutputViewModelTest {
  private final Queue<Runnable> pulse = new ArrayDeque<>();
  private final OutputViewModel output = new OutputViewModel(pulse::add);
  private final Consumer<Printed> run = output.begin();

  private void out(String text) {
    run.accept(new Printed(false, 0, text));
  }

  private void err(String text) {
    run.accept(new Printed(true, 0, text));
  }

  private void pulse() {
    for (Runnable task = pulse.poll(); task != null; task = pulse.poll()) {
      task.run();
    }
  }

  private static OutputRow row(Kind kind, String text) {
    return new OutputRow(kind, text, false);
  }

  private List<OutputRow> rows() {
    pulse();
    return output.rows();
  }

  @Test
  void aLineGrowsUntilItEnds() {
    out("one\ntw");
    assertEquals(List.of(row(Kind.OUT, "one"), row(Kind.OUT, "tw")), rows());
    out("o");
    assertEquals(List.of(row(Kind.OUT, "one"), row(Kind.OUT, "two")), rows());
    out("\n");
    out("\nfour");
    assertEquals(List.of(row(Kind.OUT, "one"), row(Kind.OUT, "two"), row(Kind.OUT, ""), row(Kind.OUT, "four")), rows());
  }

  @Test
  void eachStreamHasRowsOfItsOwn() {
    out("waiting");
    err("failed\n");
    out(" and on\n");
    assertEquals(List.of(row(Kind.OUT, "waiting"), row(Kind.ERR, "failed"), row(Kind.OUT, " and on")), rows());
    assertEquals("3 lines, 1 to System.err", output.summaryProperty().get());
  }

  @Test
  void aLineEndOfTwoCharactersIsOneEvenInTwoPieces() {
    out("one\r");
    err("else\r\n");
    out("\ntwo\rthree");
    assertEquals(List.of(row(Kind.OUT, "one"), row(Kind.ERR, "else"), row(Kind.OUT, "two"), row(Kind.OUT, "three")),
        rows());
  }

  @Test
  void whatNobodyCouldSeeIsShownAsAPicture() {
    out("a\tb\0\033[31mred");
    assertEquals(List.of(row(Kind.OUT, "a   b\u2400\u241b[31mred")), rows());
  }

  @Test
  void aVeryLongLineIsLaidOutInSeveralRowsAndNoCharacterIsCut() {
    out("x".repeat(OutputText.LONGEST_ROW - 1) + "\ud83d\ude00end\n");
    assertEquals(List.of(new OutputRow(Kind.OUT, "x".repeat(OutputText.LONGEST_ROW - 1) + "\ud83d\ude00", true),
        row(Kind.OUT, "end")), rows());
    assertEquals("1 line", output.summaryProperty().get());
  }

  @Test
  void whatIsMissingIsSaidWhereItIsMissing() {
    out("head");
    run.accept(new Printed(false, 1_234_567, "tail\n"));
    assertEquals(List.of(row(Kind.OUT, "head"),
        row(Kind.LEFT_OUT, "1,234,567 characters to System.out left out; what came last there:"),
        row(Kind.OUT, "tail")),
        rows());
    assertEquals("2 lines here; 1,234,567 characters left out", output.summaryProperty().get());
  }

  @Test
  void aFloodIsOneChangeAPulse() {
    int[] changes = {0};
    output.rows().addListener((ListChangeListener<OutputRow>) change -> changes[0]++);
    for (int i = 0; i < 10_000; i++) {
      out("line\n");
    }
    assertEquals(1, pulse.size());
    pulse();
    assertEquals(1, changes[0]);
    assertEquals(10_000, output.rows().size());
  }

  @Test
  void aRunSaysWhatOfItIsNotShownYet() {
    out("x".repeat(Printed.AS_IT_COMES - 1));
    pulse();
    assertEquals("", output.noteProperty().get());
    out("x");
    pulse();
    assertEquals("Of System.out the first 64,000 characters are here; the last ones come when the run ends.",
        output.noteProperty().get());
    assertEquals("1 line here: not all that was printed", output.summaryProperty().get());
    output.ended(false);
    assertEquals("", output.noteProperty().get());
    assertEquals("1 line", output.summaryProperty().get());
  }

  @Test
  void theNextRunBeginsEmptyAndHearsNothingOfTheOneBefore() {
    out("old");
    pulse();
    assertTrue(output.anyProperty().get());
    out("late");
    Consumer<Printed> next = output.begin();
    pulse();
    assertFalse(output.anyProperty().get());
    assertEquals(List.of(), output.rows());
    next.accept(new Printed(false, 0, "new"));
    assertEquals(List.of(row(Kind.OUT, "new")), rows());
  }

  @Test
  void itCallsAfterABadEndUntilSomebodyLooks() {
    output.ended(true);
    assertFalse(output.callingProperty().get(), "there is nothing to see");
    err("why");
    pulse();
    output.ended(false);
    assertFalse(output.callingProperty().get());
    output.ended(true);
    assertTrue(output.callingProperty().get());
    output.lookAt();
    assertFalse(output.callingProperty().get());
    assertTrue(output.anyProperty().get(), "it stays");
  }
}
