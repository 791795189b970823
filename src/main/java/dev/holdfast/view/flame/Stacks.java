package dev.holdfast.view.flame;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.TraceEvent.Entered;
import dev.holdfast.trace.TraceEvent.StackLine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who called whom when an array was born: the recorded stack or, where none was recorded, the recorded frames. */
final class Stacks {
  private final Analysis analysis;
  private final Map<Long, Entered> entered = new HashMap<>();

  Stacks(Analysis analysis) {
    this.analysis = analysis;
    if (analysis.arrays().stream().anyMatch(a -> a.born().stack().isEmpty() && a.born().frame() != 0)) {
      for (var event : analysis.trace().recorded()) {
        if (event instanceof Entered e) {
          entered.put(e.frame(), e);
        }
      }
    }
  }

  /** Adds the calls that led to the birth, the outermost first. */
  void outermostFirst(ArrayLife array, List<MergedNode.Call> calls) {
    if (!array.born().stack().isEmpty()) {
      for (StackLine line : array.born().stack().reversed()) {
        calls.add(new MergedNode.Call(line.className(), line.methodName()));
      }
      return;
    }
    for (Entered e = entered.get(array.born().frame()); e != null; e = entered.get(e.parent())) {
      Method method = analysis.trace().methods().get(e.method());
      if (method != null) {
        calls.add(new MergedNode.Call(method.className(), method.name()));
      }
    }
    Collections.reverse(calls);
    if (calls.isEmpty() && array.method() instanceof Method maker) {
      calls.add(new MergedNode.Call(maker.className(), maker.name()));
    }
  }
}
