package dev.holdfast.architecture.wrong.trace;

import dev.holdfast.architecture.wrong.analysis.AnalysisUtils;

import java.lang.classfile.ClassFile;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.scene.paint.Color;

import jdk.jfr.consumer.RecordedEvent;

/** Breaks as many rules as fit into a package that may use nothing. */
public final class Wrong {
  static final AtomicInteger COUNT = new AtomicInteger();
  static int last;
  static final int FINE = 1;

  private Wrong() {
  }

  static long jfr(RecordedEvent event) {
    return event.getStartTime().toEpochMilli();
  }

  static int classFile() {
    return ClassFile.JAVA_25_VERSION + ClassFile.of().hashCode();
  }

  static String colour() {
    return Color.BLACK.toString();
  }

  static void upward() {
    last = AnalysisUtils.ONE.hashCode();
    System.out.println(last);
  }
}
