package dev.comptoir.starter.security;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Keeps the caller in the GraphQL context, where the guarded fields look for it whatever thread they run on. */
final class CallerInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Caller.ifSignedIn()
                .ifPresent(caller -> request.configureExecutionInput(
                        (input, builder) -> builder.graphQLContext(context -> context.of(Caller.class, caller))
                                .build()));
        return chain.next(request);
    }
}
