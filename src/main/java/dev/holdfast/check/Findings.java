package dev.holdfast.check;

import dev.holdfast.challenge.Returned;
import dev.holdfast.challenge.SourceData;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What a {@link TrialMain} has found out, as it leaves it in its folder.
 *
 * @param failure why the program did not return, in words; empty if it did
 * @param isOutOfMemory whether that was for want of memory
 */
record Findings(Returned returned, SourceData source, String failure, boolean isOutOfMemory) {
  private static final String FILE = "findings.properties";

  static Findings failed(String failure, boolean isOutOfMemory) {
    return new Findings(new Returned.NotJudged(), new SourceData.NotJudged(), failure, isOutOfMemory);
  }

  /** There at once and whole, or not at all. */
  void write(Path folder) throws IOException {
    var properties = new Properties();
    properties.setProperty("failure", failure);
    properties.setProperty("outOfMemory", Boolean.toString(isOutOfMemory));
    switch (returned) {
      case Returned.NotJudged _ -> {
      }
      case Returned.Right right -> properties.setProperty("right", Long.toString(right.elements()));
      case Returned.Wrong wrong -> {
        properties.setProperty("index", Long.toString(wrong.index()));
        properties.setProperty("expected", wrong.expected());
        properties.setProperty("got", wrong.got());
        properties.setProperty("size", wrong.size());
        properties.setProperty("remark", wrong.remark());
      }
    }
    switch (source) {
      case SourceData.NotJudged _ -> {
      }
      case SourceData.Unchanged unchanged -> properties.setProperty("loads", Long.toString(unchanged.arrays()));
      case SourceData.NeverLoaded never -> properties.setProperty("neverLoaded", never.method());
      case SourceData.Changed changed -> {
        properties.setProperty("changed", changed.method());
        properties.setProperty("changedIndex", Long.toString(changed.index()));
        properties.setProperty("was", changed.was());
        properties.setProperty("is", changed.is());
      }
    }
    Path whole = folder.resolve(FILE + ".part");
    try (Writer out = Files.newBufferedWriter(whole)) {
      properties.store(out, null);
    }
    Files.move(whole, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  static boolean areIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  static Findings read(Path folder) throws IOException {
    var properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
      properties.load(in);
    }
    return new Findings(returned(properties), source(properties), properties.getProperty("failure"),
        Boolean.parseBoolean(properties.getProperty("outOfMemory")));
  }

  private static Returned returned(Properties properties) {
    if (properties.containsKey("right")) {
      return new Returned.Right(Long.parseLong(properties.getProperty("right")));
    }
    return properties.containsKey("index")
        ? new Returned.Wrong(Long.parseLong(properties.getProperty("index")), properties.getProperty("expected"),
            properties.getProperty("got"), properties.getProperty("size"), properties.getProperty("remark"))
        : new Returned.NotJudged();
  }

  private static SourceData source(Properties properties) {
    if (properties.containsKey("loads")) {
      return new SourceData.Unchanged(Long.parseLong(properties.getProperty("loads")));
    }
    if (properties.containsKey("neverLoaded")) {
      return new SourceData.NeverLoaded(properties.getProperty("neverLoaded"));
    }
    return properties.containsKey("changed")
        ? new SourceData.Changed(properties.getProperty("changed"),
            Long.parseLong(properties.getProperty("changedIndex")), properties.getProperty("was"),
            properties.getProperty("is"))
        : new SourceData.NotJudged();
  }
}
