package dev.holdfast.view.details;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.trace.Method;
import dev.holdfast.trace.TraceEvent.Entered;
import dev.holdfast.trace.TraceEvent.StackLine;
import dev.holdfast.view.details.Details.Row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The stack of a birth, innermost first; lines of recorded frames lead to them. */
final class CallLines {
  /** Enough of a deep recursion; the rest is counted. */
  private static final int LISTED = 64;

  private final Analysis analysis;
  private final Map<Long, Entered> entered = new HashMap<>();

  CallLines(Analysis analysis) {
    this.analysis = analysis;
  }

  List<Row> of(ArrayLife array) {
    findFrames(array);
    List<Row> rows = array.born().stack().isEmpty() ? recorded(array) : stack(array);
    if (rows.isEmpty()) {
      return List.of(Row.remark("Born outside the recorded code."));
    }
    if (rows.size() <= LISTED) {
      return rows;
    }
    List<Row> listed = new ArrayList<>(rows.subList(0, LISTED));
    listed.add(Row.remark("and " + (rows.size() - LISTED) + " more, outwards"));
    return listed;
  }

  /** Remembers the frames from the one of the birth outwards. Walks the events backwards: callers entered earlier. */
  private void findFrames(ArrayLife array) {
    long wanted = array.born().frame();
    var events = analysis.trace().recorded();
    for (int i = events.size() - 1; i >= 0 && wanted != 0; i--) {
      if (events.get(i) instanceof Entered e && e.frame() == wanted) {
        entered.put(wanted, e);
        wanted = e.parent();
      }
    }
  }

  private List<Row> stack(ArrayLife array) {
    List<Row> rows = new ArrayList<>();
    Entered frame = entered.get(array.born().frame());
    for (StackLine line : array.born().stack()) {
      boolean isFrame = frame != null && isOf(frame, line);
      rows.add(row(line.className(), line.methodName(), line.line(), isFrame ? frame : null));
      if (isFrame && frame != null) {
        frame = entered.get(frame.parent());
        if (frame == null) {
          // what called the outermost is Holdfast or the thread
          break;
        }
      }
    }
    return rows;
  }

  private List<Row> recorded(ArrayLife array) {
    List<Row> rows = new ArrayList<>();
    int line = array.born().line();
    for (Entered e = entered.get(array.born().frame()); e != null; e = entered.get(e.parent())) {
      Method method = analysis.trace().methods().get(e.method());
      if (method != null) {
        rows.add(row(method.className(), method.name(), line, e));
      }
      line = -1;
    }
    return rows;
  }

  private boolean isOf(Entered frame, StackLine line) {
    Method method = analysis.trace().methods().get(frame.method());
    return method != null && method.name().equals(line.methodName()) && method.className().equals(line.className());
  }

  private static Row row(String className, String name, int line, @Nullable Entered frame) {
    String type = className.substring(className.lastIndexOf('.') + 1);
    Method method = new Method(0, className, name, "", "", -1, -1);
    String words = name.startsWith("<") ? Labels.methodName(method) : type + "." + Labels.methodName(method);
    return new Row(words, line < 0 ? "" : "line " + line, "", 0, State.NEEDED,
        frame == null ? null : new Selection.OfFrame(frame.frame()));
  }
}
