package dev.holdfast.view.timeline;

/** How wide a text is in a font, in pixels. */
@FunctionalInterface
public interface TextMeasure {
  double widthPx(CharSequence text);
}
