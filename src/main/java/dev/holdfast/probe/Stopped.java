package dev.holdfast.probe;

/** Thrown by hooks into a program whose run was cancelled, wherever it goes on. An error, as programs catch exceptions. */
public final class Stopped extends Error {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("the run was cancelled", null, false, false);
  }
}
