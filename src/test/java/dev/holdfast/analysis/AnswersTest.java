package dev.holdfast.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable.Kind;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final long OTHER = 77;

  private final TraceBuilder t = new TraceBuilder();
  private final int main = t.method("App", "main", 1, 9);
  private final int a = t.variable(main, Kind.LOCAL, "a", 2);
  private final int b = t.variable(main, Kind.LOCAL, "b", 3);
  private final int operand = t.variable(main, Kind.OPERAND, "waiting to be stored in b", 3);
  private final long frame = t.enter(main, 0);
  private final long first = born(a);

  private long born(int variable) {
    long array = t.born(frame, 100);
    t.held(array, frame, variable);
    return array;
  }

  /** For each birth what the collector said there of each array. */
  private List<List<Answer>> answers() {
    Analysis analysis = Analysis.of(t.running());
    return Steps.births(analysis, 0).stream()
        .map(step -> analysis.arrays().stream().map(array -> analysis.answerAt(array, step)).toList()).toList();
  }

  @Test
  void whereNobodyAskedThereIsNoAnswer() {
    t.held(first, frame, b);
    assertEquals(List.of(List.of(Answer.NOT_ASKED)), answers());
  }

  @Test
  void theAnswerBelongsToTheStepAtWhichTheThreadStood() {
    long second = born(operand);
    t.asked(second);
    t.collected(first);
    t.held(second, frame, b);
    t.released(second, frame, operand);
    born(a);
    assertEquals(List.of( //
        List.of(Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED), //
        List.of(Answer.COLLECTED, Answer.SURVIVED, Answer.NOT_ASKED), //
        List.of(Answer.NOT_ASKED, Answer.NOT_ASKED, Answer.NOT_ASKED)), answers());
  }

  @Test
  void ofSeveralQuestionsTheLastCounts() {
    t.asked(first);
    t.asked();
    assertEquals(List.of(List.of(Answer.COLLECTED)), answers());
  }

  @Test
  void aQuestionAfterTheThreadWentOnBelongsToNoBirth() {
    t.idle(first, frame, a);
    t.asked(first);
    assertEquals(List.of(List.of(Answer.NOT_ASKED)), answers());
  }

  @Test
  void whatAnotherThreadDoesMeanwhileChangesNothing() {
    t.thread(OTHER, "worker-1");
    long there = t.enter(main, 0, OTHER);
    long theirs = t.born(there, 100);
    t.held(theirs, there, a);
    t.idle(theirs, there, a);
    t.asked(first, theirs);
    assertEquals(List.of(Answer.SURVIVED, Answer.SURVIVED), answers().getFirst());
    assertEquals(List.of(Answer.NOT_ASKED, Answer.NOT_ASKED), answers().getLast(), "the other thread had gone on");
  }

  @Test
  void whatWeCallHeldMayBeCollectedAllTheSame() {
    t.asked();
    t.collected(first);
    Analysis analysis = Analysis.of(t.running());
    Step birth = Steps.births(analysis, 0).getFirst();
    assertEquals(State.NEEDED, analysis.aliveAt(birth.seq()).getFirst().state());
    assertEquals(Answer.COLLECTED, analysis.answerAt(analysis.arrays().getFirst(), birth));
    assertTrue(analysis.isAskedAt(birth));
  }

  @Test
  void itIsToldHowManySurvivedOfThoseThatWereThere() {
    t.released(first, frame, a);
    t.collected(first);
    long second = born(a);
    t.released(second, frame, a);
    long third = born(b);
    t.asked(third);
    Hearing hearing = hearing();
    assertEquals("The collector was asked here: 1 array survived, 1 was freed.", hearing.inWords(0));
    assertEquals(List.of(second, third), hearing.arrays().stream().map(ArrayLife::id).toList(),
        "the first had been freed before");
    assertEquals("The collector was asked here: no array survived, none was freed. Of 2 smaller 1 survived.",
        hearing.inWords(1_000));
    assertEquals(List.of(), hearing.disagreements());
  }

  @Test
  void aContradictionBelongsToTheStepWhereItWasAsked() {
    t.asked();
    assertEquals(List.of("The collector let #1 go although it is drawn as held (a)."),
        hearing().disagreements().stream().map(Disagreement::sentence)
            .map(words -> words.replaceFirst("\\(.*\\)", "(a)"))
            .toList());
  }

  private Hearing hearing() {
    Analysis analysis = Analysis.of(t.running());
    return Objects.requireNonNull(analysis.hearingAt(Steps.births(analysis, 0).getLast()));
  }

  @Test
  void whatWeSawLetGoMaySurvive() {
    t.released(first, frame, a);
    long second = born(b);
    t.asked(first, second);
    Analysis analysis = Analysis.of(t.running());
    Step birth = Steps.births(analysis, 0).getLast();
    assertEquals(List.of(State.NEEDED, State.NEEDED),
        analysis.aliveAt(birth.seq()).stream().map(Alive::state).toList(), "held outside the recorded code");
    assertFalse(analysis.isAskedAt(Steps.births(analysis, 0).getFirst()));
    assertNull(analysis.chainAt(analysis.arrays().getFirst(), birth));
  }
}
