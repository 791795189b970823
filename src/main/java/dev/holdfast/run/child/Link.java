package dev.holdfast.run.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The line between Holdfast and a JVM that runs a program for it: a socket in that JVM's folder, so that its standard streams are the program's.
 * It breaks when one of the two is gone. One thread reads; any may send.
 */
final class Link implements AutoCloseable {
  private static final String SOCKET = "link";

  /** What is said on it. */
  enum Kind {
    /** To the JVM: end the program soon. */
    CANCEL,
    /** Let the thread go that has stood longest. */
    FORWARD,
    /** Let all go for good. */
    RUN_ON,
    /** Have the collector asked. */
    ASK,
    /** End the file that JFR is writing; answered by {@link #WHOLE}. */
    CUT,
    /** From the JVM: {@code text} is being done. */
    DOING,
    /** A thread stands at the birth {@code number}. All that happened until then is in whole files, as with all that follow. */
    STANDS,
    /** The collector was asked at the birth {@code number}. */
    ASKED,
    /** The answer to {@link #CUT}. */
    WHOLE,
    /** The program has called {@code System.exit}. */
    EXITING,
    /** The program is about to call {@code Runtime.halt}. */
    HALTING,
    /** The run is over; the JVM may be ended. */
    ENDED,
    /** There is no run, because of {@code text}. The JVM may be ended. */
    NOT_RUN
  }

  /**
   * @param number 0 where there is none
   * @param text empty where there is none
   */
  record Message(Kind kind, long number, String text) {}

  private static final Kind[] KINDS = Kind.values();
  /** Kind, number, length of the text. */
  private static final int HEAD_BYTES = Byte.BYTES + Long.BYTES + Integer.BYTES;

  private final SocketChannel channel;
  // outside the heap, which may be full
  private final ByteBuffer received = ByteBuffer.allocateDirect(HEAD_BYTES);
  private final ByteBuffer sent = ByteBuffer.allocateDirect(HEAD_BYTES);
  private final DataInputStream in;
  private final DataOutputStream out;

  private Link(SocketChannel channel) {
    this.channel = channel;
    in = new DataInputStream(Channels.newInputStream(channel));
    out = new DataOutputStream(Channels.newOutputStream(channel));
  }

  /** Holdfast's end, before there is the other. */
  static ServerSocketChannel open(Path folder) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(folder.resolve(SOCKET)));
    return server;
  }

  /** Waits for the other end. */
  static Link accept(ServerSocketChannel server) throws IOException {
    return new Link(server.accept());
  }

  /** The JVM's end. */
  static Link connect(Path folder) throws IOException {
    return new Link(SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET))));
  }

  /** For what comes before all messages. */
  DataOutputStream out() {
    return out;
  }

  DataInputStream in() {
    return in;
  }

  void send(Kind kind) throws IOException {
    send(kind, 0, "");
  }

  synchronized void send(Kind kind, long number, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sent.clear().put((byte) kind.ordinal()).putLong(number).putInt(bytes.length).flip();
    while (sent.hasRemaining()) {
      channel.write(sent);
    }
    if (bytes.length > 0) {
      out.write(bytes);
    }
  }

  /**
   * Where the heap is full it may be called again: nothing is lost.
   *
   * @throws EOFException if the other is gone
   */
  Message receive() throws IOException {
    while (received.hasRemaining()) {
      if (channel.read(received) < 0) {
        throw new EOFException();
      }
    }
    int length = received.getInt(Byte.BYTES + Long.BYTES);
    Message message = new Message(KINDS[received.get(0)], received.getLong(Byte.BYTES),
        length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8));
    received.clear();
    return message;
  }

  /** Its length in bytes and its bytes, UTF-8. */
  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
