package dev.holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.SampleTraces;
import dev.holdfast.trace.TraceBuilder;
import dev.holdfast.trace.Variable;

import org.junit.jupiter.api.Test;

class SummaryJsonTest {
  private static String after(String json, String start) {
    return json.substring(json.indexOf(start));
  }

  private static String peak(int mb) {
    return after(SummaryJson.of(Analysis.of(SampleTraces.original(mb))), "\"atPeak\"");
  }

  @Test
  void theOriginalsPeakIsSaidWordForWord() {
    assertEquals("""
        "atPeak" : [ {
            "array" : 2,
            "origin" : "return value of subtractScalar",
            "state" : "clinging",
            "holder" : "data",
            "kind" : "local",
            "method" : "Original.processData",
            "label" : "`data` in processData"
          }, {
            "array" : 3,
            "origin" : "return value of raiseToPower",
            "state" : "clinging",
            "holder" : "dataPow",
            "kind" : "local",
            "method" : "Original.processData",
            "label" : "`dataPow` in processData"
          }, {
            "array" : 4,
            "origin" : "return value of duplicateData",
            "state" : "needed",
            "holder" : "data",
            "kind" : "argument",
            "method" : "Original.addScalar",
            "label" : "argument `data` of addScalar"
          }, {
            "array" : 5,
            "origin" : "new byte[] in addScalar",
            "state" : "needed",
            "holder" : "result",
            "kind" : "local",
            "method" : "Original.addScalar",
            "label" : "`result` in addScalar"
          } ],
          "outOfMemory" : false,
          "complete" : true
        }
        """, peak(100));
    assertEquals(peak(100), peak(1));
  }

  @Test
  void theRunsNumbersComeFirst() {
    assertEquals("""
        {
          "variant" : "original",
          "dataBytes" : 100000000,
          "result" : 18,
          "mode" : "interpreted",
          "peakHeldBytes" : 400000064,
          "peakNeededBytes" : 200000032,
          "peakNanos" : 34345800,
          "arrays" : [ {
            "id" : 1,
        """, SummaryJson.of(Analysis.of(SampleTraces.original(100))).lines().limit(10)
        .reduce("", (text, line) -> text + line + "\n"));
  }

  @Test
  void anArrayHasItsWholeLife() {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("com.acme.Main", "main", 3, 9);
    int local = t.variable(main, dev.holdfast.trace.Variable.Kind.LOCAL, "quote\"d", 4);
    long frame = t.enter(main, 0);
    long array = t.pass(10).born(frame, 4, "byte[]", 84, 100);
    t.held(array, frame, local, 4);
    t.pass(10).idle(array, frame, local);
    t.pass(10).released(array, frame, local);
    t.pass(10).collected(array);
    long kept = t.born(frame, 6, "long[]", 8, 80);
    t.held(kept, frame, local, 6);
    assertEquals("""
        "arrays" : [ {
            "id" : 1,
            "type" : "byte[]",
            "length" : 84,
            "bytes" : 100,
            "origin" : "new byte[] in main",
            "method" : "Main.main",
            "line" : 4,
            "bornNanos" : 10,
            "releasedNanos" : 30,
            "collectedNanos" : 40,
            "holders" : [ {
              "kind" : "local",
              "name" : "quote\\"d",
              "method" : "Main.main",
              "fromNanos" : 10,
              "idleNanos" : 20,
              "toNanos" : 30
            } ]
          }, {
            "id" : 2,
            "type" : "long[]",
            "length" : 8,
            "bytes" : 80,
            "origin" : "new long[] in main",
            "method" : "Main.main",
            "line" : 6,
            "bornNanos" : 40,
            "releasedNanos" : null,
            "collectedNanos" : null,
            "holders" : [ {
              "kind" : "local",
              "name" : "quote\\"d",
              "method" : "Main.main",
              "fromNanos" : 40,
              "idleNanos" : null,
              "toNanos" : null
            } ]
          } ],
          "atPeak" : [ {
            "array" : 1,
            "origin" : "new byte[] in main",
            "state" : "needed",
            "holder" : "quote\\"d",
            "kind" : "local",
            "method" : "Main.main",
            "label" : "`quote\\"d` in main"
          } ],
          "outOfMemory" : false,
          "complete" : true
        }
        """, after(SummaryJson.of(Analysis.of(t.finished())), "\"arrays\""));
  }

  @Test
  void aStepHasItsSentenceAndWhatIsAliveThere() {
    String json = SummaryJson.of(Analysis.of(SampleTraces.original(100)), WithSteps.BIRTHS);
    assertEquals(
        """
            "index" : 4,
                "kind" : "birth",
                "seq" : 52,
                "nanos" : 26344600,
                "thread" : "holdfast-run",
                "line" : 32,
                "method" : "Original.duplicateData",
                "array" : 4,
                "sentence" : "duplicateData made #4 (100 MB), waiting to be stored in result. The collector has freed #1; data in\
             processData now clings to #2: nothing will read it again, yet the collector may not touch it.",
                "heldBytes" : 300000048,
                "neededBytes" : 200000032,
                "arrays" : [ {
                  "array" : 2,
                  "state" : "clinging",
                  "holder" : "data",
                  "kind" : "local",
                  "method" : "Original.processData",
                  "label" : "`data` in processData"
                }, {
                  "array" : 3,
                  "state" : "needed",
                  "holder" : "dataPow",
                  "kind" : "local",
                  "method" : "Original.processData",
                  "label" : "`dataPow` in processData"
                }, {
                  "array" : 4,
                  "state" : "needed",
                  "holder" : "waiting to be stored in result",
                  "kind" : "operand",
                  "method" : "Original.duplicateData",
                  "label" : "waiting to be stored in `result`"
                } ]
              }""",
        json.substring(json.indexOf("\"index\" : 4,"), json.indexOf(", {\n    \"index\" : 5")));
  }

  @Test
  void aStepListsTheNewestOfVeryManyArraysAndCountsTheOthers() {
    TraceBuilder t = new TraceBuilder();
    int main = t.method("Main", "main", 1, 30);
    long frame = t.enter(main, 0);
    for (int i = 0; i < StepsJson.MOST_LISTED + 2; i++) {
      t.held(t.born(frame, 100_000), frame, t.variable(main, Variable.Kind.LOCAL, "part" + i, 3));
    }
    String json = SummaryJson.of(Analysis.of(t.finished()), WithSteps.BIRTHS);
    assertFalse(json.contains("\"olderArraysNotListed\" : 0"), json);
    assertTrue(json.contains("\"olderArraysNotListed\" : 1"));
    assertTrue(json.contains("\"olderArraysNotListed\" : 2"));
  }

  @Test
  void aRunWithoutArraysHasEmptyLists() {
    assertEquals("""
        "arrays" : [ ],
          "atPeak" : [ ],
          "outOfMemory" : true,
          "complete" : true
        }
        """, after(SummaryJson.of(Analysis.of(new TraceBuilder().build(RunInfo.Outcome.OUT_OF_MEMORY, null))),
        "\"arrays\""));
  }

  @Test
  void aRunThatIsNotOverIsNotComplete() {
    assertTrue(SummaryJson.of(Analysis.of(SampleTraces.running(SampleTraces.original(1), 20)))
        .endsWith("\"complete\" : false\n}\n"));
  }
}
