package dev.comptoir.starter.observability;

import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries the trace id over to the virtual threads that run GraphQL controllers. */
final class TraceAccessor implements ThreadLocalAccessor<String> {

    @Override
    public Object key() {
        return Trace.ID;
    }

    @Override
    public @Nullable String getValue() {
        return MDC.get(Trace.ID);
    }

    @Override
    public void setValue(String value) {
        MDC.put(Trace.ID, value);
    }

    @Override
    public void setValue() {
        MDC.remove(Trace.ID);
    }
}
