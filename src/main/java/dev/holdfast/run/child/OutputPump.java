package dev.holdfast.run.child;

import dev.holdfast.run.Printed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Takes what a program prints in another JVM as fast as it comes, so that it never waits for us, and tells of it: of each stream the beginning
 * as it comes, and at the end what came last. It is bounded, whatever the program prints.
 */
final class OutputPump {
  /** Characters of each stream that are told as they come. */
  static final int HEAD = Printed.AS_IT_COMES;
  /** Characters of each stream that are told at the end where there were more. */
  static final int TAIL = 16_000;
  private static final int FIRST = 500;
  private static final long LOOK_MILLIS = 10;

  private final Consumer<Printed> listener;
  private final One out;
  private final One err;
  private final Thread thread;
  private volatile boolean over;

  private OutputPump(InputStream out, InputStream err, Consumer<Printed> listener) {
    this.listener = listener;
    this.out = new One(out, false);
    this.err = new One(err, true);
    thread = Thread.ofVirtual().name("holdfast-output").unstarted(this::pump);
  }

  static OutputPump start(Process process, Consumer<Printed> listener) {
    OutputPump pump = new OutputPump(process.getInputStream(), process.getErrorStream(), listener);
    pump.thread.start();
    return pump;
  }

  /** The JVM is no more: tells the rest. Returns when all is told; other processes may have the streams open still. */
  void finish() throws InterruptedException {
    over = true;
    thread.join();
  }

  /** What the JVM printed first: if it did not start, why. Once it is {@link #finish finished}. */
  String first() {
    return (out.first.toString() + err.first).strip();
  }

  private void pump() {
    try (InputStream _ = out.bytes; InputStream _ = err.bytes) {
      boolean last;
      do {
        // looked at before: what was printed until then is read
        last = over;
        while (out.read() | err.read()) {
          // there may be more
        }
        if (!last) {
          Thread.sleep(LOOK_MILLIS);
        }
      } while (!last);
    } catch (InterruptedException | IOException e) {
      // they are gone
    }
    out.tellRest();
    err.tellRest();
  }

  /** One stream. Never read when it is empty: that would wait, if need be for ever. */
  private final class One {
    private final InputStream bytes;
    private final boolean error;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer undecoded = ByteBuffer.allocate(8_192);
    private final CharBuffer decoded = CharBuffer.allocate(8_192);
    private final StringBuilder first = new StringBuilder();
    private final StringBuilder last = new StringBuilder();
    private int told;
    private long untold;

    One(InputStream bytes, boolean error) {
      this.bytes = bytes;
      this.error = error;
    }

    /** @return whether there was anything */
    boolean read() throws IOException {
      int available = Math.min(bytes.available(), undecoded.remaining());
      if (available == 0) {
        return false;
      }
      int read = bytes.read(undecoded.array(), undecoded.position(), available);
      undecoded.position(undecoded.position() + Math.max(0, read)).flip();
      decoder.decode(undecoded, decoded, read < 0);
      // a character may be there in part
      undecoded.compact();
      add(decoded.flip().toString());
      decoded.clear();
      return read > 0;
    }

    private void add(String text) {
      int head = Math.min(text.length(), HEAD - told);
      if (head > 0) {
        told += head;
        first.append(text, 0, Math.clamp(FIRST - first.length(), 0, head));
        listener.accept(new Printed(error, 0, text.substring(0, head)));
      }
      untold += text.length() - head;
      last.append(text, head, text.length());
      if (last.length() > 2 * TAIL) {
        last.delete(0, last.length() - TAIL);
      }
    }

    void tellRest() {
      if (untold > 0) {
        String text = last.substring(Math.max(0, last.length() - TAIL));
        listener.accept(new Printed(error, untold - text.length(), text));
      }
    }
  }
}
