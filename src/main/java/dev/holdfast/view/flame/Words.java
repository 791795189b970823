package dev.holdfast.view.flame;

import dev.holdfast.analysis.Labels;
import dev.holdfast.trace.Method;

/**
 * What a box is called. Boxes of one method share an instance.
 *
 * @param qualified with its class, where the box around it is of another: {@code Original.addScalar}
 * @param brief without: {@code addScalar}
 * @param search what a search looks into: the full name as well
 */
record Words(String className, String qualified, String brief, String search) {

  static Words of(Method method) {
    String brief = Labels.methodName(method);
    String type = method.className().substring(method.className().lastIndexOf('.') + 1);
    // "new Cache" and "static initializer of Cache" name the class already
    String qualified = method.name().startsWith("<") ? brief : type + "." + brief;
    return new Words(method.className(), qualified, brief,
        method.className() + "." + method.name() + " " + qualified);
  }

  static Words of(MergedNode.Call call) {
    return of(new Method(0, call.className(), call.methodName(), "", "", -1, -1));
  }

  static Words of(String text) {
    return new Words("", text, text, text);
  }
}
