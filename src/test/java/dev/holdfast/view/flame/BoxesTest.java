package dev.holdfast.view.flame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxesTest {

  /** A box with those inside it. */
  private record Node(long from, long to, List<Node> children) {
    static Node of(long from, long to, Node... children) {
      return new Node(from, to, List.of(children));
    }
  }

  private static Boxes boxes(List<Node> outermost) {
    BoxesBuilder<Node> builder = new BoxesBuilder<>(new BoxesBuilder.Tree<>() {
      @Override
      public List<Node> children(Node node) {
        return node.children();
      }

      @Override
      public long from(Node node) {
        return node.from();
      }

      @Override
      public long to(Node node) {
        return node.to();
      }
    });
    builder.block("main", outermost);
    return builder.build(new Object[builder.count()]);
  }

  private static final Boxes SMALL = boxes(List.of(
      Node.of(0, 100, Node.of(10, 40, Node.of(20, 30)), Node.of(50, 90)), Node.of(200, 300, Node.of(210, 220))));

  @Test
  void numbersBoxesRowByRowFromLeftToRight() {
    assertEquals(3, SMALL.rows());
    assertEquals(List.of("0-100", "200-300", "10-40", "50-90", "210-220", "20-30"), all(SMALL));
    assertEquals(1, SMALL.rowOf(4));
    assertEquals(2, SMALL.rowOf(5));
  }

  @Test
  void knowsParentsChildrenAndNeighbours() {
    assertEquals(Boxes.NONE, SMALL.parent(1));
    assertEquals(1, SMALL.parent(4));
    assertEquals(2, SMALL.childrenFrom(0));
    assertEquals(4, SMALL.childrenTo(0));
    assertEquals(SMALL.childrenFrom(3), SMALL.childrenTo(3));
    assertEquals(4, SMALL.neighbour(3, 1));
    assertEquals(Boxes.NONE, SMALL.neighbour(4, 1));
  }

  @Test
  void ordersParentsBeforeChildrenAndLeftBeforeRight() {
    List<Integer> order = new ArrayList<>();
    for (int n = 0; n < SMALL.count(); n++) {
      order.add(SMALL.inOrder(n));
    }
    assertEquals(List.of(0, 2, 5, 3, 1, 4), order);
  }

  @Test
  void findsTheBoxBelowTheMouseAndTheNearestWithinReach() {
    Scale scale = new Scale(0, 1, 0, 400);
    assertEquals(2, SMALL.at(1, 10, scale, 3));
    assertEquals(2, SMALL.at(1, 39.5, scale, 3));
    assertEquals(2, SMALL.at(1, 42, scale, 3));
    assertEquals(3, SMALL.at(1, 48, scale, 3));
    assertEquals(Boxes.NONE, SMALL.at(1, 45, scale, 3));
    assertEquals(Boxes.NONE, SMALL.at(1, 399, scale, 3));
  }

  @Test
  void aDeepTreeDoesNotOverflowTheStack() {
    Node deep = Node.of(0, 1);
    for (int i = 0; i < 100_000; i++) {
      deep = Node.of(0, 1, deep);
    }
    assertEquals(100_001, boxes(List.of(deep)).rows());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tellsOfEveryVisibleBoxOnceAndOfNarrowOnesTogether(long seed) {
    Random random = new Random(seed);
    List<Node> row = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < 3_000; i++) {
      at += random.nextInt(10) == 0 ? random.nextInt(4_000) : random.nextInt(3);
      long end = at + (random.nextInt(20) == 0 ? random.nextInt(2_000) : random.nextInt(4));
      row.add(Node.of(at, end));
      at = end;
    }
    Boxes boxes = boxes(row);
    double perPx = 1 << random.nextInt(12);
    double from = random.nextDouble() * at / 2;
    Scale scale = new Scale(from, 1 / perPx, 100, 900);
    Seen seen = new Seen(boxes, scale);
    boxes.visit(0, scale, 1.5, seen);
    for (int box = 0; box < boxes.count(); box++) {
      boolean visible = boxes.to(box) > scale.from() && boxes.from(box) < scale.to();
      assertTrue(!visible || seen.seen.get(box), "box " + box + " is visible, but nobody heard of it");
    }
    assertTrue(seen.calls <= 2 * 800 + 2, "more calls than pixels: " + seen.calls);
  }

  /** Checks each call as it comes. */
  private static final class Seen implements Boxes.Visitor {
    private final Boxes boxes;
    private final Scale scale;
    private final BitSet seen = new BitSet();
    private int calls;

    Seen(Boxes boxes, Scale scale) {
      this.boxes = boxes;
      this.scale = scale;
    }

    @Override
    public void box(int box, double x0, double x1) {
      assertTrue(x1 - x0 >= 1.5);
      once(box);
      calls++;
    }

    @Override
    public void narrow(int first, int last, double x0, double x1) {
      for (int box = first; box <= last; box++) {
        once(box);
        assertTrue(boxes.length(box) * scale.pxPerUnit() < 1.5, "a wide box was merged");
        assertTrue(box == first || scale.xOf(boxes.from(box)) - scale.xOf(boxes.to(box - 1)) <= 2.01,
            "a gap was hidden");
      }
      assertEquals(scale.xOf(boxes.from(first)), x0, 1e-6);
      assertTrue(x1 >= scale.xOf(boxes.to(last)) - 1e-6);
      calls++;
    }

    private void once(int box) {
      assertTrue(!seen.get(box), "box " + box + " came twice");
      seen.set(box);
    }
  }

  private static List<String> all(Boxes boxes) {
    List<String> all = new ArrayList<>();
    for (int box = 0; box < boxes.count(); box++) {
      all.add(boxes.from(box) + "-" + boxes.to(box));
    }
    return all;
  }
}
