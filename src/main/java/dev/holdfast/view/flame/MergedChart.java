package dev.holdfast.view.flame;

import dev.holdfast.analysis.Alive;
import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.analysis.Holder;
import dev.holdfast.analysis.Labels;
import dev.holdfast.analysis.State;
import dev.holdfast.session.Selection;
import dev.holdfast.session.TimeRange;
import dev.holdfast.view.text.ByteText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Stacks merged, as wide as the bytes of the arrays born in them; each array is a box of its own below the method that made it. */
final class MergedChart implements Chart {
  private final Analysis analysis;
  private final ArrayChoice choice;
  private final MergedNode root;
  private final Boxes boxes;
  private final Object[] nodes;
  private final Words[] words;
  private final Marks marks;

  private MergedChart(Analysis analysis, ArrayChoice choice, MergedNode root, Boxes boxes, Object[] nodes) {
    this.analysis = analysis;
    this.choice = choice;
    this.root = root;
    this.boxes = boxes;
    this.nodes = nodes;
    marks = Marks.none(boxes.rows());
    words = new Words[nodes.length];
    Map<MergedNode.Call, Words> byCall = new HashMap<>();
    for (int box = 0; box < nodes.length; box++) {
      MergedNode node = node(box);
      words[box] = node.call() != null
          ? byCall.computeIfAbsent(node.call(), Words::of)
          : Words.of(node.array() != null ? arrayLabel(node.array()) : rootLabel());
    }
  }

  static MergedChart of(Analysis analysis, ArrayChoice choice, @Nullable TimeRange range) {
    MergedNode root = MergedNode.merge(choice.of(analysis, range), new Stacks(analysis));
    BoxesBuilder<MergedNode> builder = new BoxesBuilder<>(new BoxesBuilder.Tree<>() {
      @Override
      public List<MergedNode> children(MergedNode node) {
        return node.children();
      }

      @Override
      public long from(MergedNode node) {
        return node.fromBytes();
      }

      @Override
      public long to(MergedNode node) {
        return node.fromBytes() + node.bytes();
      }
    });
    builder.block("", root.arrayCount() == 0 ? List.of() : List.of(root));
    Object[] nodes = new Object[builder.count()];
    return new MergedChart(analysis, choice, root, builder.build(nodes), nodes);
  }

  long totalBytes() {
    return root.bytes();
  }

  MergedNode node(int box) {
    return (MergedNode) nodes[box];
  }

  /** Whether the box is an array that was held at the instant of the choice but never read again. */
  boolean isClinging(int box) {
    Alive array = node(box).array();
    return array != null && array.state() == State.CLINGING;
  }

  boolean isArray(int box) {
    return node(box).array() != null;
  }

  @Override
  public Boxes boxes() {
    return boxes;
  }

  @Override
  public Words words(int box) {
    return words[box];
  }

  @Override
  public Marks marks() {
    return marks;
  }

  @Override
  public long tint(int box) {
    Alive array = node(box).array();
    return array == null ? 0 : array.array().id();
  }

  @Override
  public Selection selection(int box) {
    Alive array = node(box).array();
    return array == null ? new Selection.None() : new Selection.OfArray(array.array().id());
  }

  /** Of a frame: the arrays born in it; of a holder: those it held. */
  @Override
  public int[] boxesOf(Selection selection) {
    return switch (selection) {
      case Selection.None _ -> new int[0];
      case Selection.OfArray a -> arrays(life -> life.id() == a.array());
      case Selection.OfFrame f -> arrays(life -> life.born().frame() == f.frame());
      case Selection.OfHolder h -> arrays(life -> life.holds().stream().anyMatch(hold -> isBy(hold.holder(), h)));
    };
  }

  @Override
  public Card card(int box) {
    MergedNode node = node(box);
    List<Card.Line> lines = new ArrayList<>();
    lines.add(new Card.Line("bytes", ByteText.exact(node.bytes()) + share(node)));
    Alive alive = node.array();
    if (alive != null) {
      lines.add(new Card.Line("origin", alive.array().origin()));
      if (choice == ArrayChoice.AT_PEAK) {
        lines.add(new Card.Line("held by", Labels.plain(alive.label())));
        lines.add(new Card.Line("state", alive.state() == State.CLINGING
            ? "clinging: nothing will read it again"
            : "needed: it, or what leads to it, may still be read"));
      }
      return new Card(FrameCards.title(alive.array()), lines);
    }
    lines.add(new Card.Line("arrays", String.valueOf(node.arrayCount())));
    return new Card(node.call() == null ? rootLabel() : words(box).qualified(), lines);
  }

  private String share(MergedNode node) {
    return root.bytes() == 0 ? "" : String.format(Locale.ROOT, ", %.1f %% of all", 100.0 * node.bytes() / root.bytes());
  }

  private String rootLabel() {
    return ByteText.rounded(root.bytes()) + " in " + root.arrayCount()
        + (root.arrayCount() == 1 ? " array" : " arrays");
  }

  private String arrayLabel(Alive alive) {
    return "#" + alive.array().id() + "  "
        + (choice == ArrayChoice.AT_PEAK ? Labels.plain(alive.label()) : alive.array().shortOrigin());
  }

  private static boolean isBy(Holder holder, Selection.OfHolder selected) {
    return switch (holder) {
      case Holder.Direct d -> d.frame() == selected.frame() && d.variable().id() == selected.variable();
      case Holder.Path p -> p.frame() == selected.frame() && p.root().id() == selected.variable();
      case Holder.Outside _,Holder.Untraced _ -> false;
    };
  }

  private interface ArrayTest {
    boolean test(ArrayLife array);
  }

  private int[] arrays(ArrayTest test) {
    return IntStream.range(0, nodes.length).filter(box -> {
      Alive alive = node(box).array();
      return alive != null && test.test(alive.array());
    }).toArray();
  }
}
