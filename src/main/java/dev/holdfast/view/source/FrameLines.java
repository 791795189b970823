package dev.holdfast.view.source;

import dev.holdfast.analysis.Moment.Activation;
import dev.holdfast.analysis.Moment.Stack;
import dev.holdfast.trace.Method;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** At which line the frames of a stack are, also where the recording does not say but the source leaves no choice. */
final class FrameLines {

  /** A line, -1 if unknown; {@code isExact} unless the frame was only seen there last. */
  record At(int line, boolean isExact) {}

  private record Call(Method caller, Method callee) {}

  private final SourceText text;
  private final Map<Call, Integer> calls = new HashMap<>();

  FrameLines(SourceText text) {
    this.text = text;
  }

  /** Of the {@code index}th frame, 0 for the innermost. */
  At of(Stack stack, int index) {
    List<Activation> frames = stack.frames();
    Activation frame = frames.get(index);
    Method method = frame.frame().method();
    if (!frame.isExact() && index > 0 && text.isOf(method)) {
      int line = calls.computeIfAbsent(new Call(method, frames.get(index - 1).frame().method()),
          call -> text.callLine(call.caller(), call.callee()));
      if (line > 0) {
        return new At(line, true);
      }
    }
    return new At(frame.line(), frame.isExact());
  }
}
