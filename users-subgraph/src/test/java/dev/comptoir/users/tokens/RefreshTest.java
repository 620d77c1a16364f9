package dev.comptoir.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.test.Browser;
import dev.comptoir.users.test.People;
import dev.comptoir.users.test.Pkce;
import dev.comptoir.users.test.TokenClient;
import dev.comptoir.users.test.TokenClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.test.web.servlet.MockMvc;

@SubgraphTest
class RefreshTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    private OAuth2AuthorizationService authorizations;

    private People people;
    private Browser browser;
    private TokenClient web;
    private User person;
    private Answer first;

    @BeforeEach
    void somebodyIsSignedIn() {
        people = new People(staff, passwords);
        browser = new Browser(mvc);
        web = TokenClient.web(mvc);
        person = people.manager();
        first = web.signIn(browser, person.username().value(), People.PASSWORD);
    }

    @Test
    void everyRefreshBringsANewRefreshToken() {
        Answer second = web.refresh(first.text("refresh_token"));
        Answer third = web.refresh(second.text("refresh_token"));

        assertThat(third.status()).as("%s", third.body()).isEqualTo(200);
        assertThat(third.accessClaims().getSubject()).isEqualTo(person.id().toString());
        assertThat(third.text("refresh_token")).isNotEqualTo(second.text("refresh_token"));
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
    }

    @Test
    void aRefreshTokenThatComesAgainEndsTheAuthorizationForEverybody() {
        Answer second = web.refresh(first.text("refresh_token"));

        Answer replayed = web.refresh(first.text("refresh_token"));

        assertThat(replayed.status()).isEqualTo(400);
        assertThat(replayed.text("error")).isEqualTo("invalid_grant");
        assertThat(web.refresh(second.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void ofTwoRefreshesAtOnceOneWins() {
        String token = first.text("refresh_token");
        OAuth2Authorization one = authorizations.findByToken(token, OAuth2TokenType.REFRESH_TOKEN);
        OAuth2Authorization other = authorizations.findByToken(token, OAuth2TokenType.REFRESH_TOKEN);

        authorizations.save(renewed(one, "newer"));

        assertThatThrownBy(() -> authorizations.save(renewed(other, "newer too")))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void aSuspendedPersonGetsNoNewToken() {
        people.suspend(person);

        Answer refused = web.refresh(first.text("refresh_token"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aSuspendedPersonsBrowserIsSentToTheSignInPage() {
        people.suspend(person);

        var answer = browser.open(web.authorizationUrl(Pkce.fresh()));

        assertThat(answer.getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void signingOutEndsTheSessionAndTheRefreshToken() {
        var answer = browser.open(signOutUrl(first.text("id_token")));

        assertThat(answer.getRedirectedUrl()).isEqualTo("http://web.test:8080");
        assertThat(browser.open(web.authorizationUrl(Pkce.fresh())).getRedirectedUrl())
                .endsWith("/sign-in");
        assertThat(web.refresh(first.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void signingOutWorksWithTheFirstIdTokenAfterARefreshToo() {
        web.refresh(first.text("refresh_token"));

        var answer = browser.open(signOutUrl(first.text("id_token")));

        assertThat(answer.getRedirectedUrl()).isEqualTo("http://web.test:8080");
    }

    @Test
    void signingOutToElsewhereIsRefused() {
        var answer = browser.open(signOutUrl(first.text("id_token")).replace("web.test:8080", "evil.test"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getRedirectedUrl()).isNull();
    }

    private static String signOutUrl(String idToken) {
        return "/connect/logout?id_token_hint=%s&post_logout_redirect_uri=http://web.test:8080".formatted(idToken);
    }

    private static OAuth2Authorization renewed(OAuth2Authorization authorization, String value) {
        OAuth2AccessToken old = authorization.getAccessToken().getToken();
        return OAuth2Authorization.from(authorization)
                .accessToken(new OAuth2AccessToken(
                        old.getTokenType(), value, old.getIssuedAt(), old.getExpiresAt(), old.getScopes()))
                .build();
    }
}
