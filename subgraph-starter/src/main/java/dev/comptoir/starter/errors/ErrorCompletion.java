package dev.comptoir.starter.errors;

import dev.comptoir.starter.observability.Trace;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.HashMap;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives a code and the trace id to the errors that GraphQL itself raises: syntax, validation, coercion, limits. */
final class ErrorCompletion implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String trace = Trace.id();
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(context -> context.of(Trace.ID, trace)).build());
        return chain.next(request).map(response -> complete(response, trace));
    }

    private static WebGraphQlResponse complete(WebGraphQlResponse response, String trace) {
        var errors = response.getExecutionResult().getErrors();
        boolean complete = errors.stream().allMatch(ErrorCompletion::hasCode);
        return complete
                ? response
                : response.transform(builder -> builder.errors(errors.stream()
                        .map(error -> hasCode(error) ? error : complete(error, trace))
                        .toList()));
    }

    private static boolean hasCode(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions != null && extensions.containsKey("code");
    }

    private static GraphQLError complete(GraphQLError error, String trace) {
        ErrorCode code = codeOf(error.getErrorType());
        Map<String, Object> extensions =
                error.getExtensions() == null ? new HashMap<>() : new HashMap<>(error.getExtensions());
        extensions.put("code", code.name());
        extensions.put(Trace.ID, trace);
        var completed = GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .errorType(code)
                .extensions(extensions);
        if (error.getLocations() != null) {
            completed.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            completed.path(error.getPath());
        }
        return completed.build();
    }

    private static ErrorCode codeOf(ErrorClassification classification) {
        if (classification instanceof ErrorCode code) {
            return code;
        }
        return switch (classification) {
            case ErrorType.NullValueInNonNullableField, ErrorType.DataFetchingException -> ErrorCode.INTERNAL_ERROR;
            case org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR -> ErrorCode.INTERNAL_ERROR;
            default -> ErrorCode.BAD_USER_INPUT;
        };
    }
}
