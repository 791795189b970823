package dev.holdfast.view.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/**
 * Writes opaque pictures as PNG (W3C, Portable Network Graphics, third edition), so that no part of AWT has to be loaded for it.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BYTES_PER_PIXEL = 3;
  private static final int BITS_PER_SAMPLE = 8;
  private static final int TRUE_COLOUR = 2;
  /** Filter type 2: each byte less the one above it. Flat areas and straight edges, which is all a chart has, become zeros. */
  private static final byte FILTER_UP = 2;

  private Png() {
  }

  /** The image without its transparency. */
  static byte[] encode(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) BITS_PER_SAMPLE)
        .put((byte) TRUE_COLOUR).put((byte) 0).put((byte) 0).put((byte) 0).array());
    chunk(out, "IDAT", deflated(rows(image.getPixelReader(), width, height)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] rows(PixelReader pixels, int width, int height) {
    int rowBytes = width * BYTES_PER_PIXEL;
    byte[] rows = new byte[height * (1 + rowBytes)];
    int[] argb = new int[width];
    byte[] above = new byte[rowBytes];
    int at = 0;
    for (int y = 0; y < height; y++) {
      pixels.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
      rows[at++] = FILTER_UP;
      for (int i = 0; i < rowBytes; i++) {
        // the bytes of a pixel, red first
        byte value = (byte) (argb[i / BYTES_PER_PIXEL] >> (16 - 8 * (i % BYTES_PER_PIXEL)));
        rows[at++] = (byte) (value - above[i]);
        above[i] = value;
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] raw) {
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(raw);
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] typeBytes = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(typeBytes);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(typeBytes);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
