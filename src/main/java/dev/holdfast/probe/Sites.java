package dev.holdfast.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What instrumented code refers to by number: sites, methods, variables, call keys. Filled while classes are rewritten, read by the hooks.
 * Numbers are never reused. Safe for many threads: a class is defined after its numbers were given.
 */
public final class Sites {
  /** A method under record. {@code slots}: local variables and operand entries; {@code locals}: the former alone. */
  public record MethodEntry(int id, String className, String name, String descriptor, String sourceFile, int firstLine,
      int lastLine, int key, int locals, int slots, int returnVariable) {
    /** Whether it is a class's static initialiser. */
    boolean isInitializer() {
      return name.equals("<clinit>");
    }
  }

  /** A place; {@code kind} is a name of {@code Variable.Kind}. */
  public record VariableEntry(int id, int method, String kind, String name, int line) {}

  private static volatile Site[] sites = new Site[256];
  private static volatile MethodEntry[] methods = new MethodEntry[64];
  private static volatile VariableEntry[] variables = new VariableEntry[256];
  private static int siteCount;
  private static int methodCount;
  private static int variableCount;
  private static final Map<String, Integer> KEYS = new HashMap<>();
  private static final Map<String, Integer> PLACES = new HashMap<>();

  private Sites() {
  }

  /** Reserves a number for a method, to be filled in by {@link #define}. Methods count from 1. */
  public static synchronized int newMethod() {
    return ++methodCount;
  }

  public static synchronized void define(MethodEntry method) {
    if (method.id >= methods.length) {
      methods = Arrays.copyOf(methods, Math.max(method.id + 1, methods.length * 2));
    }
    methods[method.id] = method;
  }

  /** Gives the site a number. */
  public static synchronized int add(Site site) {
    if (siteCount == sites.length) {
      sites = Arrays.copyOf(sites, sites.length * 2);
    }
    sites[siteCount] = site;
    return siteCount++;
  }

  /** Gives a place a number, counted from 1. */
  public static synchronized int variable(int method, String kind, String name, int line) {
    int id = ++variableCount;
    if (id >= variables.length) {
      variables = Arrays.copyOf(variables, variables.length * 2);
    }
    variables[id] = new VariableEntry(id, method, kind, name, line);
    return id;
  }

  /** The number of a place that belongs to no method, the same whenever asked. */
  static synchronized int place(String kind, String name) {
    return PLACES.computeIfAbsent(kind + " " + name, k -> variable(0, kind, name, -1));
  }

  /** The number of a method's name and descriptor, the same in every class. */
  public static synchronized int key(String nameAndDescriptor) {
    return KEYS.computeIfAbsent(nameAndDescriptor, k -> KEYS.size() + 1);
  }

  static Site site(int number) {
    return sites[number];
  }

  static MethodEntry method(int number) {
    return methods[number];
  }

  static VariableEntry variable(int number) {
    return variables[number];
  }

  /** Methods that could not be rewritten and why, for the recording to say so. */
  private static final List<Skipped> SKIPPED = new ArrayList<>();

  record Skipped(String className, String method, String reason) {}

  public static synchronized void skipped(String className, @Nullable String method, String reason) {
    SKIPPED.add(new Skipped(className, method == null ? "" : method, reason));
  }

  static synchronized List<Skipped> takeSkipped() {
    List<Skipped> taken = List.copyOf(SKIPPED);
    SKIPPED.clear();
    return taken;
  }
}
