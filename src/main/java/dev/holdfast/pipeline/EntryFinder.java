package dev.holdfast.pipeline;

import dev.holdfast.pipeline.Entry.Kind;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds where a program begins. Can begin: {@code main(String[])} or an object's {@code main()}, or a static method without parameters or with one {@code int}. Unless
 * told, takes the only {@code main(String[])}, else the only {@code processData}, else the only method that can begin.
 */
public final class EntryFinder {
  private static final String WHAT_CAN_BEGIN = "a main method, or a static method without parameters or with one int";

  private EntryFinder() {
  }

  /** The source does not say where to begin; the message is a sentence for the user. */
  public static final class NoEntryException extends Exception {
    private static final long serialVersionUID = 1;

    NoEntryException(String message) {
      super(message);
    }
  }

  /**
   * @param classes the program's classes, which need not be initialised
   * @param wanted {@code CLASS.METHOD}; the class may be named without its package and nested ones with a dot
   */
  public static Entry find(Collection<Class<?>> classes, Optional<String> wanted) throws NoEntryException {
    return find(classes, wanted, Set.of());
  }

  /** @param called names of methods that others call: the program begins there only if it is told to */
  public static Entry find(Collection<Class<?>> classes, Optional<String> wanted, Set<String> called)
      throws NoEntryException {
    List<Entry> entries = classes.stream()
        .sorted(Comparator.comparing(Class::getName))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(method -> kind(method).map(kind -> new Entry(method, kind)).stream())
        .sorted(Comparator.comparing(Entry::kind).thenComparing(entry -> -entry.method().getParameterCount()))
        .toList();
    List<Entry> notCalled = entries.stream().filter(entry -> !called.contains(entry.method().getName())).toList();
    return wanted.isPresent()
        ? findWanted(classes, entries, wanted.get())
        : findOnly(notCalled.isEmpty() ? entries : notCalled);
  }

  private static Entry findOnly(List<Entry> entries) throws NoEntryException {
    if (entries.isEmpty()) {
      throw new NoEntryException("There is nothing to run: the source needs " + WHAT_CAN_BEGIN + ".");
    }
    List<Entry> mains = entries.stream().filter(entry -> entry.kind() == Kind.MAIN).toList();
    List<Entry> pipelines = entries.stream()
        .filter(entry -> entry.method().getName().equals("processData"))
        .toList();
    List<Entry> candidates = !mains.isEmpty() ? mains : !pipelines.isEmpty() ? pipelines : entries;
    List<String> names = names(candidates);
    if (names.size() > 1) {
      throw new NoEntryException(
          "The source can begin at " + String.join(", ", names) + ": say which with --entry CLASS.METHOD.");
    }
    return candidates.getFirst();
  }

  private static Entry findWanted(Collection<Class<?>> classes, List<Entry> entries, String wanted)
      throws NoEntryException {
    int dot = wanted.lastIndexOf('.');
    if (dot <= 0 || dot == wanted.length() - 1) {
      throw new NoEntryException("The entry is CLASS.METHOD, not '" + wanted + "'.");
    }
    String className = wanted.substring(0, dot);
    String methodName = wanted.substring(dot + 1);
    List<Class<?>> types = classesNamed(classes, className);
    if (types.isEmpty()) {
      throw new NoEntryException("There is no class " + className + " in the source.");
    }
    if (types.size() > 1) {
      throw new NoEntryException("There are several classes " + className + ": "
          + types.stream().map(Class::getName).sorted().collect(Collectors.joining(", ")) + ".");
    }
    Class<?> type = types.getFirst();
    Optional<Entry> found = entries.stream()
        .filter(entry -> entry.method().getDeclaringClass() == type && entry.method().getName().equals(methodName))
        .findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    boolean exists = Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> method.getName().equals(methodName));
    throw new NoEntryException(exists
        ? wanted + " cannot be the entry: that is " + WHAT_CAN_BEGIN + "."
        : "There is no method " + methodName + " in class " + className + ".");
  }

  private static List<Class<?>> classesNamed(Collection<Class<?>> classes, String name) {
    var exact = new ArrayList<Class<?>>();
    var bySimpleName = new ArrayList<Class<?>>();
    for (Class<?> type : classes) {
      String typeName = type.getName().replace('$', '.');
      if (typeName.equals(name.replace('$', '.'))) {
        exact.add(type);
      } else if (typeName.endsWith("." + name.replace('$', '.'))) {
        bySimpleName.add(type);
      }
    }
    return exact.isEmpty() ? bySimpleName : exact;
  }

  private static List<String> names(List<Entry> entries) {
    return entries.stream().map(Entry::name).distinct().toList();
  }

  private static Optional<Kind> kind(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    boolean takesNothing = parameters.length == 0;
    boolean isMain = method.getName().equals("main")
        && (parameters.length == 1 && parameters[0] == String[].class || takesNothing);
    if (!Modifier.isStatic(method.getModifiers())) {
      return isMain && canBeMade(method.getDeclaringClass()) ? Optional.of(Kind.MAIN) : Optional.empty();
    }
    if (method.isSynthetic() || method.getDeclaringClass().isEnum() && method.getName().equals("values")) {
      return Optional.empty();
    }
    if (takesNothing) {
      return Optional.of(Kind.NO_ARGUMENT);
    }
    if (parameters.length == 1 && parameters[0] == int.class) {
      return Optional.of(Kind.SIZE_IN_MB);
    }
    return isMain ? Optional.of(Kind.MAIN) : Optional.empty();
  }

  /** Whether the JVM's launcher could make an object of it. */
  private static boolean canBeMade(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers()) && Arrays.stream(type.getDeclaredConstructors()).anyMatch(
        constructor -> constructor.getParameterCount() == 0 && !Modifier.isPrivate(constructor.getModifiers()));
  }
}
