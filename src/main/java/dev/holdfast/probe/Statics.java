package dev.holdfast.probe;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * The static fields of recorded classes that have been written: places where walks begin. Read by offset, since reflection would wait for a
 * class that another thread is initialising.
 */
final class Statics {
  /** One field; refers to its class weakly so that a class can be unloaded. */
  record Place(WeakReference<Class<?>> owner, WeakReference<Object> base, long offset, int variable) {}

  private static final List<Place> PLACES = new CopyOnWriteArrayList<>();
  private static final BitSet SEEN = new BitSet();

  private Statics() {
  }

  /** {@code site.detail} names the field, {@code site.method} a method of the class that was rewritten with it. */
  static void remember(Class<?> owner, Site site) {
    int id = site.actions()[0];
    synchronized (SEEN) {
      if (SEEN.get(id)) {
        return;
      }
      SEEN.set(id);
    }
    try {
      Field field = owner.getDeclaredField(site.detail());
      String name = owner.getName().substring(owner.getName().lastIndexOf('.') + 1) + "." + site.detail();
      int variable = Sites.variable(0, "STATIC_FIELD", name, -1);
      PLACES.removeIf(place -> place.owner.get() == null);
      PLACES.add(new Place(new WeakReference<>(owner), new WeakReference<>(base(field)), offset(field), variable));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError notReadable) {
      Run run = Probe.current;
      if (run != null) {
        run.failed(notReadable);
      }
    }
  }

  static List<Place> places() {
    return PLACES;
  }

  /** What the field holds now, or null. */
  static @Nullable Object read(Place place) {
    Object base = place.base.get();
    return base == null ? null : Jol.VM_DETAILS.getObject(base, place.offset);
  }

  // There is no other way to find a static field without initialising its class; by reflection, since javac warns of the class's name.

  private static Object base(Field field) throws ReflectiveOperationException {
    return unsafe("staticFieldBase", field);
  }

  private static long offset(Field field) throws ReflectiveOperationException {
    return (long) unsafe("staticFieldOffset", field);
  }

  private static Object unsafe(String method, Field field) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field instance = type.getDeclaredField("theUnsafe");
    instance.setAccessible(true);
    return type.getMethod(method, Field.class).invoke(instance.get(null), field);
  }
}
