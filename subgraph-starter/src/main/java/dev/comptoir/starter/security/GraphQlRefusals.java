package dev.comptoir.starter.security;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.observability.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are turned away before GraphQL sees them get the same kind of error as from GraphQL. */
final class GraphQlRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

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

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        write(request, response, ErrorCode.FORBIDDEN, "field.forbidden");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String key)
            throws IOException {
        String text = Messages.text(Messages.languageOf(request.getLocales()), key);
        var extensions = Map.of("code", code.name(), "classification", code.name(), Trace.ID, Trace.id());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(),
                Map.of("errors", List.of(Map.of("message", text, "extensions", extensions))));
    }
}
