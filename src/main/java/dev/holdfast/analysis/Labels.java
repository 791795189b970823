package dev.holdfast.analysis;

import dev.holdfast.trace.Method;
import dev.holdfast.trace.Variable;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Holders in words. Names from the source stand between backticks in {@link #label}, and plainly in {@link #plain}. */
public final class Labels {
  /** What a state is called when nothing is known to hold an array but it may be held. */
  public static final String NOT_TRACED = "held through objects, not traced";

  /** The names in the recorder's own words for operands and hidden variables. */
  private static final Pattern NAMES_IN_WORDS = Pattern
      .compile(
          "(?<=argument )[^` ]+(?= of )|(?<=stored in )(?!an element$)[^` ]+|(?<=the )(?:for|try|switch|synchronized)(?= |$)");

  private Labels() {
  }

  /** For the summary and for rich text: <code>`data` in processData</code>. */
  public static String label(@Nullable Hold hold) {
    return hold == null ? NOT_TRACED : label(hold.holder());
  }

  public static String label(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> direct(d.variable(), methodName(d.method()));
      case Holder.Path p -> p.path().isEmpty() ? root(p.root()) : root(p.root()) + " → `" + path(p) + "`";
      case Holder.Outside o -> "held outside the recorded code (thread " + o.thread() + ")";
      case Holder.Untraced u -> u.last() == null ? NOT_TRACED : label(u.last()) + ", when last traced";
    };
  }

  /** The same words without backticks. */
  public static String plain(Holder holder) {
    return label(holder).replace("`", "");
  }

  public static String plain(@Nullable Hold hold) {
    return label(hold).replace("`", "");
  }

  /** As short as it can be said, for a narrow bar: {@code data}, {@code argument data}, {@code parts → elementData[3]}. */
  public static String brief(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> switch (d.variable().kind()) {
        case LOCAL, RECEIVER, STATIC_FIELD, OUT_OF_SCOPE, OPERAND, HIDDEN -> words(d.variable()).replace("`", "");
        case THREAD_LOCAL -> "thread-local";
        case ARGUMENT -> "argument " + d.variable().name();
        case CALL_ARGUMENT -> root(d.variable()).replace("`", "");
      };
      case Holder.Path p -> {
        String root = p.root().kind() == Variable.Kind.THREAD_LOCAL ? "thread-local" : p.root().name();
        yield p.path().isEmpty() ? root : root + " → " + path(p);
      }
      case Holder.Outside _ -> "held outside";
      case Holder.Untraced _ -> "not traced";
    };
  }

  /** The holder's own name, without saying what or where it is: {@code data}, {@code results → elementData[3]}, the thread outside. */
  public static String name(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> d.variable().name();
      case Holder.Path p -> p.path().isEmpty() ? p.root().name() : p.root().name() + " → " + path(p);
      case Holder.Outside o -> o.thread();
      case Holder.Untraced u -> u.last() == null ? "objects" : name(u.last());
    };
  }

  /** A word for the kind of holder, as the summary writes it. */
  public static String kind(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> switch (d.variable().kind()) {
        case LOCAL -> "local";
        case ARGUMENT -> "argument";
        case RECEIVER -> "this";
        case OPERAND -> "operand";
        case OUT_OF_SCOPE -> "outOfScope";
        case HIDDEN -> "hidden";
        case CALL_ARGUMENT -> "callArgument";
        case STATIC_FIELD -> "static";
        case THREAD_LOCAL -> "threadLocal";
      };
      case Holder.Path _ -> "path";
      case Holder.Outside _ -> "outside";
      case Holder.Untraced _ -> "untraced";
    };
  }

  /** The method the holder belongs to, null for a static field, a thread-local or something outside. */
  public static @Nullable Method method(Holder holder) {
    return switch (holder) {
      case Holder.Direct d -> d.frame() == 0 ? null : d.method();
      case Holder.Path p -> p.method();
      case Holder.Outside _,Holder.Untraced _ -> null;
    };
  }

  /** A method's name as one would say it: constructors and lambdas have none of their own. */
  public static String methodName(Method method) {
    String name = method.name();
    String type = method.className().substring(
        Math.max(method.className().lastIndexOf('.'), method.className().lastIndexOf('$')) + 1);
    if (name.equals("<init>")) {
      return "new " + type;
    }
    if (name.equals("<clinit>")) {
      return "static initializer of " + type;
    }
    if (name.startsWith("lambda$")) {
      int last = name.lastIndexOf('$');
      String in = last > 7 ? name.substring(7, last) : "";
      return in.isEmpty() || in.equals("static") || in.equals("new") ? "lambda in " + type : "lambda in " + in;
    }
    return name;
  }

  private static String direct(Variable variable, String method) {
    return switch (variable.kind()) {
      case LOCAL, RECEIVER -> words(variable) + " in " + method;
      case ARGUMENT -> "argument " + words(variable) + " of " + method;
      case OPERAND, HIDDEN -> words(variable);
      case OUT_OF_SCOPE -> words(variable) + " in " + method + " (out of scope, slot not reused)";
      case CALL_ARGUMENT -> variable.name().contains(" ")
          ? words(variable)
          : "argument of " + words(variable) + " in " + method;
      case STATIC_FIELD -> "static " + words(variable);
      case THREAD_LOCAL -> "thread-local of `" + variable.name() + "`";
    };
  }

  private static String root(Variable variable) {
    return switch (variable.kind()) {
      case STATIC_FIELD -> "static " + words(variable);
      case THREAD_LOCAL -> "thread-local of `" + variable.name() + "`";
      case CALL_ARGUMENT -> variable.name().contains(" ") ? words(variable) : "argument of " + words(variable);
      case LOCAL, ARGUMENT, RECEIVER, OPERAND, OUT_OF_SCOPE, HIDDEN -> words(variable);
    };
  }

  /** A name between backticks, or the recorder's words with the names in them between backticks. */
  private static String words(Variable variable) {
    String name = variable.name();
    if (!name.contains(" ")) {
      return "`" + name + "`";
    }
    String words = NAMES_IN_WORDS.matcher(name).replaceAll("`$0`");
    boolean saysLine = variable.kind() != Variable.Kind.HIDDEN || variable.line() < 0 || name.contains("line ");
    return saysLine ? words : words + " at line " + variable.line();
  }

  private static String path(Holder.Path path) {
    return path.path().startsWith(".") ? path.path().substring(1) : path.path();
  }
}
