package dev.holdfast.truth;

import dev.holdfast.truth.RandomCode.Signature;
import dev.holdfast.truth.RandomCode.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random programs, the same again for the same seed. They end soon (each step uses up fuel) and catch what they throw. */
final class RandomProgram {
  private static final String FRAME = """
      package fixtures.random;

      import java.util.*;
      import java.util.function.Supplier;

      public class NAME {
        static final Object LOCK = new Object();
        static int fuel;
        static long sum;
        static byte[] field0;
        static Box field1;

        public static void run() {
          fuel = 5;
          sum = 0;
          field0 = null;
          field1 = null;
          try {
            sum += read(ENTRY);
          } catch (Stop e) {
            sum += read(e.load);
          } catch (RuntimeException e) {
            sum += 1;
          }
          System.out.println(sum);
        }

      METHODS
        static int read(byte[] a) {
          return a == null ? 0 : a.length;
        }

        static int read(Object a) {
          if (a instanceof Object[] elements) {
            return elements.length;
          }
          return a instanceof byte[] bytes ? read(bytes) : a instanceof List<?> list ? list.size() : a == null ? 0 : 3;
        }

        static byte[] cut(byte[] a) {
          return a == null ? null : Arrays.copyOf(a, a.length / 2 + 1);
        }

        static byte[] pick(byte[]... all) {
          for (byte[] a : all) {
            if (a != null && --fuel % 2 == 0) {
              return a;
            }
          }
          return all.length > 1 ? all[1] : null;
        }

        static byte[] mix(byte[] a, long turn, byte[] b, double more) {
          byte[] c = a;
          a = new byte[3 + (int) (turn & 1)];
          return more > 40 ? a : turn % 2 == 0 ? b : c;
        }

        static byte[] get(Supplier<byte[]> maker) {
          return maker == null ? null : maker.get();
        }

        static byte[] first(byte[][] rows) {
          return rows == null || rows.length == 0 ? null : rows[0];
        }

        static byte[] inside(Object any) {
          return switch (any) {
            case byte[] bytes -> bytes;
            case Pair(var left, byte[] right) when right.length > 9 -> left;
            case Box box -> box.bytes;
            case null, default -> null;
          };
        }

        static byte[][] rows(byte[][] rows) {
          return rows == null ? new byte[2][3] : rows;
        }

        static List<byte[]> items(List<byte[]> list) {
          return list == null ? List.of(new byte[4], new byte[5]) : List.copyOf(list.stream().filter(Objects::nonNull).toList());
        }

        static List<byte[]> list(byte[] a, byte[] b) {
          List<byte[]> list = new ArrayList<>();
          list.add(a);
          list.add(b);
          return list;
        }

        static Map<Integer, byte[]> map(byte[] a) {
          Map<Integer, byte[]> map = new HashMap<>();
          map.put(1, a);
          return map;
        }

        static final class Box implements AutoCloseable {
          byte[] bytes;
          Object any;
          Box next;

          Box(byte[] bytes, Box next) {
            this.bytes = bytes;
            this.next = next;
          }

          byte[] swap(byte[] other) {
            byte[] old = bytes;
            bytes = other;
            return old;
          }

          int look(int length) {
            byte[] known = bytes;
            byte[] more = new byte[length];
            return read(known) + more.length + (next == null ? 0 : 1);
          }

          @Override
          public void close() {
            sum += read(bytes);
            bytes = null;
          }
        }

        record Pair(byte[] left, Object right) {}

        record Keeper(byte[] kept) implements Supplier<byte[]> {
          byte[] give() {
            return kept;
          }

          final class Inner {
            private final byte[] own;

            Inner(byte[] own) {
              this.own = own;
            }

            byte[] either() {
              byte[] more = new byte[2];
              return read(own) > read(more) ? own : kept;
            }
          }

          @Override
          public byte[] get() {
            byte[] more = new byte[7];
            return read(kept) > 20 ? more : kept;
          }
        }

        static final class Stop extends RuntimeException {
          final transient Object load;

          Stop(Object load) {
            this.load = load;
          }
        }
      }
      """;

  private RandomProgram() {
  }

  static FixtureProgram of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Type> types = List.of(Type.values());
    List<Signature> signatures = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      List<Type> parameters = IntStream.range(0, random.nextInt(4))
          .mapToObj(p -> random.nextBoolean() ? Type.BYTES : types.get(random.nextInt(types.size()))).toList();
      signatures.add(new Signature("m" + i,
          random.nextInt(3) > 0 ? Type.BYTES : types.get(random.nextInt(types.size())), parameters));
    }
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < count; i++) {
      Signature own = signatures.get(i);
      String parameters = IntStream.range(0, own.parameters().size())
          .mapToObj(p -> own.parameters().get(p).java + " p" + p).collect(Collectors.joining(", "));
      methods.append("  static ").append(own.result().java).append(' ').append(own.name()).append('(')
          .append(parameters).append(") {\n")
          .append(new RandomCode(random, signatures.subList(i, count), own).body()).append("  }\n\n");
    }
    String entry = "m0" + signatures.getFirst().parameters().stream().map(type -> "(" + type.java + ") null")
        .collect(Collectors.joining(", ", "(", ")"));
    String name = "Random" + seed;
    return new FixtureProgram("random", name, "fixtures.random." + name,
        FRAME.replace("NAME", name).replace("ENTRY", entry).replace("METHODS\n", methods));
  }
}
