package dev.holdfast.junit;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.AsInterpreted;
import dev.holdfast.instrument.LiveClasses;
import dev.holdfast.probe.Recorder;
import dev.holdfast.recording.LiveRecording;
import dev.holdfast.trace.RunInfo.Outcome;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Records tests, one at a time: what another does meanwhile could not be told from it. */
final class PeakSession {
  /** A test's body. */
  @FunctionalInterface
  interface Body {
    @Nullable
    Object run() throws Throwable;
  }

  private final ReentrantLock busy = new ReentrantLock();
  /** Classes are rewritten once per choice. */
  private final Map<RecordedCode, LiveClasses> classes = new HashMap<>();

  RecordedTest record(RecordedCode code, Class<?> testClass, String name, Body body) throws IOException {
    if (busy.isHeldByCurrentThread() || !busy.tryLock()) {
      throw together();
    }
    try {
      LiveClasses live = classes.get(code);
      if (live == null) {
        live = new LiveClasses(JvmAgent.instrumentation(), code);
        classes.put(code, live);
      }
      live.rewrite();
      try (LiveRecording recording = LiveRecording.startUnheard()) {
        if (!live.isRecorded(testClass)) {
          // no limit is ever passed because nothing was looked at
          throw new ExtensionConfigurationException("@PeakLimit cannot record " + testClass.getName()
              + ": its class loader does not see Holdfast's jar for JUnit, or the JVM does not let it be rewritten.");
        }
        @Nullable
        Throwable failure = run(name, body);
        return new RecordedTest(Analysis.of(AsInterpreted.of(recording.finish())), failure);
      } finally {
        live.restore();
      }
    } finally {
      busy.unlock();
    }
  }

  private static @Nullable Throwable run(String name, Body body) {
    try {
      Recorder.begin(name, "", "", 0, mode());
    } catch (IllegalStateException underRecord) {
      throw together();
    }
    Throwable failure = null;
    try {
      body.run();
    } catch (Throwable e) {
      failure = e;
    }
    Outcome outcome = failure == null
        ? Outcome.FINISHED
        : failure instanceof OutOfMemoryError ? Outcome.OUT_OF_MEMORY : Outcome.FAILED;
    Recorder.end(outcome.name(), failure == null ? "" : failure.toString());
    return failure;
  }

  /** The methods have just been given to the interpreter anew, unless this JVM compiles everything before it runs it. */
  private static String mode() {
    return System.getProperty("java.vm.info", "").contains("compiled mode") ? "compiled" : "interpreted";
  }

  private static ExtensionConfigurationException together() {
    return new ExtensionConfigurationException("Another test with a @PeakLimit is running in this JVM: their arrays"
        + " could not be told apart. Let tests with a limit run one after the other.");
  }
}
