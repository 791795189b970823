package dev.holdfast.analysis;

/** A hold while events are being read. */
final class OpenHold {
  final OpenLife life;
  final OpenFrame frame;
  final Holder holder;
  final long fromSeq;
  final long fromNanos;
  /** Source line, -1 if unknown. */
  final int line;
  long idleSeq = Hold.NEVER;
  long idleNanos = Hold.NEVER;
  long toSeq = Hold.NEVER;
  long toNanos = Hold.NEVER;

  OpenHold(OpenLife life, OpenFrame frame, Holder holder, long fromSeq, long fromNanos, int line) {
    this.life = life;
    this.frame = frame;
    this.holder = holder;
    this.fromSeq = fromSeq;
    this.fromNanos = fromNanos;
    this.line = line;
  }

  Hold toHold() {
    return new Hold(holder, fromSeq, fromNanos, idleSeq, idleNanos, toSeq, toNanos, line);
  }
}
