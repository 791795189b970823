package dev.holdfast.architecture.wrong.view;

import javafx.geometry.Rectangle2D;

/** Geometry that needs a toolkit's types. */
record BarLayout(Rectangle2D bar) {}
