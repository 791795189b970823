package dev.holdfast.probe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WalkBudgetTest {
  private static final long SECOND = 1_000_000_000;

  private final WalkBudget budget = new WalkBudget();

  @Test
  void theFirstWalkIsAllowedAtOnce() {
    assertTrue(budget.allows(WalkBudget.CHANGED, 0));
    assertTrue(budget.allows(WalkBudget.LOST, 0));
    assertTrue(budget.allows(WalkBudget.LARGE_BORN, 0));
  }

  @Test
  void manySmallEventsCannotUseUpWhatTheLargeOnesNeed() {
    budget.spend(WalkBudget.LOST, 100 * SECOND);
    assertFalse(budget.allows(WalkBudget.LOST, SECOND));
    assertTrue(budget.allows(WalkBudget.LARGE_BORN, SECOND));
    assertTrue(budget.allows(WalkBudget.LARGE_BORN | WalkBudget.LOST, SECOND));
  }

  @Test
  void whatMerelyMayHaveChangedSomethingWaitsFirst() {
    budget.spend(WalkBudget.CHANGED, SECOND / 5);
    assertFalse(budget.allows(WalkBudget.CHANGED, 0));
    assertTrue(budget.allows(WalkBudget.LOST, 0));
  }

  @Test
  void aLongerRunMaySpendMore() {
    budget.spend(WalkBudget.LARGE_BORN, SECOND);
    assertFalse(budget.allows(WalkBudget.LARGE_BORN, SECOND));
    assertTrue(budget.allows(WalkBudget.LARGE_BORN, 10 * SECOND));
  }

  @Test
  void oneWalkIsGivenUpWhenItTakesLongerThanTheRunIsWorth() {
    assertFalse(budget.isExceededBy(SECOND / 2, 0));
    assertTrue(budget.isExceededBy(SECOND, SECOND));
    assertFalse(budget.isExceededBy(SECOND, 10 * SECOND));
  }
}
