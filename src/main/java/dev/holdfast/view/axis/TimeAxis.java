package dev.holdfast.view.axis;

import dev.holdfast.analysis.Analysis;
import dev.holdfast.analysis.Step;
import dev.holdfast.session.TimeRange;
import dev.holdfast.trace.RunInfo;
import dev.holdfast.trace.TraceEvent;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where an instant of the run lies on the screen, and back. Immutable: zooming and panning give another axis, which always stays inside
 * the run.
 *
 * @param totalNanos length of the run (so far), at least 1
 * @param visible the times shown, inside 0 to {@code totalNanos}
 * @param widthPx of the whole chart, insets included
 */
public record TimeAxis(long totalNanos, TimeRange visible, double widthPx, TimeInsets insets) {

  /** As far as one can zoom in: 1 µs over the whole width; the clock of most machines does not tell more apart. */
  public static final long CLOSEST_NANOS = 1_000;

  /** This part of a run's length is left free behind an instant at which it stands still. */
  private static final int ROOM = 8;

  /** An instant with a line and words on the ruler. */
  public record Tick(long nanos, double x, String label) {}

  public TimeAxis {
    if (totalNanos < 1) {
      throw new IllegalArgumentException("a run without length: " + totalNanos);
    }
    visible = clamp(visible.fromNanos(), visible.lengthNanos(), totalNanos);
  }

  /** The axis of a run of {@code totalNanos} (at least 1 is taken); {@code visible} null shows all of it. */
  public static TimeAxis of(long totalNanos, @Nullable TimeRange visible, double widthPx, TimeInsets insets) {
    long total = Math.max(1, totalNanos);
    return new TimeAxis(total, visible == null ? new TimeRange(0, total) : visible, widthPx, insets);
  }

  /** Length of the run that every chart takes: the run's own, or up to its newest event where the run does not say. */
  public static long totalNanosOf(@Nullable Analysis analysis) {
    if (analysis == null) {
      return 1;
    }
    long nanos = analysis.trace().run().nanos();
    List<TraceEvent.Recorded> recorded = analysis.trace().recorded();
    return Math.max(1, nanos > 0 || recorded.isEmpty() ? nanos : recorded.getLast().nanos());
  }

  /**
   * The axis of a run: all of it, or the visible times. A run that stands still at {@code step} has room for what has only just begun.
   */
  public static TimeAxis of(@Nullable Analysis analysis, @Nullable Step step, @Nullable TimeRange visible,
      double widthPx, TimeInsets insets) {
    long total = totalNanosOf(analysis);
    boolean standsStill = step != null && analysis != null
        && analysis.trace().run().outcome() == RunInfo.Outcome.RUNNING;
    return of(standsStill ? total + total / ROOM : total, visible, widthPx, insets);
  }

  public double leftPx() {
    return insets.leftPx();
  }

  public double rightPx() {
    return leftPx() + plotWidthPx();
  }

  /** Pixels on which time is drawn, at least 1. */
  public double plotWidthPx() {
    return Math.max(1, widthPx - insets.leftPx() - insets.rightPx());
  }

  public double nanosPerPx() {
    return visible.lengthNanos() / plotWidthPx();
  }

  /** Also for times outside the visible ones, and for {@link Long#MAX_VALUE} as "never". */
  public double xOf(double nanos) {
    return leftPx() + (nanos - visible.fromNanos()) / nanosPerPx();
  }

  /** {@link #xOf} held inside the plot. */
  public double clampedXOf(double nanos) {
    return Math.clamp(xOf(nanos), leftPx(), rightPx());
  }

  /** The instant at {@code x}, inside the visible times. */
  public long nanosOf(double x) {
    double nanos = visible.fromNanos() + (x - leftPx()) * nanosPerPx();
    return Math.clamp(Math.round(nanos), visible.fromNanos(), visible.toNanos());
  }

  public boolean showsAll() {
    return visible.fromNanos() == 0 && visible.toNanos() == totalNanos;
  }

  /** The visible times as the session keeps them: null where all is shown, so that a growing run goes on being shown whole. */
  public @Nullable TimeRange visibleOrNull() {
    return showsAll() ? null : visible;
  }

  /** Zooms in ({@code factor} above 1) or out, leaving the instant below {@code x} where it is as far as the run's ends allow. */
  public TimeAxis zoomAt(double x, double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("not a zoom factor: " + factor);
    }
    double share = Math.clamp((x - leftPx()) / plotWidthPx(), 0.0, 1.0);
    double anchor = visible.fromNanos() + share * visible.lengthNanos();
    long length = Math.clamp(Math.round(visible.lengthNanos() / factor), Math.min(CLOSEST_NANOS, totalNanos),
        totalNanos);
    return with(clamp(Math.round(anchor - share * length), length, totalNanos));
  }

  /** Looks {@code px} further to the right, that is, later (negative: earlier); stops at the run's ends. */
  public TimeAxis panBy(double px) {
    return with(clamp(visible.fromNanos() + Math.round(px * nanosPerPx()), visible.lengthNanos(), totalNanos));
  }

  /** Shows {@code range} with a twentieth of its length free at each side. */
  public TimeAxis fit(TimeRange range) {
    long margin = range.lengthNanos() / 20;
    long from = Math.max(0, range.fromNanos() - margin);
    long to = Math.min(totalNanos, range.toNanos() + margin);
    long length = Math.clamp(to - from, Math.min(CLOSEST_NANOS, totalNanos), totalNanos);
    return with(clamp(from + (to - from - length) / 2, length, totalNanos));
  }

  /** The whole run. */
  public TimeAxis reset() {
    return with(new TimeRange(0, totalNanos));
  }

  /**
   * Round instants (1, 2 or 5 times a power of ten apart) in the visible times, at least {@code leastGapPx} apart.
   */
  public List<Tick> ticks(double leastGapPx) {
    long step = RoundStep.atLeast(Math.max(1, leastGapPx * nanosPerPx()));
    TickLabels labels = TickLabels.forAxis(visible.toNanos(), step);
    List<Tick> ticks = new ArrayList<>();
    for (long at = Math.ceilDiv(visible.fromNanos(), step) * step; at <= visible.toNanos(); at += step) {
      ticks.add(new Tick(at, xOf(at), labels.of(at)));
    }
    return ticks;
  }

  /** The instant {@code nanos} in words, as exactly as a pixel of this axis tells apart: {@code 33.2 ms}. */
  public String label(long nanos) {
    return TickLabels.forAxis(visible.toNanos(), RoundStep.atLeast(Math.max(1, nanosPerPx()))).of(nanos);
  }

  private TimeAxis with(TimeRange range) {
    return new TimeAxis(totalNanos, range, widthPx, insets);
  }

  private static TimeRange clamp(long fromNanos, long lengthNanos, long totalNanos) {
    long length = Math.min(lengthNanos, totalNanos);
    long from = Math.clamp(fromNanos, 0, totalNanos - length);
    return new TimeRange(from, from + length);
  }
}
