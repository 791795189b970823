package dev.holdfast.compare;

import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.State;
import dev.holdfast.explain.PeakHolder;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.view.text.ByteText;
import dev.holdfast.view.text.TimeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** A comparison in plain words, each true of both recordings. */
public final class ComparisonWords {
  /** Arrays named one by one; of more the rest is counted. */
  private static final int MOST_NAMED = 4;

  private final Comparison comparison;
  private final String first;
  private final String second;

  public ComparisonWords(Comparison comparison) {
    this.comparison = comparison;
    this.first = comparison.first().name();
    this.second = comparison.second().name();
  }

  /** {@code nested peaks at 200 MB, original at 400 MB: 200 MB less.} */
  public String headline() {
    return compared("peaks at ", "Both peak at ", comparison.first().heldBytes(), comparison.second().heldBytes());
  }

  private String compared(String verb, String both, long one, long other) {
    String difference = ByteText.rounded(Math.abs(one - other));
    if (one == other) {
      return both + ByteText.rounded(one) + ".";
    }
    if (ByteText.rounded(one).equals(ByteText.rounded(other))) {
      return both + ByteText.rounded(one) + ", " + second + " at " + difference + (other < one ? " less." : " more.");
    }
    return capitalized(second) + " " + verb + ByteText.rounded(other) + ", " + first + " at " + ByteText.rounded(one)
        + ": " + difference + (other < one ? " less." : " more.");
  }

  /** What makes the peaks differ, what would have been needed, and what stands in the way of comparing; a sentence each. */
  public List<String> summary() {
    List<String> sentences = new ArrayList<>();
    atHighest().ifPresent(sentences::add);
    sentences.add(needed());
    sentences.addAll(circumstances());
    sentences.addAll(unmatched());
    return sentences;
  }

  private String needed() {
    long one = comparison.first().neededBytes();
    long other = comparison.second().neededBytes();
    String least = ByteText.rounded(one).equals(ByteText.rounded(other))
        ? ByteText.rounded(one) + " in both."
        : ByteText.rounded(one) + " in " + first + ", " + ByteText.rounded(other) + " in " + second + ".";
    return "If each holder let go after its last read, the peak would be " + least;
  }

  /** What the higher of the two holds at its peak that the other does not hold at the same birth; empty if there is no such birth. */
  private Optional<String> atHighest() {
    return Highest.of(comparison).filter(highest -> !highest.onlyThere().isEmpty()).map(highest -> {
      String high = highest.inFirst() ? first : second;
      String low = highest.inFirst() ? second : first;
      return "When " + highest.newborn().array().shortOrigin() + " makes " + highest.newborn().number() + ", " + high
          + " holds " + ByteText.rounded(highest.heldBytes()) + ", " + low + " "
          + ByteText.rounded(highest.otherHeldBytes()) + ". Only " + high + " still holds there "
          + enumerated(highest.onlyThere().stream().map(ComparisonWords::held).toList()) + ".";
    });
  }

  private static String held(Course course) {
    PeakHolder holder = Objects.requireNonNull(course.atPeak());
    String state = holder.state() == State.CLINGING ? ", merely clinging" : "";
    return course.number() + " of " + course.array().shortOrigin() + " (" + ByteText.rounded(course.array().sizeBytes())
        + state + ": " + holder.words() + ")";
  }

  private List<Row> rows(Predicate<Row> wanted) {
    return comparison.rows().stream().filter(wanted).toList();
  }

  private List<String> circumstances() {
    RunInfo one = comparison.first().analysis().trace().run();
    RunInfo other = comparison.second().analysis().trace().run();
    List<String> sentences = new ArrayList<>();
    if (one.dataBytes() != other.dataBytes()) {
      sentences
          .add("They worked on different data: " + data(one) + " in " + first + ", " + data(other) + " in " + second
              + ".");
    }
    if (!one.mode().equals(other.mode())) {
      sentences.add(capitalized(first) + " ran " + mode(one) + ", " + second + " " + mode(other)
          + ": how the JVM runs code changes what it holds.");
    }
    String result = result(one);
    String otherResult = result(other);
    if (!result.isEmpty() && !otherResult.isEmpty()) {
      sentences.add(result.equals(otherResult)
          ? "The results agree: " + result + "."
          : "The results differ: " + result + " in " + first + ", " + otherResult + " in " + second + ".");
    }
    unfinished(one, first).ifPresent(sentences::add);
    unfinished(other, second).ifPresent(sentences::add);
    return sentences;
  }

  private static Optional<String> unfinished(RunInfo run, String name) {
    return run.outcome() == RunInfo.Outcome.FINISHED
        ? Optional.empty()
        : Optional.of(capitalized(name) + " did not run to its end ("
            + run.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "): its peak is that of what it did.");
  }

  private static String result(RunInfo run) {
    return run.result() == null ? run.returned() : "every element is " + run.result();
  }

  private static String mode(RunInfo run) {
    return run.mode().equals("debugger") ? "under a debugger" : run.mode();
  }

  private static String data(RunInfo run) {
    return run.dataBytes() == 0 ? "none of a given size" : ByteText.rounded(run.dataBytes());
  }

  private List<String> unmatched() {
    List<String> sentences = new ArrayList<>();
    if (comparison.pairs().isEmpty()) {
      sentences.add("No array of the one run is like any of the other, neither in what made it nor in order, type and"
          + " size: there is nothing to compare one by one.");
      return sentences;
    }
    only(first, comparison.onlyInFirst()).ifPresent(sentences::add);
    only(second, comparison.onlyInSecond()).ifPresent(sentences::add);
    List<Row> renamed = rows(row -> row.likeness() == Row.Likeness.PLACE);
    if (!renamed.isEmpty()) {
      sentences.add("Taken for the same for their order, type and size, as their methods have different names: "
          + enumerated(renamed.stream().map(Row::title).toList()) + ".");
    }
    others(comparison.first()).ifPresent(sentences::add);
    others(comparison.second()).ifPresent(sentences::add);
    return sentences;
  }

  private static Optional<String> only(String name, List<ArrayLife> arrays) {
    return arrays.isEmpty()
        ? Optional.empty()
        : Optional.of("Only " + name + " makes "
            + enumerated(arrays.stream()
                .map(a -> "#" + a.id() + " of " + a.shortOrigin() + " (" + ByteText.rounded(a.sizeBytes()) + ")")
                .toList())
            + ".");
  }

  private static Optional<String> others(Side side) {
    int count = side.otherCount();
    return count == 0
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%,d smaller %s of %s, %s in all, %s not compared one by one.", count,
            count == 1 ? "array" : "arrays", side.name(), ByteText.rounded(side.otherBytes()),
            count == 1 ? "is" : "are"));
  }

  /** The difference in a few words: {@code clings in original only}. */
  public String kind(Difference difference) {
    return switch (difference.kind()) {
      case CLINGS_ONLY_IN_FIRST -> "clings in " + first + " only";
      case CLINGS_ONLY_IN_SECOND -> "clings in " + second + " only";
      case LONGER_IN_FIRST -> "lives longer in " + first;
      case LONGER_IN_SECOND -> "lives longer in " + second;
      case CLINGS_LONGER_IN_FIRST -> "clings for longer in " + first;
      case CLINGS_LONGER_IN_SECOND -> "clings for longer in " + second;
      case ALIKE -> "alike";
    };
  }

  /** How the lives of the arrays that both make differ. */
  public String of(Difference difference) {
    Course one = difference.first();
    Course other = difference.second();
    return switch (difference.kind()) {
      case CLINGS_ONLY_IN_FIRST -> clings(one, first) + " " + clingsNot(other, second);
      case CLINGS_ONLY_IN_SECOND -> clings(other, second) + " " + clingsNot(one, first);
      case LONGER_IN_FIRST -> longer(one, first, other, second, difference.lastBirth().first());
      case LONGER_IN_SECOND -> longer(other, second, one, first, difference.lastBirth().second());
      case CLINGS_LONGER_IN_FIRST -> clings(one, first) + " " + clings(other, second);
      case CLINGS_LONGER_IN_SECOND -> clings(other, second) + " " + clings(one, first);
      case ALIKE -> "It lives alike in both.";
    };
  }

  private static String clings(Course course, String name) {
    String words = "In " + name + ", " + course.clingerWords() + " clings to it for "
        + time(course.clingingNanos(), course.clingingShare());
    return words + (course.ending().isEmpty() ? "." : ", until it is let go: " + course.ending() + ".");
  }

  private static String clingsNot(Course course, String name) {
    String held = "In " + name + " it is held for " + time(course.heldNanos(), course.heldShare())
        + (course.clingingNanos() == 0 ? ", all of it needed" : "");
    return held + (course.ending().isEmpty() ? "." : ", then let go: " + course.ending() + ".");
  }

  private static String longer(Course one, String name, Course other, String otherName, @Nullable Course last) {
    Course newborn = Objects.requireNonNull(last);
    String still = "In " + name + " it is still held when " + newborn.array().shortOrigin() + " makes "
        + newborn.number() + (one.holder().isEmpty() ? "" : ", at last by " + one.holder());
    String clinging = one.clinger().isEmpty()
        ? "."
        : "; " + one.clingerWords() + " clings to it for " + time(one.clingingNanos(), one.clingingShare()) + ".";
    return still + clinging + " In " + otherName + " it no longer is"
        + (other.ending().isEmpty() ? "." : ": " + other.ending() + ".");
  }

  /** {@code 12.1 ms, 38 % of the run}. */
  private static String time(long nanos, double share) {
    return TimeText.rounded(nanos) + " (" + percent(share) + " of the run)";
  }

  static String percent(double share) {
    return share > 0 && share < 0.01 ? "less than 1 %" : Math.round(share * 100) + " %";
  }

  private static String enumerated(List<String> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    int named = parts.size() <= MOST_NAMED ? parts.size() - 1 : MOST_NAMED - 1;
    String last = parts.size() <= MOST_NAMED ? parts.getLast() : (parts.size() - named) + " more";
    return String.join(", ", parts.subList(0, named)) + " and " + last;
  }

  private static String capitalized(String words) {
    return words.startsWith("the ") || words.startsWith("this ") ? "T" + words.substring(1) : words;
  }
}
