package dev.holdfast.instrument;

import java.util.List;

/** Which classes are recorded, and what is known of their methods. */
interface Scope {
  /** Whether methods of this class, given by descriptor, are recorded. */
  boolean isRecorded(String classDescriptor);

  /** The names of a recorded method's parameters; empty if unknown. */
  List<String> parameterNames(String classDescriptor, String method, String descriptor);
}
