package dev.comptoir.starter.observability;

import io.micrometer.context.ContextRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The trace id: read from requests, carried across threads. */
@AutoConfiguration
@ConditionalOnWebApplication
public class ObservabilityAutoConfiguration {

    ObservabilityAutoConfiguration() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new TraceAccessor());
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        var filter = new FilterRegistrationBean<>(new TraceFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setAsyncSupported(true);
        return filter;
    }

    /** Any HTTP client that is built from Spring's builder carries the trace on. */
    @Bean
    RestClientCustomizer traceOfRequests() {
        return client -> client.requestInterceptor((request, body, execution) -> {
            request.getHeaders().set(Trace.HEADER, Trace.traceparent());
            return execution.execute(request, body);
        });
    }
}
