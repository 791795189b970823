package dev.holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.lesson.Lesson;
import dev.holdfast.lesson.Lessons;
import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.SourceCompiler;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermitsTest {
  private static final SourceCompiler COMPILER = new SourceCompiler();

  private static List<String> refused(Program program) throws UnusableException {
    return Permits.refusedIn(Prepared.of(program, Optional.of("processData"), Set.of(), COMPILER));
  }

  private static List<String> refusedIn(String code) throws UnusableException {
    return refused(new Program.SourceFile("A.java", """
        class A {
          static void processData() throws Throwable {
        %s
          }
        }
        """.formatted(code), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      java.nio.ByteBuffer.allocateDirect(9);                                    | outside the Java heap
      java.util.function.IntFunction<?> f = java.nio.ByteBuffer::allocateDirect; | ByteBuffer.allocateDirect
      java.lang.foreign.Arena.ofAuto().allocate(9);                             | outside the Java heap
      new java.util.zip.Deflater();                                             | outside the Java heap
      Class.forName("java.nio.ByteBuffer").getMethods();                        | what its source does not name
      java.lang.invoke.MethodHandles.lookup();                                  | what its source does not name
      A.class.getClassLoader();                                                 | finds out how it is run
      Thread.currentThread().getStackTrace();                                   | finds out how it is run
      class T extends Thread { Object o = getContextClassLoader(); }             | finds out how it is run
      StackWalker.getInstance();                                                | finds out how it is run
      new Thread(null, () -> {}, "deep", 1L << 30);                             | finds out how it is run
      Thread.ofPlatform().stackSize(1L << 30);                                  | outside the Java heap
      java.util.ServiceLoader.load(Runnable.class);                             | is not known
      new java.util.Scanner(new java.io.File("data"));                          | in files
      new java.util.Formatter("data");                                          | in files
      new java.io.PrintStream("data");                                          | in files
      new java.io.PrintWriter("data");                                          | in files
      new java.io.PrintWriter("data") { };                                      | in files
      java.nio.file.Files.readAllBytes(null);                                   | in files
      new java.io.ObjectInputStream(System.in).readObject();                    | in files
      new java.net.URI("file:data").toURL().openStream();                       | in another process
      new ProcessBuilder("cat").start();                                        | in another process
      Runtime.getRuntime().exec("cat");                                         | in another process
      System.load("/lib.so");                                                   | what its source does not name
      System.setErr(null);                                                      | finds out how it is run
      java.lang.management.ManagementFactory.getRuntimeMXBean();                | finds out how it is run
      javax.imageio.ImageIO.read((java.io.InputStream) null);                   | is not known
      """)
  void whatCouldHideDataOrLookAtTheJudgeIsRefused(String code, String why) {
    String found;
    try {
      found = String.join(" ", refusedIn(code));
    } catch (UnusableException e) {
      found = String.valueOf(e.getMessage());
    }
    assertTrue(found.contains(why), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"String s = String.format(\"%d\", 1) + 2;",
      "enum E { A, B } switch (E.A) { case A -> {} default -> {} }",
      "record R(int a, byte[] b) {} Object o = new R(1, null); if (o instanceof R(int a, var b)) System.out.println(o + \" \" + a);",
      "java.util.concurrent.Executors.newFixedThreadPool(2).submit(() -> 1).get();", "assert Math.random() < 2;",
      "new java.io.PrintWriter(System.out).println(new Object().getClass().getSimpleName());",
      "new java.io.ByteArrayOutputStream().writeTo(System.out);",
      "Object a = java.lang.reflect.Array.newInstance(int.class, 3);", "IO.println(Runtime.getRuntime().freeMemory());",
      "Object o = 1; switch (o) { case Integer i when i > 0 -> {} case String t -> {} default -> {} }",
      "try { throw new java.io.IOException(); } catch (java.io.IOException e) { e.printStackTrace(); }"})
  void whatKeepsItsDataInTheHeapIsPermitted(String code) throws UnusableException {
    assertEquals(List.of(), refusedIn(code));
  }

  @Test
  void everyLessonIsPermitted() throws UnusableException {
    for (Lesson lesson : Lessons.shipped().all()) {
      for (Program program : Stream.concat(Stream.of(lesson.start()),
          lesson.solutions().stream().map(Lesson.Solution::program)).toList()) {
        assertEquals(List.of(), refused(program), lesson.id() + " " + program.name());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ForeignMemory.java | that is memory outside the Java heap
      InAFile.java       | that keeps data in files
      """)
  void theLineIsNamed(String file, String why) throws IOException, UnusableException {
    try (var in = PermitsTest.class.getResourceAsStream("/cheats/" + file)) {
      String source = new String(Objects.requireNonNull(in, file).readAllBytes());
      String found = refused(new Program.SourceFile(file, source, Optional.empty())).getFirst();
      assertTrue(found.startsWith(file + ", line ") && found.contains(why), found);
    }
  }
}
