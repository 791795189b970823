package dev.holdfast.analysis;

import dev.holdfast.trace.Variable;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the stacks look like just after an event.
 *
 * @param seq number of the event
 * @param stacks one per thread that is in recorded code; the one of the step first
 * @param withoutFrame places of no frame: static fields, thread-locals, and arrays held outside the recorded code or not traced
 * @param released arrays that nothing holds any more and that the collector has not freed yet, in order of their release
 */
public record Moment(long seq, List<Stack> stacks, List<Place> withoutFrame, List<ArrayLife> released) {
  public Moment {
    stacks = List.copyOf(stacks);
    withoutFrame = List.copyOf(withoutFrame);
    released = List.copyOf(released);
  }

  /**
   * A thread's frames.
   *
   * @param name of the thread, its number if it has none
   * @param frames innermost first; never empty
   */
  public record Stack(long thread, String name, List<Activation> frames) {
    public Stack {
      frames = List.copyOf(frames);
    }
  }

  /**
   * A frame and what its places hold.
   *
   * @param line the source line that it is at, -1 if unknown; for all but the innermost that of the call
   * @param isExact false if {@code line} is only where it was seen last
   * @param places arguments, variables, then what has no name in the source
   */
  public record Activation(Frame frame, int line, boolean isExact, List<Place> places) {
    public Activation {
      places = List.copyOf(places);
    }
  }

  /**
   * A place that holds an array.
   *
   * @param state the array's
   * @param hold null if it is only known that the array may be held: {@link Labels#NOT_TRACED}
   * @param readAgain whether this very place will be read again
   */
  public record Place(ArrayLife array, State state, @Nullable Hold hold, boolean readAgain) {

    /** The variable or other place that holds the array or that a path to it begins at; null for something outside. */
    public @Nullable Variable variable() {
      return switch (hold == null ? null : hold.holder()) {
        case Holder.Direct d -> d.variable();
        case Holder.Path p -> p.root();
        case Holder.Outside _,Holder.Untraced _ -> null;
        case null -> null;
      };
    }

    /** From the variable to the array; empty where the variable refers to the array itself. */
    public String path() {
      return hold != null && hold.holder() instanceof Holder.Path p ? p.path() : "";
    }

    /** Number of the frame that it belongs to, 0 for none. */
    public long frame() {
      return switch (hold == null ? null : hold.holder()) {
        case Holder.Direct d -> d.frame();
        case Holder.Path p -> p.frame();
        case Holder.Outside _,Holder.Untraced _ -> 0;
        case null -> 0;
      };
    }

    /** False for a variable whose block was left while its slot is not reused yet. */
    public boolean inScope() {
      Variable variable = variable();
      return variable == null || variable.kind() != Variable.Kind.OUT_OF_SCOPE;
    }
  }
}
