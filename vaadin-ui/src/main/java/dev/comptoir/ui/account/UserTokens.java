package dev.comptoir.ui.account;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Refreshes one at a time: a refresh token is good for one use, so two calls that refreshed side by side would end the
 * sign-in.
 */
final class UserTokens implements AccessTokens {
    private static final Logger log = LoggerFactory.getLogger(UserTokens.class);
    /** A token must outlive the call it is sent with. */
    private static final Duration MARGIN = Duration.ofSeconds(45);

    private static final Duration LONGER_THAN_ANY_TOKEN_LIVES = Duration.ofDays(3650);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final RefreshTokenOAuth2AuthorizedClientProvider whenAboutToEnd;
    private final RefreshTokenOAuth2AuthorizedClientProvider always;
    private final Authentication person;
    private volatile OAuth2AuthorizedClient client;

    UserTokens(
            OAuth2AuthorizedClient client,
            Authentication person,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh) {
        this.client = client;
        this.person = person;
        this.whenAboutToEnd = refreshing(refresh, MARGIN);
        this.always = refreshing(refresh, LONGER_THAN_ANY_TOKEN_LIVES);
    }

    OAuth2AuthorizedClient client() {
        return client;
    }

    @Override
    public String current() {
        oneAtATime.lock();
        try {
            return refreshed(whenAboutToEnd);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public Lasting lasting() {
        oneAtATime.lock();
        try {
            var token = refreshed(whenAboutToEnd);
            var end = client.getAccessToken().getExpiresAt();
            return new Lasting(token, end == null ? Instant.MAX : end);
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public String insteadOf(String refused) {
        oneAtATime.lock();
        try {
            var present = client.getAccessToken().getTokenValue();
            return present.equals(refused) ? refreshed(always) : present;
        } finally {
            oneAtATime.unlock();
        }
    }

    private String refreshed(RefreshTokenOAuth2AuthorizedClientProvider provider) {
        try {
            var context = OAuth2AuthorizationContext.withAuthorizedClient(client)
                    .principal(person)
                    .build();
            var fresh = provider.authorize(context);
            if (fresh != null) {
                client = fresh;
            }
        } catch (ClientAuthorizationException refused) {
            useTheOldOneUnless(isFinal(refused), refused);
        } catch (OAuth2AuthorizationException noAnswer) {
            useTheOldOneUnless(false, noAnswer);
        }
        return client.getAccessToken().getTokenValue();
    }

    /** While the issuer is away a token may still have some seconds to live; the router will tell. */
    private static void useTheOldOneUnless(boolean theSignInEnded, OAuth2AuthorizationException failure) {
        if (theSignInEnded) {
            throw new SignedOutException(failure);
        }
        log.warn("The access token could not be refreshed: {}", failure.getMessage());
    }

    private static boolean isFinal(OAuth2AuthorizationException failure) {
        return switch (failure.getError().getErrorCode()) {
            case OAuth2ErrorCodes.INVALID_GRANT,
                    OAuth2ErrorCodes.INVALID_CLIENT,
                    OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
                    OAuth2ErrorCodes.INVALID_TOKEN -> true;
            default -> false;
        };
    }

    private static RefreshTokenOAuth2AuthorizedClientProvider refreshing(
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refresh, Duration margin) {
        var provider = new RefreshTokenOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(refresh);
        provider.setClockSkew(margin);
        return provider;
    }
}
