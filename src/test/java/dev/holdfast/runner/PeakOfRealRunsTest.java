package dev.holdfast.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.ArrayLife;
import dev.holdfast.explain.PeakWords;
import dev.holdfast.pipeline.Program;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.Request;
import dev.holdfast.run.RunResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What is said of the peaks of programs that ran. */
class PeakOfRealRunsTest {
  private static final String LEVEL = """
      class Own {
        static long processData(int mb) {
          byte[] first = new byte[mb * 1_000_000];
          byte[] second = new byte[mb * 1_000_000];
          long sum = 0;
          for (int i = 0; i < first.length; i++)
            sum += first[i];
          for (int turn = 0; turn < 6; turn++)
            for (int i = 0; i < second.length; i++)
              sum += second[i];
          return sum;
        }
      }
      """;
  private static final String LIST = """
      import java.util.ArrayList;
      import java.util.List;

      class Own {
        static int processData(int mb) {
          List<byte[]> pages = new ArrayList<>();
          for (int i = 0; i < mb; i++)
            pages.add(new byte[1_000_000]);
          byte[] last = new byte[1_000_000];
          int sum = 0;
          for (int turn = 0; turn < 50; turn++)
            for (int i = 0; i < last.length; i++)
              sum += last[i];
          return sum + last.length + pages.size();
        }
      }
      """;

  @Test
  void ofALevelPeakItIsSaidWhatComesToClingLater() {
    assertEquals(
        "Each of them may still be read: nothing clings here. Later, while as much is held, nothing will read 5"
            + " MB of it again: letting go then would not lower this peak.",
        sentence(LEVEL));
  }

  @Test
  void ofWhatIsInAListOfWhichOnlyTheSizeIsReadItIsNotSaidThatItMayBeRead() {
    assertTold("Five arrays (5 MB) are held through pages in processData (elementData[…]),"
        + " which may still be read: whether the arrays themselves will be read is not known.", LIST);
  }

  private static final String THREAD_LOCAL = """
      class Own {
        static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[2_000_000]);

        static int processData(int mb) {
          int sum = fill();
          byte[] last = new byte[1_000_000];
          for (int turn = 0; turn < 20; turn++)
            for (int i = 0; i < last.length; i++)
              sum += last[i];
          BUFFER.remove();
          return sum + last.length;
        }

        static int fill() {
          byte[] buffer = BUFFER.get();
          return buffer.length;
        }
      }
      """;

  @Test
  void aThreadLocalIsNamedByTheFieldThatRefersToIt() {
    assertEquals(
        "Nothing is known to cling. One array (2 MB) is held through a thread-local of main (Own.BUFFER),"
            + " which may still be read: whether the array itself will be read is not known.",
        sentence(THREAD_LOCAL));
  }

  /** The second page is read from where only a weak reference has led to it, after the first was. */
  @Test
  void aWeakReferenceHoldsNothing() {
    assertEquals(1_000_016, analysis("""
        import java.lang.ref.WeakReference;
        import java.util.HashMap;
        import java.util.Map;

        class Own {
          static final Map<Integer, WeakReference<byte[]>> PAGES = new HashMap<>();

          static int processData(int mb) {
            int sum = 0;
            for (int i = 0; i < mb; i++)
              sum += page(i)[0] + page(Math.max(0, i - 1))[0];
            return sum;
          }

          static byte[] page(int number) {
            WeakReference<byte[]> known = PAGES.get(number);
            byte[] page = known == null ? null : known.get();
            if (page == null) {
              page = new byte[1_000_000];
              PAGES.put(number, new WeakReference<>(page));
            }
            return page;
          }
        }
        """).peakHeld().bytes());
  }

  /** The page is in an object that only a weak reference leads to when the second page is made. */
  @Test
  void whatIsInAnObjectThatAWeakReferenceLeadsToIsNotHeld() {
    Analysis analysis = analysis("""
        import java.lang.ref.WeakReference;

        class Own {
          record Box(byte[] page) {}

          static int processData(int mb) {
            WeakReference<Box> weak = new WeakReference<>(new Box(new byte[1_000_000]));
            byte[] second = new byte[1_000_000];
            Box box = weak.get();
            return second[0] + (box == null ? 0 : box.page()[0]);
          }
        }
        """);
    assertEquals(List.of(2L), analysis.aliveAt(analysis.arrays().get(1).born().seq()).stream()
        .map(alive -> alive.array().id()).toList());
  }

  /** The stream reads it when the variable is done with. */
  @Test
  void whatAStreamWorksOnIsNeeded() {
    assertEquals(2_000_032, analysis("""
        import java.util.Arrays;
        import java.util.stream.IntStream;

        class Own {
          static int processData(int mb) {
            int[] data = new int[250_000];
            IntStream stream = Arrays.stream(data);
            byte[] second = new byte[1_000_000];
            return stream.sum() + second[0];
          }
        }
        """).peakNeeded().bytes());
  }

  /** What initialises the class comes before the method that they are passed to. */
  @Test
  void theArgumentsOfMainWereThereBeforeTheRun() {
    assertEquals(List.of("new byte[] in static initializer of Own", "new byte[] in main"), analysis("""
        class Own {
          static final byte[] TABLE = new byte[9];

          public static void main(String[] args) {
            byte[] data = new byte[TABLE.length];
          }
        }
        """).arrays().stream().map(ArrayLife::origin).toList());
  }

  /** At its end a short program may cling to all for longer than it is worth speaking of: the rest of the sentence is left open. */
  private static void assertTold(String words, String source) {
    String sentence = sentence(source);
    assertTrue(sentence.startsWith("Nothing is known to cling") && sentence.contains(". " + words), sentence);
  }

  private static String sentence(String source) {
    return PeakWords.of(analysis(source), 64_000).sentence();
  }

  private static Analysis analysis(String source) {
    List<RunResult> ended = new ArrayList<>();
    Request request = new Request(new Program.SourceFile("Own.java", source, Optional.empty()), DataSize.ofMb(5));
    new Runner(Runnable::run, Runnable::run).start(request, ended::add).close();
    return Analysis.of(assertInstanceOf(RunResult.Recorded.class, ended.getFirst(), ended::toString).trace());
  }
}
