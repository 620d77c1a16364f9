package dev.comptoir.starter.observability;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts each request into its trace, before anything else looks at it. */
final class TraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object begun = request.getAttribute(Trace.ID);
        if (begun instanceof String id) {
            MDC.put(Trace.ID, id); // the second, asynchronous half of a request
        } else {
            Trace.begin(request.getHeader(Trace.HEADER));
            request.setAttribute(Trace.ID, Trace.id());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Trace.end();
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
