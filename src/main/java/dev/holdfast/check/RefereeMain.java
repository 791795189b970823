package dev.holdfast.check;

import dev.holdfast.check.Loaded.FailedException;
import dev.holdfast.result.Comparison;
import dev.holdfast.result.ResultFile;
import dev.holdfast.run.Given;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;

/**
 * The main class of a JVM of its own that knows what is expected: it runs the program with which another is compared. What is expected is in its
 * heap only, so that nobody can read it who is judged by it.
 *
 * <p>Argument: a folder with a {@link TrialPlan}, whose calls it does not heed. It is led by lines on standard input ({@link Referee}), and when
 * that ends, whoever started this JVM is gone, and it ends at once.
 */
public final class RefereeMain {
  private final TrialPlan plan;
  private final Path folder;
  private final Map<String, byte[]> classFiles;
  private @Nullable Loaded reference;
  private @Nullable Object expected;
  private String failure = "";

  private RefereeMain(Path folder) throws IOException {
    this.folder = folder;
    this.plan = TrialPlan.read(folder);
    this.classFiles = plan.role().classFiles(folder);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    InputStream parent = System.in;
    PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    Thread.ofPlatform().daemon().name("holdfast-parent").start(() -> read(parent, orders));
    RefereeMain referee = new RefereeMain(Path.of(args[0]));
    while (true) {
      String[] order = orders.take().split("\t");
      switch (order[0]) {
        case Referee.EXPECT -> referee.expect(new TrialPlan.Call(Integer.parseInt(order[1]), Long.parseLong(order[2]),
            false, Boolean.parseBoolean(order[3]), ""));
        case Referee.COMPARE -> {
          answers.println(referee.compare(Path.of(order[1])).inOneLine());
        }
        default -> throw new IOException("no order: " + order[0]);
      }
    }
  }

  private static void read(InputStream parent, BlockingQueue<String> orders) {
    try (var lines = new BufferedReader(new InputStreamReader(parent, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        orders.add(line);
      }
    } catch (IOException e) {
      // the same as the end
    }
    Runtime.getRuntime().halt(1);
  }

  private void expect(TrialPlan.Call call) throws IOException {
    // first: there need not be room for two
    expected = null;
    Given data = plan.given(call, folder);
    Loaded loaded = reference;
    if (loaded == null || call.isFresh()) {
      loaded = Loaded.of(plan.role(), classFiles, data);
      reference = loaded;
    }
    loaded.begin(data);
    try {
      expected = loaded.call(call.mb());
      failure = "";
    } catch (FailedException e) {
      failure = String.valueOf(e.getMessage());
    }
  }

  private Answer compare(Path got) throws IOException {
    if (!failure.isEmpty()) {
      return new Answer.Failed(failure);
    }
    return switch (ResultFile.compare(expected, got)) {
      case Comparison.Same same -> new Answer.Same(same.elements());
      case Comparison.Different different ->
        new Answer.Different(different.index(), different.expected(), different.got());
    };
  }

  /** What is answered to a {@link Referee}. */
  sealed interface Answer {
    record Same(long elements) implements Answer {}

    record Different(long index, String expected, String got) implements Answer {}

    /** The reference has failed. */
    record Failed(String why) implements Answer {}

    default String inOneLine() {
      return switch (this) {
        case Same same -> "same\t" + same.elements;
        case Different different ->
          "different\t" + different.index + "\t" + flat(different.expected) + "\t" + flat(different.got);
        case Failed failed -> "failed\t" + flat(failed.why);
      };
    }

    static Answer of(String line) {
      String[] parts = line.split("\t", -1);
      return switch (parts[0]) {
        case "same" -> new Same(Long.parseLong(parts[1]));
        case "different" -> new Different(Long.parseLong(parts[1]), parts[2], parts[3]);
        default -> new Failed(parts[parts.length - 1]);
      };
    }

    private static String flat(String text) {
      return text.replaceAll("[\t\r\n]", " ");
    }
  }
}
