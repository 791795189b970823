package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Selection;
import dev.holdfast.session.Session;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.view.window.ColumnViewModel.Side;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

class ColumnViewModelTest {
  private final Session session = new Session();
  private final BooleanProperty printed = new SimpleBooleanProperty(false);
  private final ColumnViewModel column = new ColumnViewModel(session, printed);

  ColumnViewModelTest() {
    session.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
  }

  private Side side() {
    return column.sideProperty().get();
  }

  @Test
  void theOutputIsUpWhileThereIsSomeIfItWasChosen() {
    printed.set(true);
    assertEquals(Side.DETAILS, side(), "it takes nobody's place");
    column.choose(Side.OUTPUT);
    assertEquals(Side.OUTPUT, side());
    printed.set(false);
    assertEquals(Side.DETAILS, side());
    printed.set(true);
    assertEquals(Side.OUTPUT, side(), "the next run prints too");
  }

  @Test
  void theCodeIsUpUntilThereIsARun() {
    Session fresh = new Session();
    ColumnViewModel before = new ColumnViewModel(fresh, printed);
    assertEquals(Side.CODE, before.sideProperty().get());
    fresh.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
    assertEquals(Side.DETAILS, before.sideProperty().get());
  }

  @Test
  void theCodeIsUpUntilTheFirstStep() {
    Session fresh = new Session();
    ColumnViewModel before = new ColumnViewModel(fresh, printed);
    fresh.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
    fresh.playhead().first();
    assertEquals(Side.STEP, before.sideProperty().get());
    fresh.playhead().leave();
    assertEquals(Side.DETAILS, before.sideProperty().get());
  }

  @Test
  void whatTheUserChoseBeforeTheFirstRunStaysUp() {
    printed.set(true);
    for (Side chosen : Side.values()) {
      Session fresh = new Session();
      ColumnViewModel before = new ColumnViewModel(fresh, printed);
      before.choose(chosen);
      fresh.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
      assertEquals(chosen, before.sideProperty().get());
    }
  }

  @Test
  void aStepIsShownAsSoonAsTheUserStandsAtOne() {
    assertEquals(Side.DETAILS, side());
    session.playhead().first();
    assertEquals(Side.STEP, side());
    session.playhead().leave();
    assertEquals(Side.DETAILS, side());
  }

  @Test
  void theDetailsThatTheUserChoseStayFromStepToStep() {
    session.playhead().first();
    column.choose(Side.DETAILS);
    session.playhead().forward();
    session.selectionProperty().set(new Selection.OfArray(2));
    assertEquals(Side.DETAILS, side());
  }

  @Test
  void theSourceThatTheUserChoseStaysWhenSomethingIsSelectedInIt() {
    column.choose(Side.STEP);
    session.selectionProperty().set(new Selection.OfArray(2));
    assertEquals(Side.STEP, side());
  }

  @Test
  void aChoiceIsForgottenWhenTheUserBeginsOrEndsToStep() {
    column.choose(Side.DETAILS);
    session.playhead().first();
    assertEquals(Side.STEP, side());
    column.choose(Side.STEP);
    session.playhead().leave();
    assertEquals(Side.DETAILS, side());
  }
}
