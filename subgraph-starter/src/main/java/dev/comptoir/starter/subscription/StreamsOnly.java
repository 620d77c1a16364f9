package dev.comptoir.starter.subscription;

import dev.comptoir.starter.errors.ErrorCode;
import dev.comptoir.starter.errors.Messages;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Tells who asks for a subscription and accepts one answer only how to ask instead. */
final class StreamsOnly implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .map(response -> response.getData() instanceof Publisher
                                && !request.getAttributes().containsKey(SubscriptionStreams.STREAMED)
                        ? refusal(request, response)
                        : response);
    }

    private static WebGraphQlResponse refusal(WebGraphQlRequest request, WebGraphQlResponse response) {
        var error = GraphqlErrorBuilder.newError()
                .message("%s", Messages.text(request.getLocale(), "subscription.needs-stream"))
                .errorType(ErrorCode.BAD_USER_INPUT)
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                response.getExecutionInput(), new ExecutionResultImpl(null, List.of(error))));
    }
}
