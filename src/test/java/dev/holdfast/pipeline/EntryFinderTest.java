package dev.holdfast.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.pipeline.Entry.Kind;
import dev.holdfast.pipeline.EntryFinder.NoEntryException;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class EntryFinderTest {
  private static final String SELF = EntryFinderTest.class.getName();

  static class WithMain {
    public static void main(String[] args) {
    }

    static void main() {
    }

    static void other() {
    }
  }

  static class OfAnObject {
    static String told = "";
    private final String made = "made";

    void main() {
      told = made;
    }
  }

  static class OtherMain {
    public static void main(String[] args) {
    }
  }

  static class Pipeline {
    static byte[] processData(int mb) {
      return load(mb);
    }

    static byte[] load(int mb) {
      return new byte[mb];
    }
  }

  static class Overloaded {
    static void go() {
    }

    static void go(int mb) {
    }

    static void go(long tooWide) {
    }
  }

  static class Steps {
    static void first() {
    }

    static void second() {
    }
  }

  enum Color {
    RED;

    void instance() {
    }

    static void paint(String with) {
    }
  }

  @Test
  void theMainMethodIsTheEntry() throws NoEntryException {
    assertFound("WithMain", "main", Kind.MAIN, find(Optional.empty(), WithMain.class, Pipeline.class));
  }

  @Test
  void theMainMethodMayBeAnObjectsOwn() throws Exception {
    assertFound("OfAnObject", "main", Kind.MAIN, find(Optional.empty(), OfAnObject.class, Pipeline.class));
    OfAnObject.told = "";
    find(Optional.empty(), OfAnObject.class).call(0);
    assertEquals("made", OfAnObject.told);
  }

  @Test
  void withoutMainProcessDataIsTheEntry() throws NoEntryException {
    assertFound("Pipeline", "processData", Kind.SIZE_IN_MB, find(Optional.empty(), Pipeline.class, Steps.class));
  }

  @Test
  void ofOverloadsTheOneWithTheSizeIsTaken() throws NoEntryException {
    assertFound("Overloaded", "go", Kind.SIZE_IN_MB, find(Optional.empty(), Overloaded.class, Color.class));
  }

  @Test
  void anEntryCanBeNamedByItsSimpleClassOrInFull() throws NoEntryException {
    assertFound("Steps", "second", Kind.NO_ARGUMENT, find(Optional.of("Steps.second"), Steps.class, WithMain.class));
    assertFound("Steps", "second", Kind.NO_ARGUMENT, find(Optional.of(SELF + ".Steps.second"), Steps.class));
    assertFound("Steps", "second", Kind.NO_ARGUMENT, find(Optional.of(SELF + "$Steps.second"), Steps.class));
  }

  @Test
  void severalMainsAreAmbiguous() {
    assertEquals("The source can begin at " + SELF + "$OtherMain.main, " + SELF
        + "$WithMain.main: say which with --entry CLASS.METHOD.",
        refusal(Optional.empty(), WithMain.class, OtherMain.class));
  }

  @Test
  void aMethodThatIsKnownToBeCalledByOthersIsNoBeginningUnlessItIsNamed() throws NoEntryException {
    assertFound("Steps", "second", Kind.NO_ARGUMENT,
        EntryFinder.find(List.of(Steps.class), Optional.empty(), Set.of("first")));
    assertFound("Steps", "first", Kind.NO_ARGUMENT,
        EntryFinder.find(List.of(Steps.class), Optional.of("Steps.first"), Set.of("first")));
  }

  @Test
  void severalMethodsAreAmbiguous() {
    String message = refusal(Optional.empty(), Steps.class);
    assertEquals(List.of(true, true), List.of(message.contains("$Steps.first"), message.contains("$Steps.second")));
  }

  @Test
  void aSourceWithoutAnythingToBeginAtSaysWhatItNeeds() {
    assertEquals("There is nothing to run: the source needs a main method, or a static method without parameters or"
        + " with one int.", refusal(Optional.empty(), Color.class));
  }

  @Test
  void whatIsNamedMustExist() {
    assertEquals("There is no class Nowhere in the source.", refusal(Optional.of("Nowhere.run"), Steps.class));
    assertEquals("There is no method third in class Steps.", refusal(Optional.of("Steps.third"), Steps.class));
    assertEquals("The entry is CLASS.METHOD, not 'first'.", refusal(Optional.of("first"), Steps.class));
    assertEquals("Color.paint cannot be the entry: that is a main method, or a static method without parameters or"
        + " with one int.", refusal(Optional.of("Color.paint"), Color.class));
  }

  private static void assertFound(String type, String method, Kind kind, Entry found) {
    assertEquals(SELF + "$" + type + "." + method + " " + kind, found.name() + " " + found.kind());
  }

  private static Entry find(Optional<String> wanted, Class<?>... classes) throws NoEntryException {
    return EntryFinder.find(List.of(classes), wanted);
  }

  private static String refusal(Optional<String> wanted, Class<?>... classes) {
    return assertThrows(NoEntryException.class, () -> find(wanted, classes)).getMessage();
  }
}
