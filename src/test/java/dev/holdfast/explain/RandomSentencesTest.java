package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.analysis.Steps;
import dev.holdfast.trace.RandomTrace;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sentences say of any trace is so. */
class RandomSentencesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyStateThatABirthsSentenceNamesIsSoAndNoneIsLeftOut(long seed) {
    for (long part = 0; part < 20; part++) {
      Analysis analysis = Analysis.of(RandomTrace.of(seed * 1_000 + part));
      Sentences sentences = Sentences.of(analysis);
      long before = 0;
      for (Step step : Steps.births(analysis, 0)) {
        SentenceOracle.check(analysis, step, before, sentences.at(step));
        before = step.seq();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyStateThatAChangesSentenceNamesIsSoAndNoneIsLeftOut(long seed) {
    for (long part = 0; part < 20; part++) {
      Analysis analysis = Analysis.of(RandomTrace.of(seed * 1_000 + part));
      Sentences sentences = Sentences.of(analysis);
      for (Step step : Steps.everyChange(analysis, 0)) {
        if (step.kind() != Step.Kind.BIRTH) {
          SentenceOracle.check(analysis, step, step.seq() - 1, sentences.at(step));
        }
      }
    }
  }
}
