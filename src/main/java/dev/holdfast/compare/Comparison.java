package dev.holdfast.compare;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.State;
import dev.holdfast.explain.Fates;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.trace.RunInfo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Two runs and what is different between them.
 *
 * @param rows arrays of both and of one of them, in an order in which both were born
 */
public record Comparison(Side first, Side second, List<Row> rows) {
  public Comparison {
    rows = List.copyOf(rows);
  }

  /** Called by what was run or how, if that tells them apart; else the first and the second run. */
  public static Comparison of(Analysis first, Analysis second) {
    RunInfo one = first.trace().run();
    RunInfo other = second.trace().run();
    if (!one.variant().toLowerCase(Locale.ROOT).equals(other.variant().toLowerCase(Locale.ROOT))) {
      return of(first, one.variant(), second, other.variant());
    }
    return one.mode().equals(other.mode())
        ? of(first, "the first run", second, "the second run")
        : of(first, one.variant() + " " + one.mode(), second, other.variant() + " " + other.mode());
  }

  /** {@code firstName} and {@code secondName}: as they are called in sentences, each different. */
  public static Comparison of(Analysis first, String firstName, Analysis second, String secondName) {
    Side one = Side.of(first, firstName);
    Side other = Side.of(second, secondName);
    return new Comparison(one, other, rows(one, other));
  }

  private static List<Row> rows(Side first, Side second) {
    List<Course> courses = courses(first);
    List<Course> others = courses(second);
    Matching matching = Matching.of(first.arrays(), second.arrays());
    List<Row> rows = new ArrayList<>();
    int next = 0;
    List<Course> waiting = new ArrayList<>();
    for (int i = 0; i < courses.size(); i++) {
      int partner = matching.partners()[i];
      if (partner < 0) {
        waiting.add(courses.get(i));
        continue;
      }
      next = alone(rows, waiting, others, next, partner) + 1;
      rows.add(new Row(courses.get(i), others.get(partner),
          matching.byMaker()[i] ? Row.Likeness.MAKER : Row.Likeness.PLACE));
    }
    alone(rows, waiting, others, next, others.size());
    return rows;
  }

  /** Those between two pairs: of the first run, then of the second from {@code from} up to {@code to}, which is returned. */
  private static int alone(List<Row> rows, List<Course> waiting, List<Course> others, int from, int to) {
    waiting.forEach(course -> rows.add(new Row(course, null, Row.Likeness.NONE)));
    waiting.clear();
    others.subList(from, to).forEach(course -> rows.add(new Row(null, course, Row.Likeness.NONE)));
    return to;
  }

  private static List<Course> courses(Side side) {
    Fates fates = new Fates(side.analysis());
    Map<Long, PeakHolder> atPeak = new HashMap<>();
    PeakHolder.of(side.analysis()).forEach(one -> atPeak.put(one.array().id(), one));
    return side.arrays().stream()
        .map(array -> Course.of(array, side.analysis().trace(), fates, atPeak.get(array.id()))).toList();
  }

  public List<Row> pairs() {
    return rows.stream().filter(Row::isPair).toList();
  }

  public List<ArrayLife> onlyInFirst() {
    return rows.stream().filter(row -> row.second() == null).map(Row::array).toList();
  }

  public List<ArrayLife> onlyInSecond() {
    return rows.stream().filter(row -> row.first() == null).map(Row::array).toList();
  }

  /** What is different in the lives of arrays that both runs make, the largest difference first. */
  public List<Difference> differences() {
    List<Row> pairs = pairs();
    long[] firstBirths = births(pairs, true);
    long[] secondBirths = births(pairs, false);
    List<Difference> all = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Row row = pairs.get(i);
      int inFirst = heldAt(row.first(), firstBirths);
      int inSecond = heldAt(row.second(), secondBirths);
      all.add(new Difference(row, inFirst, inSecond, clingingAt(row.first(), firstBirths),
          clingingAt(row.second(), secondBirths), pairs.get(i + Math.max(inFirst, inSecond) - 1)));
    }
    return all.stream().filter(Difference::isNoticeable).sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .toList();
  }

  private static long[] births(List<Row> pairs, boolean first) {
    return pairs.stream().map(row -> first ? row.first() : row.second())
        .mapToLong(course -> course == null ? 0 : course.array().born().seq()).toArray();
  }

  /** At how many births of arrays that both make it is held, its own among them. */
  private static int heldAt(@Nullable Course course, long[] births) {
    if (course == null) {
      return 1;
    }
    long own = course.array().born().seq();
    return (int) Arrays.stream(births).filter(seq -> seq == own || seq > own && seq < course.heldUntilSeq()).count();
  }

  /** At how many of these births something merely clings to it. */
  private static int clingingAt(@Nullable Course course, long[] births) {
    return course == null ? 0 : (int) Arrays.stream(births).filter(seq -> clingsAt(course.array(), seq)).count();
  }

  private static boolean clingsAt(ArrayLife array, long seq) {
    return array.spans().stream()
        .anyMatch(span -> span.state() == State.CLINGING && span.fromSeq() <= seq && seq < span.toSeq());
  }
}
