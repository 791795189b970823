package dev.holdfast.trace;

import java.util.List;

/**
 * How the JVM itself says that an array is reached: from a root of the garbage collector along objects. One chain of perhaps many.
 *
 * @param array number of the array
 * @param rootType what kind of root, as HotSpot calls it: {@code Stack Variable}, {@code Global Object Handle}
 * @param root the root in HotSpot's words, {@code Thread Name: main} for a place on a thread's stack; empty if it does not say
 * @param links from the root's object to the array; empty where the root refers to the array itself
 */
public record Chain(long array, String rootType, String root, List<Link> links) {
  private static final String THREAD = "Thread Name: ";

  public Chain {
    links = List.copyOf(links);
  }

  /**
   * One reference on the way.
   *
   * @param typeName of the object that refers: {@code java.util.HashMap}
   * @param description more on that object in HotSpot's words, {@code Class Name: Cache} for a class; empty if it does not say
   * @param by the field, or the index of the element in brackets: {@code table}, {@code [11]}; empty if unknown
   * @param skipped objects left out after it because the chain is long
   */
  public record Link(String typeName, String description, String by, int skipped) {
    private static final String CLASS = "Class Name: ";

    /** {@code HashMap.table}. */
    public String inWords() {
      String owner = description.startsWith(CLASS) ? description.substring(CLASS.length()) : typeName;
      String simple = owner.substring(owner.lastIndexOf('.') + 1);
      if (by.startsWith("[") && simple.endsWith("[]")) {
        simple = simple.substring(0, simple.length() - 2);
      }
      String words = by.isEmpty() || by.startsWith("[") ? simple + by : simple + "." + by;
      return skipped == 0 ? words : words + " → … " + skipped + " more";
    }
  }

  /** {@code stack of thread main → HashMap.table → HashMap$Node[11] → HashMap$Node.value}. */
  public String inWords() {
    StringBuilder words = new StringBuilder(rootInWords());
    for (Link link : links) {
      words.append(" → ").append(link.inWords());
    }
    return words.toString();
  }

  /** {@code stack of thread main}. */
  public String rootInWords() {
    if (rootType.equals("Stack Variable") && root.startsWith(THREAD)) {
      return "stack of thread " + root.substring(THREAD.length());
    }
    String kind = rootType.isEmpty() ? "a root" : rootType.toLowerCase(java.util.Locale.ROOT);
    return root.isEmpty() ? kind : kind + " (" + root + ")";
  }
}
