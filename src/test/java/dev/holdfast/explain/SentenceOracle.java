package dev.holdfast.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Span;
import dev.holdfast.analysis.State;
import dev.holdfast.analysis.Step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a sentence as a reader would, and holds each thing it says against the array's own life. */
public final class SentenceOracle {
  private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
  private static final Pattern MORE = Pattern.compile("(\\d[\\d,]*) more \\(");

  private final Analysis analysis;
  private final Step step;
  private final long beforeSeq;
  private final String sentence;
  private final TreeSet<Long> clinging = new TreeSet<>();
  private final TreeSet<Long> free = new TreeSet<>();
  private final TreeSet<Long> unknown = new TreeSet<>();
  private final TreeSet<Long> needed = new TreeSet<>();
  private final TreeSet<Long> led = new TreeSet<>();
  private boolean isAllRead;
  private int moreClinging;
  private int moreFree;

  private SentenceOracle(Analysis analysis, Step step, long beforeSeq, String sentence) {
    this.analysis = analysis;
    this.step = step;
    this.beforeSeq = beforeSeq;
    this.sentence = sentence;
  }

  /** @param beforeSeq the step before, for a birth the birth before; 0 if there is none */
  public static void check(Analysis analysis, Step step, long beforeSeq, String sentence) {
    SentenceOracle oracle = new SentenceOracle(analysis, step, beforeSeq, sentence);
    oracle.read();
    oracle.judge();
  }

  private void read() {
    int end = sentence.indexOf(". ");
    String rest = end < 0 ? "" : sentence.substring(end + 2).replaceAll("\\. Asked here, .*", "");
    for (String clause : rest.split("; ")) {
      String words = clause.toLowerCase(Locale.ROOT);
      if (words.startsWith("nothing clings") || words.startsWith("nothing is known to cling")) {
        int through = words.indexOf("what leads to");
        numbers(through < 0 ? clause : clause.substring(0, through), needed);
        numbers(through < 0 ? "" : clause.substring(through), led);
        isAllRead = words.startsWith("nothing clings");
      } else if (words.contains(" clings to ") || words.contains(" cling to ") || words.startsWith("so do others")) {
        moreClinging += numbers(clause, clinging);
      } else if (words.matches(".* (is|are) free(:.*)?[.]?")) {
        moreFree += numbers(clause.replaceAll(" (is|are) free.*", ""), free);
      } else if (words.startsWith("no recorded code")) {
        moreFree += numbers(clause.replaceAll(" any more.*", ""), free);
      } else if (words.startsWith("whether #")) {
        numbers(clause, unknown);
      } else if (words.startsWith("the collector has freed")) {
        TreeSet<Long> collected = new TreeSet<>();
        numbers(clause, collected);
        collected.forEach(id -> assertEquals(null, state(id, step.seq()), () -> this + " says #" + id + " is freed"));
      }
    }
  }

  private static int numbers(String clause, TreeSet<Long> into) {
    Matcher matcher = NUMBER.matcher(clause);
    while (matcher.find()) {
      into.add(Long.parseLong(matcher.group(1)));
    }
    int more = 0;
    Matcher rest = MORE.matcher(clause);
    while (rest.find()) {
      more += Integer.parseInt(rest.group(1).replace(",", ""));
    }
    return more;
  }

  private State state(long array, long seq) {
    Span span = analysis.array(array).spanAt(seq);
    return span == null ? null : span.state();
  }

  private void judge() {
    clinging.forEach(id -> assertState(id, State.CLINGING));
    free.forEach(id -> assertState(id, State.RELEASED));
    unknown.forEach(id -> assertState(id, State.UNKNOWN));
    needed.forEach(id -> assertNeeded(id, false));
    led.forEach(id -> assertNeeded(id, true));
    List<Long> allClinging = new ArrayList<>();
    List<Long> newlyClinging = new ArrayList<>();
    List<Long> freed = new ArrayList<>();
    for (ArrayLife array : analysis.arrays()) {
      State before = state(array.id(), beforeSeq);
      State now = state(array.id(), step.seq());
      if (now == State.CLINGING) {
        allClinging.add(array.id());
        if (before != State.CLINGING) {
          newlyClinging.add(array.id());
        }
      }
      if (isAllRead && now == State.NEEDED) {
        assertTrue(isReadItself(array) || array.id() == step.array(), () -> this + " is not known of #" + array.id());
      }
      if (now == State.RELEASED && before != null && before != State.RELEASED) {
        freed.add(array.id());
      }
    }
    if (step.kind() == Step.Kind.BIRTH) {
      assertEquals(allClinging.size(), clinging.size() + moreClinging,
          () -> this + " must tell of all of " + allClinging);
      assertTrue(moreClinging > 0 || clinging.containsAll(newlyClinging), () -> this + " leaves out " + newlyClinging);
    } else if (!sentence.contains("It clings now")) {
      assertEquals(newlyClinging.size(), clinging.size() + moreClinging, () -> this + " must tell of " + newlyClinging);
    }
    assertEquals(freed.size(), free.size() + moreFree, () -> this + " must tell that these are free: " + freed);
  }

  private void assertNeeded(long id, boolean isLed) {
    assertState(id, State.NEEDED);
    assertEquals(!isLed, isReadItself(analysis.array(id)), () -> this + " on #" + id);
  }

  /** Whether a variable or operand that refers to the array itself may still be read. */
  private boolean isReadItself(ArrayLife array) {
    return array.holds().stream().anyMatch(hold -> hold.fromSeq() <= step.seq()
        && step.seq() < Math.min(hold.idleSeq(), hold.toSeq()) && hold.holder() instanceof Holder.Direct d
        && d.frame() != 0);
  }

  private void assertState(long array, State state) {
    assertEquals(state, state(array, step.seq()), () -> this + " on #" + array);
  }

  @Override
  public String toString() {
    return "\"" + sentence + "\" at " + step;
  }
}
