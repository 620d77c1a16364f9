package dev.comptoir.sales.staff;

import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Remembers what an employee who asks for something is called; a request never fails for it. */
@Component
class RememberingStaff implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RememberingStaff.class);

    private final StaffNames names;

    RememberingStaff(StaffNames names) {
        this.names = names;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Caller.ifSignedIn().filter(RememberingStaff::isStaff).ifPresent(caller -> remember(caller, token));
        }
        return chain.next(request);
    }

    private static boolean isStaff(Caller caller) {
        return caller.has(Role.CASHIER) || caller.has(Role.MANAGER) || caller.has(Role.ADMIN);
    }

    private void remember(Caller caller, JwtAuthenticationToken token) {
        String name = token.getToken().getClaimAsString("name");
        if (name == null || name.isBlank()) {
            return;
        }
        try {
            names.remember(caller.userId(), name.strip());
        } catch (RuntimeException e) {
            LOG.debug("The name of {} was not remembered", caller.subject(), e);
        }
    }
}
