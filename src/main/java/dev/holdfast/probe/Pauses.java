package dev.holdfast.probe;

import java.util.function.LongConsumer;

/**
 * How a run pauses: each thread stands still when a hook of it has reported the birth of an array, or of several by one instruction, and
 * everything that is known at that instant is written. {@link Recorder#letOneGo} lets the thread go that has stood longest.
 *
 * @param smallestBytes arrays smaller than this are no reason to pause
 * @param told called by the program's thread just before it stands, with the number of the birth's event. It must be quick, start no thread
 *     (it would be the program's) and keep no reference to what it finds there
 */
public record Pauses(long smallestBytes, LongConsumer told) {}
