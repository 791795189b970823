package dev.holdfast.junit;

import dev.holdfast.challenge.Verdict;
import dev.holdfast.run.DataSize;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;

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
    long limitBytes = bytes(limit, context);
    RecordedTest test = session(context).record(RecordedCode.of(limit, context.getRequiredTestClass()),
        context.getDisplayName(), invocation::proceed);
    Verdict verdict = Verdict.judge(test.analysis(), limitBytes);
    Throwable own = test.failure();
    if (own == null && !verdict.passed()) {
      throw PeakMessage.failure(verdict);
    }
    if (own != null) {
      if (verdict.isTooHigh()) {
        own.addSuppressed(PeakMessage.failure(verdict));
      }
      throw own;
    }
  }

  private static long bytes(PeakLimit limit, ExtensionContext context) {
    try {
      return DataSize.parse(limit.value()).bytes();
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException("@PeakLimit(\"" + limit.value() + "\") of "
          + context.getRequiredTestClass().getSimpleName() + ": " + e.getMessage(), e);
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
    // a dynamic test has no method of its own: its factory's
    for (Optional<ExtensionContext> at = Optional.of(context); at.isPresent(); at = at.get().getParent()) {
      Optional<PeakLimit> limit = at.get().getTestMethod().flatMap(PeakLimitExtension::on);
      if (limit.isPresent()) {
        return limit.get();
      }
    }
    for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
      Optional<PeakLimit> limit = on(type);
      if (limit.isPresent()) {
        return limit.get();
      }
    }
    return null;
  }

  private static Optional<PeakLimit> on(AnnotatedElement element) {
    return AnnotationSupport.findAnnotation(element, PeakLimit.class);
  }
}
