package dev.holdfast.explain;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Frame;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The frames that are on the stacks just after an event. */
public final class OpenFrames {
  private final Analysis analysis;
  private final long seq;

  public OpenFrames(Analysis analysis, long seq) {
    this.analysis = analysis;
    this.seq = seq;
  }

  /** The frame of that number if it is on a stack. */
  public @Nullable Frame get(long id) {
    for (List<Frame> outermost : analysis.threads().values()) {
      for (Frame frame = Frame.openAt(outermost, seq); frame != null; frame = Frame.openAt(frame.children(), seq)) {
        if (frame.id() == id) {
          return frame;
        }
      }
    }
    return null;
  }

  /** The frame that called frame {@code id}, if both are on a stack. */
  @Nullable
  Frame below(long id) {
    for (List<Frame> outermost : analysis.threads().values()) {
      Frame before = null;
      for (Frame frame = Frame.openAt(outermost, seq); frame != null; frame = Frame.openAt(frame.children(), seq)) {
        if (frame.id() == id) {
          return before;
        }
        before = frame;
      }
    }
    return null;
  }
}
