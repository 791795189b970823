package dev.holdfast.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.pipeline.Program;
import dev.holdfast.pipeline.Variant;
import dev.holdfast.run.DataSize;
import dev.holdfast.run.HeapCheck;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeViewModelTest {
  private final ObjectProperty<Program> program = new SimpleObjectProperty<>(new Program.Shipped(Variant.ORIGINAL));
  private final SizeViewModel model = new SizeViewModel(new HeapCheck(), program);

  @ParameterizedTest
  @CsvSource({"150, 150 MB, 150000000", "1.5 GB, 1.5 GB, 1500000000", "  20mb , 20 MB, 20000000",
      "3000 kB, 3 MB, 3000000"})
  void whatIsTypedIsTakenAndWrittenOut(String typed, String written, long bytes) {
    model.textProperty().set(typed);
    assertTrue(model.commit());
    assertEquals(written, model.textProperty().get());
    assertEquals(new DataSize(bytes), model.sizeProperty().get());
    assertEquals("", model.problemProperty().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lots", "100 mm", "-5", "1.5", "3 GB", "100 kB"})
  void whatMakesNoSenseStaysAndIsComplainedOf(String typed) {
    model.textProperty().set(typed);
    assertEquals("", model.problemProperty().get(), "not while it is typed");
    assertFalse(model.commit());
    assertEquals(typed, model.textProperty().get());
    assertEquals(DataSize.ofMb(100), model.sizeProperty().get(), "the last that made sense");
    assertFalse(model.problemProperty().get().isEmpty());
  }

  @Test
  void aComplaintGoesAsSoonAsTheTextMakesSense() {
    model.textProperty().set("1 M");
    model.commit();
    model.textProperty().set("1 MB");
    assertEquals("", model.problemProperty().get());
  }

  @Test
  void anotherProgramMayNeedLess() {
    DataSize fitsNestedOnly = new DataSize(
        new HeapCheck().largest(new Program.Shipped(Variant.NESTED)).orElseThrow().bytes());
    model.choose(fitsNestedOnly);
    assertFalse(model.warningProperty().get().isEmpty());
    program.set(new Program.Shipped(Variant.NESTED));
    assertEquals("", model.warningProperty().get());
  }

  @Test
  void presetsEndWithTheLargestThatFits() {
    assertEquals(model.largest(), model.presets().getLast());
    model.choose(model.largest());
    assertEquals("", model.warningProperty().get());
  }

  @ParameterizedTest
  @CsvSource({"1400000, 1", "97300000, 95", "99000000, 100", "512000000, 500", "1234000000, 1200"})
  void theSliderStopsAtSizesThatAreEasyToSay(long bytes, int mb) {
    assertEquals(DataSize.ofMb(mb), SizeViewModel.round(bytes));
  }
}
