package dev.holdfast.probe;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  /** Per class, the numbers of the fields that are places already. */
  private static final ClassValue<Set<Integer>> SEEN = new ClassValue<>() {
    @Override
    protected Set<Integer> computeValue(Class<?> owner) {
      return ConcurrentHashMap.newKeySet();
    }
  };

  private Statics() {
  }

  /** {@code site.detail} names the field, {@code site.actions[0]} is the place's number. */
  static void remember(Class<?> owner, Site site) {
    int variable = site.actions()[0];
    if (!SEEN.get(owner).add(variable)) {
      return;
    }
    try {
      Field field = find(owner, site.detail());
      PLACES.removeIf(place -> place.owner.get() == null);
      PLACES.add(new Place(new WeakReference<>(owner), new WeakReference<>(base(field)), offset(field), variable));
    } catch (ReflectiveOperationException | RuntimeException | LinkageError notReadable) {
      Run run = Probe.current;
      if (run != null) {
        run.failed(notReadable);
      }
    }
  }

  /** A static field may be written through a subclass of the one that declares it. */
  private static Field find(Class<?> owner, String name) throws NoSuchFieldException {
    try {
      return owner.getDeclaredField(name);
    } catch (NoSuchFieldException inherited) {
      if (owner.getSuperclass() == null) {
        throw inherited;
      }
      return find(owner.getSuperclass(), name);
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
