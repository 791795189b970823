package dev.holdfast.instrument;

import dev.holdfast.probe.Site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which hooks go where in one method. */
final class Plan {
  /** Where a hook takes the reference from that it passes. */
  enum Source {
    NONE,
    /** A copy of the topmost operand. */
    TOP,
    /** A local variable. */
    LOCAL
  }

  /** One call of the probe in the making: its actions in order, sharing one reference. */
  static final class Hook {
    Source source = Source.NONE;
    int local = -1;
    String origin = "";
    String detail = "";
    boolean fresh;
    private final List<int[]> actions = new ArrayList<>();

    /** Another hook stands at the same place: what both say is true only behind that. */
    void isFollowed() {
      if (actions.isEmpty() || actions.getLast()[0] != Site.FOLLOWED) {
        actions.add(new int[]{Site.FOLLOWED, 0, 0, 0});
      }
    }

    int[] actions() {
      return actions.stream().flatMapToInt(java.util.Arrays::stream).toArray();
    }
  }

  /** Hooks at one place, in order. */
  static final class Point {
    final List<Hook> hooks = new ArrayList<>();

    /** Adds an action that needs no reference. */
    void add(int what, int slot, int variable, int other) {
      if (hooks.isEmpty()) {
        hooks.add(new Hook());
      }
      hooks.getLast().actions.add(new int[]{what, slot, variable, other});
    }

    /** Adds an action on a reference from {@code source}, to the last hook if that passes the same one. */
    Hook add(Source source, int local, int what, int slot, int variable) {
      Hook hook = hooks.isEmpty() ? null : hooks.getLast();
      boolean fits = hook != null && (hook.source == Source.NONE || hook.source == source && hook.local == local);
      if (!fits) {
        hook = new Hook();
        hooks.add(hook);
      }
      hook.source = source;
      hook.local = local;
      hook.actions.add(new int[]{what, slot, variable, 0});
      return hook;
    }

    boolean isEmpty() {
      return hooks.isEmpty();
    }
  }

  private final Map<Integer, Point> before = new HashMap<>();
  private final Map<Integer, Point> after = new HashMap<>();
  private final Map<Long, Point> edges = new HashMap<>();
  final Point entry = new Point();
  /** Per call instruction, the number of its site. */
  final Map<Integer, Integer> calls = new HashMap<>();
  /** Per {@code putstatic}, the number of the site that names the field. */
  final Map<Integer, Integer> staticFields = new HashMap<>();
  /** The instruction after which {@code this} may be touched, -1 if from the beginning. */
  int constructed = -1;

  Point before(int i) {
    return before.computeIfAbsent(i, k -> new Point());
  }

  /** Behind instruction {@code i}, where control goes on with the next. */
  Point after(int i) {
    return after.computeIfAbsent(i, k -> new Point());
  }

  /** On the way from {@code i} to {@code target} alone. */
  Point edge(Listing listing, int i, int target) {
    // what stands before a jump out of a try lies in the reach of its handlers: compiled code would keep for them what they read
    if (listing.isGoto(i) && listing.handlers(target).containsAll(listing.handlers(i))) {
      return before(i);
    }
    if (target == i + 1 && listing.fallsThrough(i)) {
      return after(i);
    }
    return edges.computeIfAbsent(((long) i << 32) | target, k -> new Point());
  }

  boolean hasBefore(int i) {
    return before.containsKey(i) && !before.get(i).isEmpty();
  }

  boolean hasAfter(int i) {
    return after.containsKey(i) && !after.get(i).isEmpty();
  }

  /** The hooks on the jump from {@code i} to {@code target}, null if there are none. */
  Point jump(int i, int target) {
    Point point = edges.get(((long) i << 32) | target);
    return point == null || point.isEmpty() ? null : point;
  }

  /** Gives the hook its number. */
  static int number(Hook hook, int method, int line) {
    return dev.holdfast.probe.Sites
        .add(new Site(method, line, hook.actions(), hook.origin, hook.detail, hook.fresh, null));
  }
}
