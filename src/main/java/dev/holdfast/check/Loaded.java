package dev.holdfast.check;

import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.run.Complaint;
import dev.holdfast.run.Given;
import dev.holdfast.run.here.Delivery;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A program loaded once, unrecorded: what it keeps in static fields it keeps from one call to the next. */
final class Loaded {
  private final TrialPlan.Role role;
  private final Entry entry;
  private final Map<String, byte[]> classFiles;

  private Loaded(TrialPlan.Role role, Entry entry, Map<String, byte[]> classFiles) {
    this.role = role;
    this.entry = entry;
    this.classFiles = classFiles;
  }

  /** The program did not return; the message says why, in words for the user. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean isOutOfMemory;

    FailedException(String message, boolean isOutOfMemory) {
      super(message);
      this.isOutOfMemory = isOutOfMemory;
    }

    boolean isOutOfMemory() {
      return isOutOfMemory;
    }
  }

  /** @param classFiles as compiled */
  static Loaded of(TrialPlan.Role role, Map<String, byte[]> classFiles, Given anyData) throws IOException {
    ClassLoader parent = Loaded.class.getClassLoader();
    Map<String, byte[]> asking = Delivery.rewritten(anyData, classFiles, parent);
    try {
      Entry entry = EntryFinder.find(new PlainLoader(asking, parent).all(), Optional.of(role.entry()));
      entry.open();
      return new Loaded(role, entry, asking);
    } catch (EntryFinder.NoEntryException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From now on it works on this data. */
  Delivery begin(Given data) {
    return Delivery.begin(data, entry, classFiles.keySet());
  }

  /** What it returns over data of that size, null if nothing. */
  @Nullable
  Object call(int mb) throws FailedException {
    try {
      return entry.call(mb);
    } catch (InvocationTargetException e) {
      throw new FailedException(Complaint.inWords(e.getCause(), role.fileName()),
          e.getCause() instanceof OutOfMemoryError);
    }
  }
}
