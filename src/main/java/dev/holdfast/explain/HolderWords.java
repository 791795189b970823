package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Frame;
import dev.holdfast.analysis.Hold;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.Variable;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Holders as subjects of sentences, at one instant: {@code data in processData}, {@code data in an outer call of sort on worker-2}. */
final class HolderWords {
  /**
   * A holder in two pieces, so that the second can be said once for several.
   *
   * @param name {@code data}, {@code argument data}
   * @param place {@code " in processData"}, {@code " of addScalar"}; empty for a holder of no method
   * @param places the same where several activations of the method have such a holder: {@code " in several calls of sort"}
   * @param frame number of the activation, 0 for none
   * @param remark to be put in parentheses behind it; may be empty
   */
  record Subject(String name, String place, String places, long frame, String remark) {
    Subject(String name, String place) {
      this(name, place, place, 0, "");
    }

    Subject remarked(String words) {
      return new Subject(name, place, places, frame, words);
    }

    /** {@code pages → elementData[…]}, whichever element it is. */
    Subject anyElement() {
      return new Subject(HolderWords.anyElement(name), place, places, frame, remark);
    }

    String words() {
      return name + place + (remark.isEmpty() ? "" : " (" + remark + ")");
    }
  }

  /** Of an element on the way to an array. */
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+\\]");

  private static final Subject NOT_KNOWN = new Subject("something that was not traced", "");

  /** Of places that belong to no frame. */
  static final Method NO_METHOD = new Method(0, "", "", "", "", -1, -1);

  private final Analysis analysis;
  private final OpenFrames frames;
  private final @Nullable Frame here;
  private final boolean severalThreads;
  private final boolean saysThread;

  /**
   * @param frame number of the frame that the sentence is about, 0 for none
   * @param saysThread whether the sentence has named that frame's thread already
   */
  HolderWords(Analysis analysis, long seq, long frame, boolean saysThread) {
    this.saysThread = saysThread;
    this.analysis = analysis;
    this.frames = new OpenFrames(analysis, seq);
    this.here = frame == 0 ? null : frames.get(frame);
    this.severalThreads = analysis.threads().size() > 1;
  }

  /** The frame of that number if it is on a stack. */
  @Nullable
  Frame frame(long id) {
    return frames.get(id);
  }

  /** The frame that called that one. */
  @Nullable
  Frame below(long id) {
    return frames.below(id);
  }

  /** The words without the numbers of elements: {@code pages → elementData[…]}. */
  static String anyElement(String words) {
    return INDEX.matcher(words).replaceAll("[…]");
  }

  Subject subject(@Nullable Hold hold) {
    return hold == null ? NOT_KNOWN : subject(hold.holder());
  }

  Subject subject(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> switch (d.variable().kind()) {
        case LOCAL, RECEIVER -> in(d, d.variable().name(), " in ");
        case ARGUMENT -> in(d, "argument " + d.variable().name(), " of ");
        case OUT_OF_SCOPE -> in(d, d.variable().name(), " in ").remarked("out of scope, slot not reused");
        case OPERAND -> in(d, "the operand stack", " of ");
        case HIDDEN -> in(d, "the " + Labels.brief(holder), " in ");
        case CALL_ARGUMENT -> in(d, Labels.brief(holder), " in ");
        case STATIC_FIELD -> new Subject("static " + d.variable().name(), "");
        case THREAD_LOCAL -> new Subject("a " + Labels.plain(holder), "");
      };
      case Holder.Path p -> path(p);
      case Holder.Outside o -> new Subject("code that is not recorded",
          severalThreads ? " (thread " + o.thread() + ")" : "");
      case Holder.Untraced u -> u.last() == null ? NOT_KNOWN : path(u.last()).remarked("when last traced");
    };
  }

  /** Where a path begins: {@code summaries in processData}, {@code static Cache.entries}. */
  Subject root(Holder.Path path) {
    Method method = path.method();
    return subject(new Holder.Direct(path.frame(), path.depth(), method == null ? NO_METHOD : method, path.root()));
  }

  private Subject path(Holder.Path path) {
    if (path.method() == null) {
      return new Subject(Labels.plain(path), "");
    }
    if (path.root().kind() != Variable.Kind.OPERAND) {
      String the = path.root().kind() == Variable.Kind.HIDDEN ? "the " : "";
      return in(path.frame(), path.method(), the + Labels.plain(path), " in ");
    }
    // what an operand waits for is no name
    Subject operand = in(path.frame(), path.method(), "the operand stack", " of ");
    String way = path.path().isEmpty() ? "" : " → " + path.path().replaceFirst("^\\.", "");
    return new Subject(operand.name(), operand.place() + way, operand.places() + way, operand.frame(), "");
  }

  /** {@code " on worker-1"} where there is more than one thread. */
  String onThread(long thread) {
    return severalThreads && thread != 0 ? " on " + threadName(thread) : "";
  }

  private String threadName(long thread) {
    String name = analysis.trace().threads().getOrDefault(thread, "");
    return name.isEmpty() ? "thread " + thread : name;
  }

  private Subject in(Holder.Direct place, String name, String preposition) {
    return in(place.frame(), place.method(), name, preposition);
  }

  private Subject in(long number, Method method, String name, String preposition) {
    String called = Labels.methodName(method);
    Frame frame = frames.get(number);
    String thread = frame == null || saysThread && here != null && frame.thread() == here.thread()
        ? ""
        : onThread(frame.thread());
    boolean recursive = frame != null && here != null && frame.id() != here.id() && frame.thread() == here.thread()
        && frame.method().id() == here.method().id();
    return new Subject(name, preposition + (recursive ? "an outer call of " : "") + called + thread,
        preposition + "several calls of " + called + thread, number, "");
  }
}
