package dev.holdfast.junit;

import dev.holdfast.challenge.Verdict;
import dev.holdfast.run.DataSize;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs tests under record and holds them to their {@link PeakLimit}. */
public final class PeakLimitExtension implements InvocationInterceptor {
  private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
      .create(PeakLimitExtension.class);

  /** Called by JUnit. */
  public PeakLimitExtension() {
    // nothing to begin with
  }

  @Override
  public void interceptTestMethod(Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
    limit(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
    limit(invocation, context);
  }

  @Override
  public void interceptDynamicTest(Invocation<@Nullable Void> invocation, DynamicTestInvocationContext test,
      ExtensionContext context) throws Throwable {
    limit(invocation, context);
  }

  private static void limit(Invocation<@Nullable Void> invocation, ExtensionContext context) throws Throwable {
    PeakLimit limit = find(context);
    if (limit == null) {
      invocation.proceed();
      return;
    }
    Class<?> testClass = testClass(context);
    long limitBytes = bytes(limit, testClass);
    RecordedTest test = session(context).record(RecordedCode.of(limit, testClass), testClass,
        context.getDisplayName(), invocation::proceed);
    Verdict verdict = Verdict.judge(test.analysis(), limitBytes);
    Throwable own = test.failure();
    if (own == null && !verdict.passed()) {
      throw PeakMessage.failure(verdict, test.analysis());
    }
    if (own != null) {
      if (verdict.isTooHigh()) {
        own.addSuppressed(PeakMessage.failure(verdict, test.analysis()));
      }
      throw own;
    }
  }

  private static long bytes(PeakLimit limit, Class<?> testClass) {
    try {
      return DataSize.parse(limit.value()).bytes();
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException("@PeakLimit(\"" + limit.value() + "\") of "
          + testClass.getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  /** One for all tests of a launch. */
  private static synchronized PeakSession session(ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
    PeakSession session = store.get(PeakSession.class, PeakSession.class);
    if (session == null) {
      session = new PeakSession();
      store.put(PeakSession.class, session);
    }
    return session;
  }

  /** The limit of the test's method, or else of the innermost of its classes that has one. */
  private static @Nullable PeakLimit find(ExtensionContext context) {
    Optional<PeakLimit> limit = inherited(context, ExtensionContext::getTestMethod).flatMap(PeakLimitExtension::on);
    Class<?> type = testClass(context);
    while (limit.isEmpty() && type != null) {
      limit = on(type);
      type = type.getEnclosingClass();
    }
    return limit.orElse(null);
  }

  private static Class<?> testClass(ExtensionContext context) {
    return inherited(context, ExtensionContext::getTestClass).orElseThrow();
  }

  /** A dynamic test has neither method nor class of its own: its factory's. */
  private static <T> Optional<T> inherited(ExtensionContext context, Function<ExtensionContext, Optional<T>> property) {
    Optional<ExtensionContext> at = Optional.of(context);
    while (at.isPresent()) {
      Optional<T> found = property.apply(at.get());
      if (found.isPresent()) {
        return found;
      }
      at = at.get().getParent();
    }
    return Optional.empty();
  }

  private static Optional<PeakLimit> on(AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, PeakLimit.class);
  }
}
