package dev.holdfast.explain;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.explain.HolderWords.Subject;
import dev.holdfast.trace.TraceEvent.Collected;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Who clings to what at one instant. */
final class Clinging {
  /** What one holder clings to, or several of the same name, or the elements of one. */
  static final class Group {
    private Subject subject;
    final Set<Long> frames = new LinkedHashSet<>();
    final Set<String> reads = new LinkedHashSet<>();
    final List<ArrayLife> arrays = new ArrayList<>();

    private Group(Subject subject) {
      this.subject = subject;
    }

    long bytes() {
      return arrays.stream().mapToLong(ArrayLife::sizeBytes).sum();
    }

    /** {@code " in processData"}, empty for a holder of no method. */
    String place() {
      return frames.size() > 1 ? subject.places() : subject.place();
    }

    /** {@code data (last read at line 16)}: with the line if it is the same for all. */
    String name() {
      return subject.name() + remarks();
    }

    /** {@code data in processData (last read at line 16)}. */
    String words() {
      return subject.name() + place() + remarks();
    }

    private String remarks() {
      String read = reads.size() == 1 ? reads.iterator().next() : "";
      String both = subject.remark() + (subject.remark().isEmpty() || read.isEmpty() ? "" : ", ") + read;
      return both.isEmpty() ? "" : " (" + both + ")";
    }
  }

  /** How a JVM runs code that lets go of what it will not read again. */
  private static final Set<String> COMPILED = Set.of("warmed up", "compiled");

  private final HolderWords holders;
  private final LastReads lastReads;
  private final RecordedEvents events;
  private final @Nullable Answer answer;
  private final boolean isCompiled;

  /** @param answer the collector's at this instant, null if it was not asked */
  Clinging(Analysis analysis, HolderWords holders, RecordedEvents events, @Nullable Answer answer) {
    this.answer = answer;
    // under a debugger compiled code keeps all that an interpreter keeps
    this.isCompiled = COMPILED.contains(analysis.trace().run().mode());
    this.holders = holders;
    this.lastReads = new LastReads(events);
    this.events = events;
  }

  /** By holder, what is most first. */
  List<Group> groups(List<Alive> clinging) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Alive one : clinging) {
      Hold hold = one.label();
      Subject subject = holders.subject(hold);
      Subject anyElement = subject.anyElement();
      Group group = groups.computeIfAbsent(anyElement.words(), words -> new Group(subject));
      if (!group.subject.words().equals(subject.words())) {
        group.subject = anyElement;
      }
      group.frames.add(subject.frame());
      group.reads.add(hold == null ? "" : lastReads.words(one.array(), hold));
      group.arrays.add(one.array());
    }
    return groups.values().stream().sorted(Comparator.comparingLong(Group::bytes).reversed()).toList();
  }

  /**
   * {@code dataPow in processData (last read at line 18) now clings to #3 and data (last read at line 16) still to #2: nothing will read
   * them again, yet the collector may not touch them}.
   */
  String clause(Changes changes) {
    List<Group> newly = groups(changes.newlyClinging());
    List<Group> still = groups(changes.stillClinging());
    int named = newly.size() + still.size() <= Enumeration.MOST_NAMED
        ? Enumeration.MOST_NAMED
        : Enumeration.MOST_NAMED - 1;
    List<String> parts = new ArrayList<>();
    List<ArrayLife> rest = new ArrayList<>();
    String placeBefore = "";
    boolean saidStill = false;
    for (Group group : joined(newly, still)) {
      if (parts.size() >= named) {
        rest.addAll(group.arrays);
        continue;
      }
      boolean isStill = !newly.contains(group);
      String holder = !group.place().isEmpty() && group.place().equals(placeBefore) ? group.name() : group.words();
      boolean severally = group.frames.size() > 1;
      String verb = parts.isEmpty()
          ? (isStill ? " still " : " now ") + (severally ? "cling to " : "clings to ")
          : isStill && !saidStill && !newly.isEmpty() ? " still to " : " to ";
      parts.add(holder + verb + Enumeration.arrays(group.arrays));
      saidStill |= isStill;
      placeBefore = group.place();
    }
    List<Alive> all = joined(changes.newlyClinging(), changes.stillClinging());
    String more = rest.isEmpty()
        ? ""
        : "; so do others to " + Enumeration.count(rest.size()) + " more (" + Enumeration.bytesOf(rest) + ")";
    return Enumeration.joined(parts) + more + tail(all);
  }

  /** What follows from it for one array or several. */
  private String tail(List<Alive> clinging) {
    String them = clinging.size() == 1 ? "it" : "them";
    String unread = ": nothing will read " + them + " again";
    if (clinging.stream().allMatch(this::isKept)) {
      return unread + ", yet the collector may not touch " + them;
    }
    return isCompiled ? unread + ", and compiled code need not keep " + them : unread;
  }

  /** Whether the collector may not free it, as far as we know: what compiled code will not read again it does not hold. */
  private boolean isKept(Alive one) {
    if (answer != null) {
      return answer.survived(one.array());
    }
    Hold hold = one.label();
    boolean freedWhileHeld = hold != null && hold.toSeq() != Hold.NEVER
        && events.at(hold.toSeq()) instanceof Collected;
    return !freedWhileHeld && !(isCompiled && isOnStack(hold));
  }

  private static boolean isOnStack(@Nullable Hold hold) {
    return hold != null && switch (hold.holder()) {
      case Holder.Direct d -> d.frame() != 0;
      case Holder.Path p -> p.frame() != 0;
      case Holder.Outside _,Holder.Untraced _ -> false;
    };
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
