package dev.holdfast.analysis;

import org.jspecify.annotations.Nullable;

/** An array at an instant: its state there and the hold that labels it (null if none is known). */
public record Alive(ArrayLife array, State state, @Nullable Hold label) {}
