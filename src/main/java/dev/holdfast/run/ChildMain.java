package dev.holdfast.run;

import dev.holdfast.instrument.RecordedClasses;
import dev.holdfast.pipeline.Entry;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.probe.Recorder;
import dev.holdfast.recording.ChunkedRecording;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The main class of a JVM of its own that runs one program for {@link ChildRun}, which starts it, leads it over a {@link Link} and ends it.
 *
 * <p>Argument: the folder with the link. When the link breaks, whoever started this JVM is gone, and it ends at once. Little happens here
 * beside the program: the heap is the program's, compiling is done before and reading the recording elsewhere.
 */
public final class ChildMain {
  /** Its status when it can neither lead the program nor record it: out of memory most likely. */
  static final int UNABLE = 97;
  private static final int TRIES = 20;
  private static final long BETWEEN_TRIES_MILLIS = 50;

  private final Path folder;
  private final Link link;
  private final Run run;
  private final RecordedClasses classes;
  private volatile @Nullable ChunkedRecording recording;
  private volatile boolean over;

  private ChildMain(Path folder, Link link, ChildRequest asked) {
    this.folder = folder;
    this.link = link;
    run = new Run(asked.request());
    ClassLoader parent = ChildMain.class.getClassLoader();
    classes = new RecordedClasses(
        asked.request().given().map(data -> data.rewritten(asked.classFiles(), parent)).orElse(asked.classFiles()),
        parent);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Link link = Link.connect(folder);
    ChildMain child = new ChildMain(folder, link, ChildRequest.read(link.in()));
    Steadfast orders = new Steadfast("holdfast-link", child::obey);
    orders.setDaemon(true);
    orders.start();
    Recorder.beforeHalt(_ -> child.ending(Link.Kind.HALTING));
    Runtime.getRuntime().addShutdownHook(new Steadfast("holdfast-exit", () -> child.ending(Link.Kind.EXITING)));
    new Steadfast("holdfast-runner", child::go).start();
  }

  private void go() {
    try {
      String reason = perform();
      ProgramOutput.flush();
      over = true;
      if (reason == null) {
        cutAtLast();
        link.send(Link.Kind.ENDED);
      } else {
        link.send(Link.Kind.NOT_RUN, 0, reason);
      }
    } catch (IOException e) {
      abandon();
    } catch (Throwable e) {
      // what is on the disk by now counts
      Runtime.getRuntime().halt(UNABLE);
    }
    // ended from outside
  }

  /** @return why there is no run, null if there was one */
  private @Nullable String perform() {
    try {
      Entry entry = Preparation.of(run, classes, this::doing);
      if (run.isCancelled()) {
        return "Cancelled before it began.";
      }
      Recorder.prepare();
      recording = ChunkedRecording.start(run.isStepped());
      doing("Running " + run.request().program().name());
      Optional<Given.Delivery> delivery = run.request().given().map(data -> data.begin(entry, classes.names()));
      new Execution(run.request().program(), entry, run.request().size(), run, new Watch(),
          "The program did not react to being cancelled: its JVM was ended.",
          returned -> delivery.ifPresent(to -> to.accept(returned))).runToEnd();
      run.over();
      return null;
    } catch (EntryFinder.NoEntryException | WarmUp.NotWarmException | IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      return "The run could not be recorded: " + e.getMessage();
    }
  }

  private void doing(String what) {
    try {
      link.send(Link.Kind.DOING, 0, what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the program held may be collected only now. */
  private void cutAtLast() throws InterruptedException {
    for (int left = TRIES;; left--) {
      try {
        cut();
        return;
      } catch (OutOfMemoryError e) {
        if (left == 0) {
          throw e;
        }
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      }
    }
  }

  private void cut() {
    ChunkedRecording running = recording;
    if (running != null) {
      running.cut();
    }
  }

  /** What comes over the link. */
  private void obey() {
    try {
      while (true) {
        switch (link.receive().kind()) {
          case CANCEL -> run.cancel();
          case FORWARD -> run.forward();
          case RUN_ON -> run.runOn();
          case ASK -> run.askCollector();
          case CUT -> {
            try {
              cut();
            } catch (OutOfMemoryError e) {
              // the next time, perhaps
            }
            link.send(Link.Kind.WHOLE);
          }
          case DOING, STANDS, ASKED, WHOLE, EXITING, HALTING, ENDED, NOT_RUN -> throw new EOFException("no order");
        }
      }
    } catch (IOException e) {
      abandon();
    } catch (Throwable e) {
      // nobody could lead the program any more
      Runtime.getRuntime().halt(UNABLE);
    }
  }

  /** Nobody waits for what comes out any more, and nobody else tidies up. */
  private void abandon() {
    try {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      new ChildTape(folder).close();
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }

  /** The program ends this JVM, or somebody has asked it from outside to end. */
  private void ending(Link.Kind how) {
    if (!over) {
      try {
        ProgramOutput.flush();
        cut();
        link.send(how);
      } catch (IOException | RuntimeException e) {
        // JFR has ended the file itself by now, or whoever wanted to know is gone
      }
    }
  }

  /** What is done while the program stands. */
  private final class Watch implements Standing {
    @Override
    public void look(long birth) {
      tell(Link.Kind.STANDS, birth);
    }

    @Override
    public void ask(long birth) {
      Recorder.ask();
      ChunkedRecording running = recording;
      if (running != null) {
        running.findChains();
      }
      tell(Link.Kind.ASKED, birth);
    }

    private void tell(Link.Kind kind, long birth) {
      cut();
      try {
        link.send(kind, birth, "");
      } catch (IOException e) {
        // nobody can see where it stands
        run.runOn();
      }
    }
  }
}
