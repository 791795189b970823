package dev.holdfast.check;

import dev.holdfast.pipeline.Compilation;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.SourceCompiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program that compiles and can begin.
 *
 * @param program with its entry named
 * @param entry {@code CLASS.METHOD}
 * @param returns whether it returns anything
 * @param returnsOne whether that is one value, a number for example
 */
record Prepared(Program program, Map<String, byte[]> classFiles, String entry, Entry.Kind kind, boolean returns,
    boolean returnsOne) {

  /**
   * @param likeMethod where the program does not say where it begins: the only method of this name, if there is one
   * @param called methods that it calls, and that are no beginnings
   * @throws UnusableException if it does not compile, or cannot begin
   */
  static Prepared of(Program program, Optional<String> likeMethod, Set<String> called, SourceCompiler compiler)
      throws UnusableException {
    Map<String, byte[]> classFiles = switch (compiler.compile(program.fileName(), program.source())) {
      case Compilation.Failed failed -> throw new UnusableException(
          program.fileName() + " does not compile.\n" + failed.message(), failed.problems());
      case Compilation.Compiled compiled -> compiled.classFiles();
    };
    try {
      Entry entry = find(new PlainLoader(classFiles, Prepared.class.getClassLoader()).all(), program.entry(),
          likeMethod, called);
      Program begun = new Program.SourceFile(program.fileName(), program.source(), Optional.of(entry.name()));
      Class<?> returned = entry.method().getReturnType();
      return new Prepared(begun, classFiles, entry.name(), entry.kind(), returned != void.class,
          returned.isPrimitive() || Number.class.isAssignableFrom(returned) || returned == String.class);
    } catch (EntryFinder.NoEntryException e) {
      throw new UnusableException(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw new UnusableException(program.fileName() + " cannot be loaded: " + e);
    }
  }

  private static Entry find(Collection<Class<?>> classes, Optional<String> wanted, Optional<String> likeMethod,
      Set<String> called)
      throws EntryFinder.NoEntryException {
    if (wanted.isPresent() || likeMethod.isEmpty()) {
      return EntryFinder.find(classes, wanted, called);
    }
    List<Entry> alike = new ArrayList<>();
    for (Class<?> type : classes) {
      try {
        alike.add(EntryFinder.find(classes, Optional.of(type.getName() + "." + likeMethod.get())));
      } catch (EntryFinder.NoEntryException e) {
        // not in this class
      }
    }
    return alike.size() == 1 ? alike.getFirst() : EntryFinder.find(classes, Optional.empty(), called);
  }

  /** {@code Original.java}. */
  String fileName() {
    return program.fileName();
  }

  /** Whether one of its classes has a method of that name. */
  boolean declares(String method) {
    return new PlainLoader(classFiles, Prepared.class.getClassLoader()).all().stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).anyMatch(one -> one.getName().equals(method));
  }
}
