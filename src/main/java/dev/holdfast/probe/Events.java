package dev.holdfast.probe;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Registered;
import jdk.jfr.StackTrace;

/**
 * The recorder's JFR event types. {@code seq} orders them over all threads; {@code nanos} counts from {@link RunStarted}.
 * Places are named by {@code frame} (0: none) and {@code variable}, a number from {@link VariableKnown}.
 */
final class Events {
  private Events() {
  }

  @Category("Holdfast")
  @StackTrace(false)
  @Enabled
  @Registered
  abstract static class Base extends Event {
    @Label("Sequence Number")
    long seq;
    @Label("Time Since Start of Run")
    @Description("nanoseconds")
    long nanos;
  }

  @Name("holdfast.RunStarted")
  @Label("Run Started")
  static final class RunStarted extends Base {
    @Label("Variant")
    String variant;
    @Label("Source File")
    String sourceFile;
    /** The source's text is cut into pieces ({@link SourceText}) since JFR drops strings that are too long. */
    @Label("Data Size")
    @Description("bytes")
    long dataBytes;
    @Label("Mode")
    String mode;
    @Label("Stepped")
    @Description("whether the run paused at births; its clock stood still then")
    boolean stepped;
  }

  @Name("holdfast.SourceText")
  @Label("Source Text")
  static final class SourceText extends Base {
    @Label("Piece")
    int piece;
    @Label("Text")
    String text;
  }

  @Name("holdfast.Guess")
  @Label("Guess")
  @Description("How high somebody thought, before the run, that it would peak")
  static final class Guess extends Base {
    @Label("Name")
    @Description("who; empty where nobody said")
    String guesser;
    @Label("Peak")
    @Description("bytes")
    long bytes;
  }

  @Name("holdfast.RunEnded")
  @Label("Run Ended")
  static final class RunEnded extends Base {
    @Label("Outcome")
    @Description("a name of RunInfo.Outcome")
    String outcome;
    @Label("Has Result")
    boolean hasResult;
    @Label("Result")
    int result;
    @Label("Returned")
    @Description("a number, a truth or a text, as Java writes it; empty where it was something else")
    String returned;
    @Label("Message")
    String message;
    @Label("Failure")
    @Description("why the recorder failed, where there was no room for an event that says so; else empty")
    String failure;
  }

  @Name("holdfast.MethodKnown")
  @Label("Method Known")
  static final class MethodKnown extends Base {
    @Label("Method Number")
    int method;
    @Label("Class Name")
    String className;
    @Label("Name")
    String methodName;
    @Label("Descriptor")
    String descriptor;
    @Label("Source File")
    String sourceFile;
    @Label("First Line")
    int firstLine;
    @Label("Last Line")
    int lastLine;
  }

  @Name("holdfast.VariableKnown")
  @Label("Variable Known")
  static final class VariableKnown extends Base {
    @Label("Variable Number")
    int variable;
    @Label("Method Number")
    int method;
    @Label("Kind")
    @Description("a name of Variable.Kind")
    String kind;
    @Label("Name")
    String variableName;
    @Label("Line")
    int line;
  }

  @Name("holdfast.MethodSkipped")
  @Label("Method Skipped")
  @Description("a method that could not be recorded")
  static final class MethodSkipped extends Base {
    @Label("Class Name")
    String className;
    @Label("Name")
    String methodName;
    @Label("Reason")
    String reason;
  }

  @Name("holdfast.CallsLeftOut")
  @Label("Calls Left Out")
  @Description("calls that have no events: like those before them they made no array and changed nothing")
  static final class CallsLeftOut extends Base {
    @Label("Method Number")
    int method;
    @Label("Calls")
    long calls;
  }

  @Name("holdfast.Entered")
  @Label("Entered")
  static final class Entered extends Base {
    @Label("Frame")
    long frame;
    @Label("Parent Frame")
    long parent;
    @Label("Thread Number")
    @Description("Thread.threadId")
    long thread;
    @Label("Method Number")
    int method;
  }

  @Name("holdfast.Left")
  @Label("Left")
  static final class Left extends Base {
    @Label("Frame")
    long frame;
    @Label("By Exception")
    boolean thrown;
  }

  @Name("holdfast.Born")
  @Label("Born")
  @StackTrace
  static final class Born extends Base {
    @Label("Array")
    long array;
    @Label("Thread Number")
    long thread;
    @Label("Frame")
    long frame;
    @Label("Method Number")
    int method;
    @Label("Line")
    int line;
    @Label("Origin")
    @Description("made, result or received; before: made by a static initialiser before the run")
    String origin;
    @Label("Origin Detail")
    @Description("new byte[]; Arrays.copyOf")
    String detail;
    @Label("Type")
    String typeName;
    @Label("Length")
    int length;
    @Label("Size")
    @Description("bytes")
    long sizeBytes;
  }

  @Name("holdfast.LeftBefore")
  @Label("Left Before")
  @Description("What calls of the program before the run left in its static fields and what they lead to: no part of the run")
  static final class LeftBefore extends Base {
    @Label("Arrays")
    long arrays;
    @Label("Bytes")
    long bytes;
  }

  @Name("holdfast.Held")
  @Label("Held")
  static final class Held extends Base {
    @Label("Array")
    long array;
    @Label("Frame")
    long frame;
    @Label("Variable Number")
    int variable;
    @Label("Line")
    int line;
  }

  @Name("holdfast.Idle")
  @Label("Idle")
  static final class Idle extends Base {
    @Label("Array")
    long array;
    @Label("Frame")
    long frame;
    @Label("Variable Number")
    int variable;
    @Label("Line")
    int line;
  }

  @Name("holdfast.Released")
  @Label("Released")
  static final class Released extends Base {
    @Label("Array")
    long array;
    @Label("Frame")
    long frame;
    @Label("Variable Number")
    int variable;
    @Label("Line")
    int line;
  }

  @Name("holdfast.Reached")
  @Label("Reached Through Objects")
  static final class Reached extends Base {
    @Label("Array")
    long array;
    @Label("Frame")
    long frame;
    @Label("Variable Number")
    int variable;
    @Label("Path")
    String path;
    @Label("Needed")
    boolean needed;
  }

  @Name("holdfast.Unreached")
  @Label("Unreached")
  static final class Unreached extends Base {
    @Label("Array")
    long array;
    @Label("Weakly")
    @Description("whether a weak reference leads to it")
    boolean weakly;
  }

  @Name("holdfast.Untraced")
  @Label("Untraced")
  static final class Untraced extends Base {
    @Label("Array")
    long array;
  }

  @Name("holdfast.Collected")
  @Label("Collected")
  static final class Collected extends Base {
    @Label("Array")
    long array;
  }

  /** Numbers of the surviving arrays, comma-separated, in pieces of at most some thousand characters. */
  @Name("holdfast.Asked")
  @Label("Collector Asked")
  static final class Asked extends Base {
    @Label("Survivors")
    String survivors;
    @Label("Last Piece")
    boolean last;
  }

  /** A hook failed for the first time: what follows may lack something; or so often that nothing follows. */
  @Name("holdfast.Failed")
  @Label("Recording Failed")
  static final class Failed extends Base {
    @Label("Reason")
    String reason;
    @Label("Given Up")
    boolean givenUp;
  }
}
