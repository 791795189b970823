package dev.holdfast.run.child;

import dev.holdfast.instrument.RecordedClasses;
import dev.holdfast.pipeline.EntryFinder;
import dev.holdfast.probe.FullHeap;
import dev.holdfast.probe.Recorder;
import dev.holdfast.recording.ChunkedRecording;
import dev.holdfast.run.CtrlC;
import dev.holdfast.run.Request;
import dev.holdfast.run.here.Delivery;
import dev.holdfast.run.here.Execution;
import dev.holdfast.run.here.NotWarmException;
import dev.holdfast.run.here.Preparation;
import dev.holdfast.run.here.ProgramOutput;
import dev.holdfast.run.here.ReinsHere;
import dev.holdfast.run.here.Standing;

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
  /** Its status when there is a fault in Holdfast; what it was is printed. */
  static final int FAULTY = 98;

  private final Path folder;
  private final Link link;
  private final Request request;
  private final ReinsHere reins = new ReinsHere();
  private final RecordedClasses classes;
  private volatile @Nullable ChunkedRecording recording;
  private volatile boolean over;
  private final FullHeap.Action<Link.Kind, IOException> order;
  private final FullHeap.Action<Boolean, IOException> answer;
  private final FullHeap.Action<Boolean, RuntimeException> cut = () -> {
    cut();
    return true;
  };

  private ChildMain(Path folder, Link link, ChildRequest asked) {
    this.folder = folder;
    this.link = link;
    request = asked.request();
    order = () -> link.receive().kind();
    answer = () -> {
      link.send(Link.Kind.WHOLE);
      return true;
    };
    ClassLoader parent = ChildMain.class.getClassLoader();
    classes = new RecordedClasses(
        request.given().map(data -> Delivery.rewritten(data, asked.classFiles(), parent)).orElse(asked.classFiles()),
        parent);
  }

  public static void main(String[] args) throws IOException {
    CtrlC.isLeftToOthers();
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
        // what the program held may be collected only now
        FullHeap.outlast(cut);
        link.send(Link.Kind.ENDED);
      } else {
        link.send(Link.Kind.NOT_RUN, 0, reason);
      }
    } catch (IOException e) {
      abandon();
    } catch (Throwable e) {
      // what is on the disk by now counts
      giveUp(e);
    }
    // ended from outside
  }

  /** @return why there is no run, null if there was one */
  private @Nullable String perform() {
    try {
      Preparation prepared = Preparation.of(request, reins, classes, this::doing);
      if (reins.isCancelled()) {
        return "Cancelled before it began.";
      }
      Recorder.prepare();
      recording = ChunkedRecording.start(request.isStepped());
      doing("Running " + request.program().name());
      Optional<Delivery> delivery = request.given()
          .map(data -> Delivery.begin(data, prepared.entry(), classes.names()));
      new Execution(request, prepared, reins, new Watch(),
          "The program did not react to being cancelled: its JVM was ended.",
          returned -> delivery.ifPresent(to -> to.accept(returned)), died -> ProgramOutput.print(died, classes.names()))
          .runToEnd();
      return null;
    } catch (EntryFinder.NoEntryException | NotWarmException | IllegalArgumentException e) {
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
        switch (FullHeap.outlast(order)) {
          case CANCEL -> reins.cancel();
          case FORWARD -> reins.letOneGo();
          case RUN_ON -> reins.runOn();
          case ASK -> ask();
          case CUT -> {
            try {
              cut();
            } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
              // the next time, perhaps
            }
            FullHeap.outlast(answer);
          }
          case DOING, STANDS, ASKED, WHOLE, EXITING, HALTING, ENDED, NOT_RUN -> throw new EOFException("no order");
        }
      }
    } catch (IOException e) {
      abandon();
    } catch (Throwable e) {
      // nobody could lead the program any more
      giveUp(e);
    }
  }

  private static void giveUp(Throwable reason) {
    try {
      if (reason instanceof RuntimeException fault) {
        ProgramOutput.print(fault);
        ProgramOutput.flush();
        Runtime.getRuntime().halt(FAULTY);
      }
    } finally {
      Runtime.getRuntime().halt(UNABLE);
    }
  }

  private void ask() {
    // the thread that stood when this was sent may have been let go
    if (reins.standing() > 0) {
      reins.ask();
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
        reins.runOn();
      }
    }
  }
}
