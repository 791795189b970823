package dev.holdfast.view.window;

import dev.holdfast.view.window.HostileProgram.Seen;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints for every hostile program how soon it ends in the window when it is stopped, and how the window answers meanwhile. */
final class HostileWindowFigures {
  static final List<HostileProgram> ALL = List.of(HostileProgram.endless("EndlessLoop"),
      HostileProgram.endless("EndlessCalls"), HostileProgram.endless("SwallowsErrors"),
      HostileProgram.endless("Deadlock"), HostileProgram.endless("ThreadsLeft"),
      HostileProgram.endless("StopsItself").after(2_500), HostileProgram.endless("FloodsOutput"),
      HostileProgram.endless("HangsInHook"), HostileProgram.endless("ManyThreads"),
      HostileProgram.endless("MillionArrays"), HostileProgram.endless("DeletesItsFolder"),
      HostileProgram.ending("Exits"), HostileProgram.ending("ExitsWell"), HostileProgram.ending("Halts"),
      HostileProgram.ending("HaltsByReflection"), HostileProgram.ending("Crashes"),
      HostileProgram.ending("KillsItself"), HostileProgram.ending("OverflowsStack"),
      HostileProgram.ending("ClosesStreams"), HostileProgram.ending("NoStreams"),
      HostileProgram.ending("BrokenStreams"), HostileProgram.ending("LongMessage"),
      HostileProgram.ending("ThrowsFromMessage"), HostileProgram.ending("StartsProcesses"),
      HostileProgram.ending("InterruptsAll"), HostileProgram.ending("FloodsAndEnds"),
      HostileProgram.ending("FillsHeap").in(new HeapChoice(100)));

  private HostileWindowFigures() {
  }

  /** {@code names}: of the programs; all where there are none. */
  public static void main(String[] names) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("hostile");
    try (OpenWindow window = new OpenWindow(1000, 900)) {
      out.printf("%-18s %-8s %8s %8s %8s %8s  %s%n", "program", "", "clear", "whole", "stall", "arrays", "shown");
      for (HostileProgram program : ALL) {
        if (names.length == 0 || List.of(names).contains(program.name())) {
          Seen seen = program.drive(window, folder);
          out.printf("%-18s %-8s %5d ms %5d ms %5d ms %,8d  %s | %s%n", seen.name(),
              seen.stopped() ? "stopped" : "ended",
              seen.clearMillis(), seen.endMillis(), seen.stallMillis(), seen.arrays(), seen.result(), seen.notice());
        }
      }
    }
    System.exit(0);
  }
}
