package dev.holdfast.view.flame;

import dev.holdfast.analysis.Alive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A method under its callers in the merged chart, or one array under the method that made it; the outermost stands for all. */
final class MergedNode {
  /** What callers are merged by: a method, whatever its line. */
  record Call(String className, String methodName) {}

  private final @Nullable Call call;
  private final @Nullable Alive array;
  private final Map<Call, MergedNode> callees = new LinkedHashMap<>();
  private final List<MergedNode> arrays = new ArrayList<>();
  private List<MergedNode> children = List.of();
  private long fromBytes;
  private long bytes;
  private int arrayCount;

  private MergedNode(@Nullable Call call, @Nullable Alive array) {
    this.call = call;
    this.array = array;
  }

  /** Merges the arrays by their stacks. The sum of their bytes is the root's, to the byte. */
  static MergedNode merge(List<Alive> arrays, Stacks stacks) {
    MergedNode root = new MergedNode(null, null);
    List<Call> calls = new ArrayList<>();
    for (Alive array : arrays) {
      calls.clear();
      stacks.outermostFirst(array.array(), calls);
      long size = array.array().sizeBytes();
      MergedNode node = root;
      node.add(size, 1);
      for (Call call : calls) {
        node = node.callees.computeIfAbsent(call, c -> new MergedNode(c, null));
        node.add(size, 1);
      }
      MergedNode leaf = new MergedNode(null, array);
      leaf.add(size, 1);
      node.arrays.add(leaf);
    }
    return root;
  }

  /** The method; null for the root and for arrays. */
  @Nullable
  Call call() {
    return call;
  }

  /** The array; null for the root and for methods. */
  @Nullable
  Alive array() {
    return array;
  }

  long bytes() {
    return bytes;
  }

  int arrayCount() {
    return arrayCount;
  }

  long fromBytes() {
    return fromBytes;
  }

  /** Largest first, then in order of birth, methods before the method's own arrays; beginning where this node begins. */
  List<MergedNode> children() {
    if (array == null && children.isEmpty()) {
      children = new ArrayList<>(callees.values());
      children.sort(Comparator.comparingLong(MergedNode::bytes).reversed());
      children.addAll(arrays);
      long at = fromBytes;
      for (MergedNode child : children) {
        child.fromBytes = at;
        at += child.bytes;
      }
    }
    return children;
  }

  private void add(long size, int count) {
    bytes += size;
    arrayCount += count;
  }
}
