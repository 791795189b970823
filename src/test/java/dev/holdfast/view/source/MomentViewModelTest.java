package dev.holdfast.view.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.session.Session;
import dev.holdfast.trace.SampleTraces;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;

import org.junit.jupiter.api.Test;

class MomentViewModelTest {
  private final Session session = new Session();
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final MomentViewModel model = new MomentViewModel(session, background::add, Runnable::run);
  private int updates;

  @Test
  void aSmallRunIsShownAtOnceAndOnceForEachStep() {
    model.shownProperty().subscribe((before, now) -> updates++);
    session.analysisProperty().set(Analysis.of(SampleTraces.original(100)));
    assertEquals(1, updates);
    session.playhead().last();
    assertEquals(2, updates);
    assertTrue(background.isEmpty());
  }

  @Test
  void aLargeRunIsPreparedInTheBackgroundAndShownAtWhatIsThenTheStep() {
    StackViewModel stack = new StackViewModel(model);
    Analysis large = Analysis.of(SampleTraces.large(30_000, 100));
    session.analysisProperty().set(large);
    session.smallestShownBytesProperty().set(0);
    session.playhead().goTo(7);
    assertNull(model.shownProperty().get());
    assertTrue(stack.pictureProperty().get().rows().toString().contains("being prepared"));
    assertEquals(1, background.size());

    background.remove().run();
    assertSame(session.playhead().stepProperty().get(), Objects.requireNonNull(model.shownProperty().get()).step());
    assertFalse(stack.pictureProperty().get().rows().toString().contains("being prepared"));
  }

  @Test
  void aRunThatIsNotShownAnyMoreGivesWayToTheOneThatIs() {
    session.analysisProperty().set(Analysis.of(SampleTraces.large(30_000, 100)));
    Analysis next = Analysis.of(SampleTraces.large(30_000, 200));
    session.analysisProperty().set(next);
    assertEquals(1, background.size(), "one at a time");
    background.remove().run();
    assertNull(model.shownProperty().get());
    background.remove().run();
    assertSame(next, Objects.requireNonNull(model.shownProperty().get()).analysis());
  }

  @Test
  void aSmallRunDoesNotWaitForTheLargeOneBefore() {
    session.analysisProperty().set(Analysis.of(SampleTraces.large(30_000, 100)));
    Analysis small = Analysis.of(SampleTraces.original(100));
    session.analysisProperty().set(small);
    assertNotNull(model.shownProperty().get());
    background.remove().run();
    assertSame(small, Objects.requireNonNull(model.shownProperty().get()).analysis());
    assertTrue(background.isEmpty());
  }
}
