package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Writes the bodies of a random program's methods: all that Java offers to get hold of an array and to let go of it. */
final class RandomCode {
  /** What a variable of a random program can be. */
  enum Type {
    BYTES("byte[]"), INTS("int[]"), ELEMENTS("Object[]"), ROWS("byte[][]"), LIST("List<byte[]>"), MAP(
        "Map<Integer, byte[]>"),
    BOX("Box"), PAIR("Pair"), MAKER("Supplier<byte[]>"), ANY("Object");

    final String java;

    Type(String java) {
      this.java = java;
    }
  }

  /** A method of the program, which later ones and itself may call. */
  record Signature(String name, Type result, List<Type> parameters) {}

  private record Name(String name, Type type, boolean isFinal) {}

  private static final int DEEPEST = 2;

  private final SplittableRandom random;
  private final List<Signature> callees;
  private final Type result;
  private final List<Name> scope = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int indent = 2;
  private int names;
  /** What {@code break} and {@code continue} would leave here. */
  private int switches;
  private int loops;
  private int tries;

  RandomCode(SplittableRandom random, List<Signature> callees, Signature own) {
    this.random = random;
    this.callees = callees;
    this.result = own.result;
    for (int i = 0; i < own.parameters.size(); i++) {
      scope.add(new Name("p" + i, own.parameters.get(i), false));
    }
  }

  String body() {
    line("if (--fuel < 0) {");
    line("  return null;");
    line("}");
    statements(0, 3 + random.nextInt(4));
    line("return " + expression(result, 1) + ";");
    return text.toString();
  }

  private void line(String code) {
    text.append("  ".repeat(indent)).append(code).append('\n');
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Type type() {
    return chance(45) ? Type.BYTES : any(List.of(Type.values()));
  }

  private String fresh() {
    return "v" + names++;
  }

  private void statements(int depth, int count) {
    int known = scope.size();
    for (int i = 0; i < count; i++) {
      statement(depth);
    }
    scope.subList(known, scope.size()).clear();
  }

  private void block(String head, int depth) {
    line(head + " {");
    indent++;
    statements(depth + 1, 1 + random.nextInt(2));
    indent--;
    line("}");
  }

  private void statement(int depth) {
    boolean nests = depth < DEEPEST && chance(30);
    if (nests) {
      nested(depth);
      return;
    }
    switch (random.nextInt(16)) {
      case 0, 1, 2 -> declare(type(), 0);
      case 3, 4 -> assign();
      case 5, 6, 7, 8 -> read();
      case 9 -> line((chance(50) ? "long " : "int ") + fresh() + " = fuel + " + number() + ";");
      case 10, 11 -> store();
      case 12 -> change();
      case 13 -> line("sum += read(" + expression(type(), 0) + ");");
      case 14 -> capture();
      default -> leave();
    }
  }

  private void declare(Type type, int deep) {
    String value = chance(8) ? "null" : expression(type, deep);
    String name = fresh();
    line(type.java + " " + name + " = " + value + ";");
    scope.add(new Name(name, type, false));
  }

  private void assign() {
    List<Name> open = scope.stream().filter(name -> !name.isFinal).toList();
    if (!open.isEmpty()) {
      Name name = any(open);
      line(name.name + " = " + (chance(25) ? "null" : expression(name.type, 0)) + ";");
    }
  }

  private void read() {
    if (scope.isEmpty()) {
      return;
    }
    Name name = any(scope);
    String v = name.name;
    if (name.type == Type.BYTES && chance(50)) {
      line("sum += " + v + " == null ? 0 : " + v + ".length;");
    } else if (name.type == Type.BOX && chance(50)) {
      line("sum += " + v + " != null ? " + v + ".look(" + number() + ") : 1;");
    } else if (name.type == Type.BYTES && chance(20)) {
      line("sum += (\"a\" + read(" + v + ") + read(" + expression(Type.BYTES, 1) + ") + fuel).length();");
    } else if (name.type == Type.ANY && chance(50)) {
      line("sum += switch (" + v + ") {");
      line("  case null -> 1;");
      line("  case byte[] b when b.length > " + number() + " -> read(" + expression(Type.BYTES, 1) + ") + b.length;");
      line("  case Pair(byte[] left, Object right) -> read(new byte[" + number() + "]) + read(left) + read(right);");
      line("  default -> read(" + v + ");");
      line("};");
    } else {
      line("sum += read(" + v + ");");
    }
  }

  private void store() {
    switch (random.nextInt(6)) {
      case 0 -> line("field0 = " + expression(Type.BYTES, 0) + ";");
      case 1 -> line("field1 = " + (chance(30) ? "null" : expression(Type.BOX, 0)) + ";");
      case 2 -> within(Type.BOX, v -> v + (chance(50)
          ? ".bytes = " + expression(Type.BYTES, 0)
          : chance(50) ? ".any = " + expression(type(), 0) : ".next = null"));
      case 3 -> within(Type.ELEMENTS, v -> v + "[" + index(v) + "] = " + expression(type(), 0));
      default -> within(Type.ROWS,
          v -> v + "[" + index(v) + "] = " + (chance(20) ? "null" : expression(Type.BYTES, 0)));
    }
  }

  /** A statement about a variable of that type, if there is one, that is not null. */
  private void within(Type type, java.util.function.UnaryOperator<String> statement) {
    List<Name> fitting = scope.stream().filter(name -> name.type == type).toList();
    if (fitting.isEmpty()) {
      declare(type, 0);
    } else {
      String v = any(fitting).name;
      line("if (" + v + " != null" + (type == Type.ROWS || type == Type.ELEMENTS ? " && " + v + ".length > 0" : "")
          + ") {");
      line("  " + statement.apply(v) + ";");
      line("}");
    }
  }

  private String index(String v) {
    return chance(50) ? "0" : v + ".length - 1";
  }

  private void change() {
    switch (random.nextInt(3)) {
      case 0 -> within(Type.LIST, v -> switch (random.nextInt(4)) {
        case 0 -> v + ".clear()";
        case 1 -> "sum += " + v + ".isEmpty() ? 1 : read(" + v + ".removeLast())";
        default -> v + ".add(" + expression(Type.BYTES, 0) + ")";
      });
      case 1 -> within(Type.MAP, v -> chance(30)
          ? v + ".remove(" + random.nextInt(3) + ")"
          : v + ".put(" + random.nextInt(3) + ", " + expression(Type.BYTES, 0) + ")");
      default -> within(Type.BOX, v -> chance(50)
          ? "sum += read(" + v + ".swap(" + expression(Type.BYTES, 0) + "))"
          : v + ".close()");
    }
  }

  private void capture() {
    String name = fresh();
    line("final byte[] " + name + " = " + expression(Type.BYTES, 0) + ";");
    scope.add(new Name(name, Type.BYTES, true));
    String maker = fresh();
    String made = switch (random.nextInt(4)) {
      case 0 -> "() -> " + name;
      case 1 -> "() -> read(" + name + ") > " + number() + " ? new byte[" + number() + "] : " + name;
      case 2 -> "new Keeper(" + name + ")::give";
      default -> "new Supplier<>() { public byte[] get() { return cut(" + name + "); } }";
    };
    line("Supplier<byte[]> " + maker + " = " + made + ";");
    scope.add(new Name(maker, Type.MAKER, false));
  }

  private void leave() {
    String how = loops + switches > 0 && chance(60)
        ? loops == 0 || chance(50) ? "break" : "continue"
        : tries > 0 && chance(70) || chance(15)
            ? "throw new Stop(" + expression(type(), 0) + ")"
            : "return " + expression(result, 0);
    line("if (" + condition(0) + ") {");
    line("  " + how + ";");
    line("}");
  }

  private void nested(int depth) {
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        block("if (" + condition(0) + ")", depth);
        if (chance(60)) {
          block("else", depth);
        }
      }
      case 2 -> block("", depth);
      case 3 -> counted(depth);
      case 4 -> each(depth);
      case 5 -> {
        loops++;
        String turns = fresh();
        line("int " + turns + " = 0;");
        line("while (" + condition(0) + ") {");
        line("  if (--fuel < 0 || ++" + turns + " > 2) {");
        line("    break;");
        line("  }");
        block("", depth);
        line("}");
        loops--;
      }
      case 6, 7, 8 -> attempt(depth);
      case 9 -> choose(depth);
      case 10 -> block("synchronized (" + (chance(50) ? "LOCK" : "new byte[" + number() + "]") + ")", depth);
      default -> {
        String name = fresh();
        line("try (Box " + name + " = " + expression(Type.BOX, 0) + ") {");
        body(depth, new Name(name, Type.BOX, true));
        line("}");
      }
    }
  }

  private void body(int depth, Name... known) {
    int size = scope.size();
    scope.addAll(List.of(known));
    indent++;
    statements(depth + 1, 1 + random.nextInt(3));
    indent--;
    scope.subList(size, scope.size()).clear();
  }

  private void counted(int depth) {
    String i = fresh();
    loops++;
    if (chance(30)) {
      line("int " + i + " = 0;");
      block("do", depth);
      line("while (" + i + "++ < " + (1 + random.nextInt(2)) + " && --fuel > 0);");
    } else {
      block("for (int " + i + " = 0; " + i + " < " + (1 + random.nextInt(3)) + " && --fuel > 0; " + i + "++)", depth);
    }
    loops--;
  }

  private void each(int depth) {
    loops++;
    String name = fresh();
    boolean list = chance(50);
    line("for (byte[] " + name + " : " + (list ? "items(" : "rows(")
        + expression(list ? Type.LIST : Type.ROWS, 0) + ")) {");
    body(depth, new Name(name, Type.BYTES, false));
    line("}");
    loops--;
  }

  private void attempt(int depth) {
    tries++;
    block("try", depth);
    tries--;
    boolean caught = chance(75);
    if (caught) {
      String name = fresh();
      if (chance(60)) {
        line("catch (Stop " + name + ") {");
        line("  Object " + name + "load = " + name + ".load;");
        body(depth, new Name(name + "load", Type.ANY, false));
        line("}");
      } else {
        block("catch (Stop | NullPointerException " + name + ")", depth);
      }
    }
    if (!caught || chance(40)) {
      int outerLoops = loops;
      int outerSwitches = switches;
      loops = 0;
      switches = 0;
      block("finally", depth);
      loops = outerLoops;
      switches = outerSwitches;
    }
  }

  private void choose(int depth) {
    switches++;
    boolean strings = chance(40);
    String subject = chance(50) ? "read(" + expression(Type.BYTES, 1) + ")" : "fuel";
    line("switch (" + (strings ? "\"abc\".substring(" + subject + " % 3 & 3 % 3)" : subject + " & 3") + ") {");
    for (int i = 0; i < 3; i++) {
      line("case " + (strings ? "\"" + "abc".substring(i) + "\"" : Integer.toString(i)) + ": {");
      body(depth);
      line("}");
      if (chance(60)) {
        line("break;");
      }
    }
    line("default:");
    line("  break;");
    line("}");
    switches--;
  }

  private String number() {
    return Integer.toString(1 + random.nextInt(60));
  }

  private String condition(int deep) {
    return switch (random.nextInt(deep > 1 ? 3 : 6)) {
      case 0 -> "fuel % " + (2 + random.nextInt(3)) + " == 0";
      case 1 -> "read(" + expression(type(), 2) + ") > " + number();
      case 2 -> expression(Type.BYTES, 2) + " != " + expression(Type.BYTES, 2);
      case 3 -> condition(deep + 1) + " && " + condition(deep + 1);
      case 4 -> "(" + condition(deep + 1) + " || " + condition(deep + 1) + ")";
      default -> "!(" + condition(deep + 1) + ")";
    };
  }

  private String variable(Type type) {
    List<Name> fitting = scope.stream().filter(name -> name.type == type).toList();
    return fitting.isEmpty() ? "(" + type.java + ") null" : any(fitting).name;
  }

  private String expression(Type type, int deep) {
    int kind = random.nextInt(deep > 2 ? 4 : 10);
    List<Signature> fitting = callees.stream().filter(callee -> callee.result == type).toList();
    if (kind < 3) {
      return variable(type);
    }
    if (kind == 4) {
      return "(" + condition(deep + 1) + " ? " + expression(type, deep + 1) + " : " + expression(type, deep + 1) + ")";
    }
    if (kind == 5 && chance(50)) {
      List<Name> open = scope.stream().filter(name -> name.type == type && !name.isFinal).toList();
      if (!open.isEmpty()) {
        return "(" + any(open).name + " = " + expression(type, deep + 1) + ")";
      }
    }
    if (kind > 6 && !fitting.isEmpty()) {
      Signature callee = any(fitting);
      return callee.name + callee.parameters.stream().map(parameter -> expression(parameter, deep + 1))
          .collect(Collectors.joining(", ", "(", ")"));
    }
    return made(type, deep + 1);
  }

  private String made(Type type, int deep) {
    return switch (type) {
      case BYTES -> bytes(deep);
      case INTS -> "new int[read(" + expression(Type.BYTES, deep) + ")]";
      case ELEMENTS -> chance(50)
          ? "new Object[]{" + expression(type(), deep) + ", " + expression(type(), deep) + "}"
          : "new Object[" + number() + "]";
      case ROWS -> chance(50)
          ? "new byte[" + (1 + random.nextInt(3)) + "][" + number() + "]"
          : "new byte[][]{" + expression(Type.BYTES, deep) + ", " + expression(Type.BYTES, deep) + "}";
      case LIST -> chance(40)
          ? "new ArrayList<>()"
          : "list(" + expression(Type.BYTES, deep) + ", " + expression(Type.BYTES, deep) + ")";
      case MAP -> chance(60) ? "new HashMap<>()" : "map(" + expression(Type.BYTES, deep) + ")";
      case BOX -> chance(70)
          ? "new Box(" + expression(Type.BYTES, deep) + ", " + expression(Type.BOX, deep) + ")"
          : "field1";
      case PAIR -> "new Pair(" + expression(Type.BYTES, deep) + ", " + expression(type(), deep) + ")";
      case MAKER -> "new Keeper(" + expression(Type.BYTES, deep) + ")";
      case ANY -> expression(any(List.of(Type.BYTES, Type.ELEMENTS, Type.LIST, Type.PAIR)), deep);
    };
  }

  private String bytes(int deep) {
    return switch (random.nextInt(14)) {
      case 12 -> "mix(" + expression(Type.BYTES, deep) + ", fuel, " + expression(Type.BYTES, deep) + ", sum)";
      case 13 -> "new Keeper(" + expression(Type.BYTES, deep) + ").new Inner(" + expression(Type.BYTES, deep)
          + ").either()";
      case 0 -> "cut(" + expression(Type.BYTES, deep) + ")";
      case 1 -> "pick(" + expression(Type.BYTES, deep) + ", " + expression(Type.BYTES, deep) + ", "
          + expression(Type.BYTES, deep) + ")";
      case 2 -> "field0";
      case 3 -> "get(" + expression(Type.MAKER, deep) + ")";
      case 4 -> "first(" + expression(Type.ROWS, deep) + ")";
      case 5 -> "inside(" + expression(Type.ANY, deep) + ")";
      case 6 -> {
        String name = fresh();
        yield "switch (fuel & 1) { case 0 -> { byte[] " + name + " = " + expression(Type.BYTES, deep) + "; yield "
            + name + "; } default -> new byte[" + number() + "]; }";
      }
      case 7 -> "\"" + "x".repeat(random.nextInt(9)) + "\".getBytes()";
      default -> "new byte[" + number() + "]";
    };
  }
}
