package dev.holdfast.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.trace.Guess;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessReaderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      250                   | :250000000
      250 MB                | :250000000
      0.4gb                 | :400000000
      250 000 000 bytes     |
      250 000 000 B         | :250000000
      1,000                 | :1000000000
      Ada 250               | Ada:250000000
      Ada Byron: 250MB      | Ada Byron:250000000
      Team 2: 300           | Team 2:300000000
      Max = 1 GB            | Max:1000000000
      250 x3                | :250000000 :250000000 :250000000
      Row 1: 1 MB × 2       | Row 1:1000000 Row 1:1000000
      Max x 250             | Max x:250000000
      250, 300; 400 MB      | :250000000 :300000000 :400000000
      0                     | :0
      250,600               | :250000000 :600000000
      250, 600              | :250000000 :600000000
      250;600               | :250000000 :600000000
      250MB,600MB           | :250000000 :600000000
      250,600 MB            | :250000000 :600000000
      100,200,300           | :100000000 :200000000 :300000000
      Ada 250,600 x2        | Ada:250000000 :600000000 :600000000
      Ada 250,Bob 300       | Ada:250000000 Bob:300000000
      1,500                 | :1000000 :500000000
      1,500 kB              | :1500000
      1,050                 | :1050000000
      250,000,000 B         | :250000000
      250 600               | :250000000 :600000000
      250 600 MB            | :250000000 :600000000
      0.25,0.3              | :250000 :300000
      """)
  void aGuessIsReadAsItIsWritten(String written, String expected) {
    if (expected == null) {
      assertThrows(IllegalArgumentException.class, () -> GuessReader.read(written));
      return;
    }
    assertEquals(expected, GuessReader.read(written).stream().map(guess -> guess.name() + ":" + guess.bytes())
        .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      a lot        | 'a lot' is not a guess: write for example 250 MB, Ada 0.3 GB or 250 x3.
      0,4 GB       | '0,4 GB' can be read in two ways: write a point in a number, and a semicolon between guesses.
      1,5 GB       | '1,5 GB' can be read in two ways: write a point in a number, and a semicolon between guesses.
      -5           | '-5' is not a guess: write for example 250 MB, Ada 0.3 GB or 250 x3.
      Ada:         | 'Ada:' is not a guess: write for example 250 MB, Ada 0.3 GB or 250 x3.
      3 apples     | '3 apples' has an unknown unit: use B, kB, MB, GB, KiB, MiB or GiB.
      250 x0       | '250 x0': so many times from 1 to 500.
      250 x501     | '250 x501': so many times from 1 to 500.
      1 x400; 2 x400 | At most 500 guesses at once.
      99999999999 GB | '99999999999 GB' is more than any heap holds.
      """)
  void whatIsNoGuessIsSaidToBeNone(String written, String sentence) {
    assertEquals(sentence,
        assertThrows(IllegalArgumentException.class, () -> GuessReader.read(written)).getMessage());
  }

  @Test
  void nothingIsAskedForAgain() {
    assertEquals("How high will it peak? Write for example 250 MB.",
        assertThrows(IllegalArgumentException.class, () -> GuessReader.read(" ; ")).getMessage());
  }

  @Test
  void aNameIsKeptAsItIsWritten() {
    assertEquals(List.of(new Guess("Étienne", 5_000_000)), GuessReader.read(" Étienne 5 "));
  }
}
