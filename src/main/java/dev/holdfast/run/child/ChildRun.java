package dev.holdfast.run.child;

import dev.holdfast.recording.Chunks;
import dev.holdfast.recording.UnreadableRecordingException;
import dev.holdfast.run.Place;
import dev.holdfast.run.RunResult;
import dev.holdfast.run.RunResult.NotRun;
import dev.holdfast.run.RunResult.Recorded;
import dev.holdfast.run.course.Course;
import dev.holdfast.run.course.Teller;
import dev.holdfast.trace.Trace;

import java.io.IOException;
import java.time.Instant;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A run in a JVM of its own: starts it, leads it, reads what it records as it goes, and ends it. Nothing that the program does there can keep
 * this from coming to an end.
 */
public final class ChildRun {
  private final Course run;
  private final Teller teller;
  private final ChildTape tape;
  private final Chunks chunks;
  private final ChildProcess process;
  /** A birth at which a thread stands, of which the events read so far do not tell; 0 if there is none. */
  private long awaited;
  /** How it said that it would end; null if it did not say. */
  private Link.@Nullable Kind ending;

  private ChildRun(Course run, Teller teller, ChildTape tape, ChildProcess process) {
    this.run = run;
    this.teller = teller;
    this.tape = tape;
    this.chunks = tape.chunks();
    this.process = process;
  }

  /**
   * Starts a JVM and returns when the run in it is over and the JVM has ended. Interrupted, it ends the JVM and returns without a trace.
   *
   * @param run of which this is; its reins are taken here
   * @param classFiles the program, compiled, by binary name with dots
   * @throws IOException if no JVM can be started, or what it has recorded cannot be read
   */
  public static RunResult of(Course run, Place.OwnJvm place, Map<String, byte[]> classFiles, Teller teller)
      throws IOException {
    ChildTape tape = new ChildTape(Files.createTempDirectory("holdfast-" + ProcessHandle.current().pid() + "-"));
    RunResult result = null;
    try (ServerSocketChannel server = Link.open(tape.folder());
        ChildProcess process = ChildProcess.start(run.request(), place, tape)) {
      result = new ChildRun(run, teller, tape, process).go(server, new ChildRequest(run.request(), classFiles));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotRun("Interrupted while the other JVM was running.");
    } finally {
      if (result instanceof Recorded) {
        run.recordedOn(tape);
      } else {
        tape.close();
      }
    }
    return result;
  }

  private RunResult go(ServerSocketChannel server, ChildRequest request) throws IOException, InterruptedException {
    OutputPump output = OutputPump.start(process.process(), teller::printed);
    // a JVM that cannot start never comes to the link
    process.process().onExit().thenRun(() -> closeQuietly(server));
    ChildReins reins = new ChildReins(process);
    run.ledBy(reins);
    Link.@Nullable Message end = null;
    try (Link link = Link.accept(server)) {
      request.write(link.out());
      reins.lead(link);
      end = listen(link, reins);
    } catch (IOException e) {
      // it is gone, or will be: its exit tells
    }
    if (end == null) {
      reins.awaitExit();
    }
    process.kill();
    process.process().waitFor();
    run.over();
    teller.programOver();
    output.finish();
    if (end != null && end.kind() == Link.Kind.NOT_RUN) {
      return new NotRun(end.text());
    }
    teller.progress("Reading the recording");
    return result(end != null, output.first());
  }

  private static void closeQuietly(ServerSocketChannel server) {
    try {
      server.close();
    } catch (IOException e) {
      // closed is closed
    }
  }

  /** @return the last message, null if the link broke before it */
  private Link.@Nullable Message listen(Link link, ChildReins reins) throws IOException {
    while (true) {
      Link.Message message = link.receive();
      switch (message.kind()) {
        case DOING -> teller.progress(message.text());
        case STANDS -> {
          reins.stands();
          paused(message.number(), reins);
        }
        case ASKED -> paused(message.number(), reins);
        case WHOLE -> whole(reins);
        case EXITING, HALTING -> {
          ending = message.kind();
          process.noteDescendants();
        }
        case ENDED, NOT_RUN -> {
          return message;
        }
        case CANCEL, FORWARD, RUN_ON, ASK, CUT -> throw new IOException("no report");
      }
    }
  }

  private void paused(long birth, ChildReins reins) throws IOException {
    Trace soFar = chunks.grown(Instant.EPOCH);
    awaited = Teller.lastSeq(soFar) < birth ? birth : 0;
    if (awaited == 0) {
      teller.paused(soFar);
    } else {
      // another thread's event is numbered before it and not written yet
      reins.cut();
    }
  }

  private void whole(ChildReins reins) throws IOException {
    if (run.isCancelled()) {
      // its end comes soon
      return;
    }
    long fromNanos = System.nanoTime();
    if (awaited > 0) {
      paused(awaited, reins);
    } else {
      try {
        teller.growing(chunks.grown(reins.wholeUntil()));
      } catch (UnreadableRecordingException e) {
        // it has not begun
      }
    }
    reins.whole(System.nanoTime() - fromNanos);
  }

  private RunResult result(boolean ended, String printed) throws IOException {
    if (ended) {
      chunks.readWhole();
    } else {
      chunks.readRest();
    }
    if (chunks.hasEnded()) {
      return new Recorded(chunks.trace());
    }
    ChildEnd end = ChildEnd.of(process.process().exitValue(), ending, run.isCancelled(),
        ChildTape.crashReport(tape.folder()));
    if (!chunks.hasBegun()) {
      return new NotRun(end.beforeTheRun(printed));
    }
    Path note = ChildTape.recordings(tape.folder()).resolve("end.jfr");
    end.write(note, chunks.trace().run().nanos(), chunks.lastSeq() + 1);
    chunks.readWhole();
    return new Recorded(chunks.trace());
  }
}
