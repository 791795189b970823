package dev.holdfast.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Compilation.Compiled;
import dev.holdfast.pipeline.Compilation.Failed;
import dev.holdfast.pipeline.Compilation.Problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceCompilerTest {
  private final SourceCompiler compiler = new SourceCompiler();

  @ParameterizedTest
  @EnumSource
  void everyVariantCompilesToItsClass(Variant variant) {
    Compiled compiled = compiled(variant.fileName(), variant.source());
    assertEquals(Set.of(variant.className()), compiled.classFiles().keySet());
  }

  @Test
  void allClassesOfASourceAreNamedAsTheJvmNamesThem() {
    Compiled compiled = compiled("Any.java",
        "package a.b; public class One { static class Two {} Runnable r = new Runnable() { public void run() {} }; } record Three() {}");
    assertEquals(Set.of("a.b.One", "a.b.One$Two", "a.b.One$1", "a.b.Three"), compiled.classFiles().keySet());
  }

  @Test
  void theNamesOfVariablesAreKept() {
    byte[] classFile = compiled("A.java", "class A { static void m() { byte[] clinging = new byte[3]; } }").classFiles()
        .get("A");
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("LocalVariableTable") && text.contains("clinging"));
  }

  @Test
  void anErrorSaysWhereItIs() {
    Failed failed = failed("A.java", "class A {\n  int x = \"no number\";\n}\n");
    assertEquals(
        List.of(new Problem("A.java", 2, 11, "incompatible types: java.lang.String cannot be converted to int",
            "  int x = \"no number\";\n          ^")),
        failed.problems());
    assertEquals("A.java, line 2: incompatible types: java.lang.String cannot be converted to int", failed.message());
  }

  @Test
  void anErrorIsListedAsJavacPrintsIt() {
    Failed failed = failed("A.java", "class A {\r\n\tint x = 1 + missing;\r\n}\r\n");
    assertEquals("""
        A.java:2: error: cannot find symbol
        \tint x = 1 + missing;
        \t            ^
          symbol:   variable missing
          location: class A""", failed.problems().getFirst().listing());
  }

  @Test
  void anErrorOfNoLineIsListedWithoutOne() {
    assertEquals("error: A.java contains no class.", failed("A.java", "").problems().getFirst().listing());
  }

  @Test
  void everyErrorIsListed() {
    Failed failed = failed("A.java", "class A {\n  int x = true;\n  Missing y;\n}\n");
    assertEquals(List.of(2L, 3L), failed.problems().stream().map(Problem::line).sorted().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%.java", "Copy [2] of A#1.java", "{A}^|`.java", "\u00d6l \u65e5.java", "A?b=c&d.java"})
  void anyNameOfAFileWillDo(String fileName) {
    assertEquals(Set.of("A"), compiled(fileName, "public class A {}").classFiles().keySet());
    assertEquals(fileName, failed(fileName, "class A { int x = true; }").problems().getFirst().fileName());
  }

  @Test
  void aByteOrderMarkIsNoError() {
    Program program = new Program.SourceFile("A.java", "\uFEFFclass A {}", Optional.empty());
    assertEquals(Set.of("A"), compiled(program.fileName(), program.source()).classFiles().keySet());
  }

  @Test
  void aSourceThatIsTooDeepForTheCompilerIsAnErrorInOneSentence() {
    String source = "class A { int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "; }";
    assertEquals(List.of("The compiler gave up on this source, with java.lang.StackOverflowError."),
        failed("A.java", source).problems().stream().map(Problem::message).toList());
  }

  @Test
  void aSourceWithoutAClassIsAnError() {
    assertEquals("Empty.java contains no class.", failed("Empty.java", "// nothing\n").message());
  }

  @Test
  void theSourceDoesNotSeeWhatThisProgramIsMadeOf() {
    assertTrue(failed("A.java", "class A { dev.holdfast.trace.Trace t; }").message().contains("does not exist"));
  }

  @Test
  void oneCompilationLeavesNothingForTheNext() {
    compiled("A.java", "class A {}");
    assertTrue(failed("B.java", "class B extends A {}").message().contains("cannot find symbol"));
  }

  @Test
  void withoutACompilerOneSentenceSaysSo() {
    Compilation result = new SourceCompiler(null).compile("A.java", "class A {}");
    assertEquals("This Java runtime has no compiler: start Holdfast with a JDK, version 25 or later.",
        assertInstanceOf(Failed.class, result).message());
  }

  private Compiled compiled(String fileName, String source) {
    return assertInstanceOf(Compiled.class, compiler.compile(fileName, source));
  }

  private Failed failed(String fileName, String source) {
    return assertInstanceOf(Failed.class, compiler.compile(fileName, source));
  }
}
