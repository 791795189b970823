package dev.holdfast.probe;

import java.lang.ref.ReferenceQueue;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Finds the watched array behind a reference, by identity, without keeping it alive. Safe for many threads. */
final class ArrayTable {
  /** A power of two; identity hashes are well spread, so 64 locks are enough for as many threads. */
  private static final int STRIPES = 64;

  private final Stripe[] stripes = new Stripe[STRIPES];
  private final AtomicLong lastId = new AtomicLong();
  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

  ArrayTable() {
    Arrays.setAll(stripes, i -> new Stripe());
  }

  /** Where the references of collected arrays appear. */
  ReferenceQueue<Object> queue() {
    return queue;
  }

  @Nullable
  ArrayRef find(Object array) {
    int hash = System.identityHashCode(array);
    return stripe(hash).find(array, hash);
  }

  /** The array's entry; {@code created[0]} says whether it is new. */
  ArrayRef findOrAdd(Object array, boolean[] created) {
    int hash = System.identityHashCode(array);
    return stripe(hash).findOrAdd(array, hash, this, created);
  }

  void remove(ArrayRef ref) {
    stripe(ref.hash).remove(ref);
  }

  /** Visits every array not yet found collected. */
  void forEach(Consumer<ArrayRef> visitor) {
    for (Stripe stripe : stripes) {
      stripe.forEach(visitor);
    }
  }

  /** How many there are, about. */
  long size() {
    long size = 0;
    for (Stripe stripe : stripes) {
      size += stripe.size();
    }
    return size;
  }

  /** Forgets all, and takes no memory for that. */
  void clear() {
    for (Stripe stripe : stripes) {
      stripe.clear();
    }
  }

  private Stripe stripe(int hash) {
    return stripes[hash & (STRIPES - 1)];
  }

  private static final class Stripe {
    private @Nullable ArrayRef[] buckets = new ArrayRef[16];
    private final @Nullable ArrayRef[] none = new ArrayRef[1];
    private int size;

    synchronized @Nullable ArrayRef find(Object array, int hash) {
      for (ArrayRef ref = buckets[index(hash)]; ref != null; ref = ref.next) {
        if (ref.hash == hash && ref.refersTo(array)) {
          return ref;
        }
      }
      return null;
    }

    synchronized ArrayRef findOrAdd(Object array, int hash, ArrayTable table, boolean[] created) {
      ArrayRef known = find(array, hash);
      if (known != null) {
        created[0] = false;
        return known;
      }
      if (size > buckets.length) {
        grow();
      }
      ArrayRef ref = new ArrayRef(array, hash, table.lastId.incrementAndGet(), table.queue);
      link(ref);
      size++;
      created[0] = true;
      return ref;
    }

    synchronized void remove(ArrayRef gone) {
      int index = index(gone.hash);
      ArrayRef before = null;
      for (ArrayRef ref = buckets[index]; ref != null; before = ref, ref = ref.next) {
        if (ref == gone) {
          if (before == null) {
            buckets[index] = ref.next;
          } else {
            before.next = ref.next;
          }
          size--;
          return;
        }
      }
    }

    synchronized void forEach(Consumer<ArrayRef> visitor) {
      for (ArrayRef first : buckets) {
        for (ArrayRef ref = first; ref != null; ref = ref.next) {
          visitor.accept(ref);
        }
      }
    }

    synchronized int size() {
      return size;
    }

    synchronized void clear() {
      buckets = none;
      none[0] = null;
      size = 0;
    }

    private void grow() {
      @Nullable
      ArrayRef[] old = buckets;
      buckets = new ArrayRef[old.length * 4];
      for (ArrayRef first : old) {
        ArrayRef ref = first;
        while (ref != null) {
          ArrayRef next = ref.next;
          link(ref);
          ref = next;
        }
      }
    }

    private void link(ArrayRef ref) {
      int index = index(ref.hash);
      ref.next = buckets[index];
      buckets[index] = ref;
    }

    private int index(int hash) {
      // the low bits chose the stripe
      return (hash >>> 6) & (buckets.length - 1);
    }
  }
}
