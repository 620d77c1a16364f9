package dev.comptoir.starter.errors;

import dev.comptoir.starter.observability.Trace;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Turns whatever a data fetcher throws into an error that says what to do, and nothing about our inside. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class GraphQlErrors {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlErrors.class);

    private final String application;

    GraphQlErrors(String application) {
        this.application = application;
    }

    @GraphQlExceptionHandler
    GraphQLError toError(Throwable thrown, DataFetchingEnvironment environment) {
        try (var _ = MDC.putCloseable(Trace.ID, traceOf(environment))) {
            return describe(thrown, environment);
        }
    }

    private GraphQLError describe(Throwable thrown, DataFetchingEnvironment environment) {
        Locale locale = environment.getLocale();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return error(refusal.code(), refusal.text(locale), environment);
                }
                case BindException malformed -> {
                    return error(ErrorCode.BAD_USER_INPUT, describe(malformed, locale), environment);
                }
                case AuthenticationException ignored -> {
                    return error(ErrorCode.UNAUTHENTICATED, Messages.text(locale, "caller.unknown"), environment);
                }
                case AccessDeniedException ignored -> {
                    return error(ErrorCode.FORBIDDEN, Messages.text(locale, "field.forbidden"), environment);
                }
                case CannotCreateTransactionException _, DataAccessResourceFailureException _ -> {
                    return databaseAway(cause, environment);
                }
                case SQLException broken
                when isLostConnection(broken) -> {
                    return databaseAway(broken, environment);
                }
                default -> {
                    // the cause below may say more
                }
            }
        }
        LOG.error("Unexpected failure of {}", environment.getExecutionStepInfo().getPath(), thrown);
        String text = Messages.text(locale, "internal-error", traceOf(environment));
        return error(ErrorCode.INTERNAL_ERROR, text, environment);
    }

    private GraphQLError databaseAway(Throwable cause, DataFetchingEnvironment environment) {
        LOG.error("The database cannot be reached: {}", cause.getMessage());
        String text = Messages.text(environment.getLocale(), "service.unavailable", application);
        return error(ErrorCode.SUBGRAPH_UNAVAILABLE, text, environment);
    }

    /**
     * Class 08, and 57P: the server went down in the middle, whatever Spring made of it (PostgreSQL, appendix A). The pool
     * tells a connection that it gave up, on which nothing can be rolled back any more, without a state.
     */
    private static boolean isLostConnection(SQLException broken) {
        String state = broken.getSQLState();
        return state == null
                ? "Connection is closed".equals(broken.getMessage())
                : state.startsWith("08") || state.startsWith("57P");
    }

    /** Errors are handled on whatever thread noticed them: the request's own trace is in its context. */
    private static String traceOf(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().getOrDefault(Trace.ID, Trace.id());
    }

    private static GraphQLError error(ErrorCode code, String text, DataFetchingEnvironment environment) {
        return GraphqlErrorBuilder.newError(environment)
                .message("%s", text)
                .errorType(code)
                .extensions(Map.of("code", code.name(), Trace.ID, traceOf(environment)))
                .build();
    }

    private static String describe(BindException malformed, Locale locale) {
        FieldError error = malformed.getFieldError();
        return Messages.text(locale, "argument.malformed", error == null ? "" : shortened(error.getRejectedValue()));
    }

    private static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
