package dev.holdfast.analysis;

import dev.holdfast.trace.Trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Everything the views show of a trace.
 *
 * @param arrays by order of birth
 * @param held bytes held (needed and clinging)
 * @param needed bytes needed
 * @param unknown bytes of arrays of which we do not know whether they are held
 * @param threads outermost frames per thread number, in order of entry
 */
public record Analysis(Trace trace, List<ArrayLife> arrays, Curve held, Curve needed, Curve unknown, Peak peakHeld,
    Peak peakNeeded, Map<Long, List<Frame>> threads) {

  /** The arrays alive (needed, clinging or unknown) just after event {@code seq}, in order of birth. */
  public List<Alive> aliveAt(long seq) {
    List<Alive> alive = new ArrayList<>();
    for (ArrayLife array : arrays) {
      if (array.born().seq() > seq) {
        break;
      }
      Span span = array.spanAt(seq);
      if (span != null && (span.state().isHeld() || span.state() == State.UNKNOWN)) {
        alive.add(new Alive(array, span.state(), span.label()));
      }
    }
    return alive;
  }

  /**
   * The arrays alive at the peak of the held curve. The one whose birth makes the peak is still on the operand stack there: if a
   * variable takes it over from the stack, that variable is its label.
   */
  public List<Alive> aliveAtPeak() {
    List<Alive> alive = aliveAt(peakHeld.seq());
    alive.replaceAll(a -> {
      Hold label = a.label();
      return label == null || label.fromSeq() != a.array().born().seq()
          ? a
          : new Alive(a.array(), a.state(), a.array().takenOverFrom(label));
    });
    return alive;
  }

  /** The array of that number, null if there is none. */
  public @Nullable ArrayLife array(long id) {
    int guess = (int) Math.min(Math.max(id - 1, 0), arrays.size() - 1);
    if (guess >= 0 && arrays.get(guess).id() == id) {
      return arrays.get(guess);
    }
    for (ArrayLife array : arrays) {
      if (array.id() == id) {
        return array;
      }
    }
    return null;
  }

  /** Works out everything about a trace, finished or still growing. O(n log n) in its events. */
  public static Analysis of(Trace trace) {
    return new Analyzer(trace).analyze();
  }
}
