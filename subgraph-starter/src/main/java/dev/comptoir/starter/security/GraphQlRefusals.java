package dev.comptoir.starter.security;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.observability.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are turned away before GraphQL sees them get the same kind of error as from GraphQL. */
final class GraphQlRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlRefusals.class);

    private final JsonMapper json;

    GraphQlRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, ErrorCode.UNAUTHENTICATED, "caller.unknown");
    }

    /** Whether a token is good cannot be told while its issuer is away: that is no fault of the token. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("Tokens cannot be checked: {}", e.getMessage());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            write(request, response, ErrorCode.SUBGRAPH_UNAVAILABLE, "service.unavailable", "users");
        } else {
            commence(request, response, e);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        write(request, response, ErrorCode.FORBIDDEN, "field.forbidden");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, ErrorCode code, String key, Object... words)
            throws IOException {
        String text = Messages.text(Messages.languageOf(request.getLocales()), key, words);
        var extensions = Map.of("code", code.name(), "classification", code.name(), Trace.ID, Trace.id());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(),
                Map.of("errors", List.of(Map.of("message", text, "extensions", extensions))));
    }
}
