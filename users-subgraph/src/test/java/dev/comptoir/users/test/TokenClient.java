package dev.comptoir.users.test;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A program at the token endpoint: the web app, the command line or a service. */
public final class TokenClient {

    public static final String WEB_CALLBACK = "http://web.test:8080/login/oauth2/code/comptoir";

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvc mvc;
    private final String id;
    private final @Nullable String secret;
    private final String redirectUri;

    private TokenClient(MockMvc mvc, String id, @Nullable String secret, String redirectUri) {
        this.mvc = mvc;
        this.id = id;
        this.secret = secret;
        this.redirectUri = redirectUri;
    }

    public static TokenClient web(MockMvc mvc) {
        return new TokenClient(mvc, "comptoir-web", "web-secret-of-the-tests", WEB_CALLBACK);
    }

    public static TokenClient commandLine(MockMvc mvc, int port) {
        return new TokenClient(mvc, "comptoir-cli", null, "http://127.0.0.1:%d/callback".formatted(port));
    }

    public static TokenClient program(MockMvc mvc, String id, String secret) {
        return new TokenClient(mvc, id, secret, "");
    }

    /** An answer of the token endpoint. */
    public record Answer(int status, Map<String, Object> body) {

        public String text(String key) {
            return String.valueOf(body.get(key));
        }

        public JWTClaimsSet accessClaims() {
            return claims(text("access_token"));
        }

        public JWTClaimsSet idClaims() {
            return claims(text("id_token"));
        }

        private static JWTClaimsSet claims(String token) {
            try {
                return SignedJWT.parse(token).getJWTClaimsSet();
            } catch (ParseException e) {
                throw new AssertionError(token, e);
            }
        }
    }

    /** The address that asks for a code. */
    public String authorizationUrl(Pkce pkce) {
        return authorization()
                .queryParam("code_challenge", pkce.challenge())
                .queryParam("code_challenge_method", "S256")
                .encode()
                .build()
                .toUriString();
    }

    public String authorizationUrlWithoutPkce() {
        return authorization().encode().build().toUriString();
    }

    /** The whole flow: asks for a code, signs in, comes back with the code, and exchanges it. */
    public Answer signIn(Browser browser, String username, String password) {
        Pkce pkce = Pkce.fresh();
        return exchange(code(browser, pkce, username, password), pkce);
    }

    /** Asks for a code, and signs in for it. */
    public String code(Browser browser, Pkce pkce, String username, String password) {
        browser.open(authorizationUrl(pkce));
        String back = browser.signIn(username, password).getRedirectedUrl();
        return codeIn(browser.open(back));
    }

    public static String codeIn(MockHttpServletResponse response) {
        String url = response.getRedirectedUrl();
        String code = url == null
                ? null
                : UriComponentsBuilder.fromUriString(url)
                        .build()
                        .getQueryParams()
                        .getFirst("code");
        if (code == null) {
            throw new AssertionError("No code: HTTP %d %s".formatted(response.getStatus(), url));
        }
        return code;
    }

    public Answer exchange(String code, Pkce pkce) {
        return send(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri,
                "code_verifier",
                pkce.verifier()));
    }

    public Answer refresh(String refreshToken) {
        return send(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public Answer credentials() {
        return send(Map.of("grant_type", "client_credentials"));
    }

    public Answer credentials(String scope) {
        return send(Map.of("grant_type", "client_credentials", "scope", scope));
    }

    private Answer send(Map<String, String> parameters) {
        MockHttpServletRequestBuilder request = post("/oauth2/token");
        parameters.forEach(request::param);
        if (secret == null) {
            request.param("client_id", id);
        } else {
            request.with(SecurityMockMvcRequestPostProcessors.httpBasic(id, secret));
        }
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            @SuppressWarnings("unchecked")
            Map<String, Object> body =
                    Browser.text(response).isEmpty() ? Map.of() : JSON.readValue(Browser.text(response), Map.class);
            return new Answer(response.getStatus(), body);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private UriComponentsBuilder authorization() {
        return UriComponentsBuilder.fromUriString("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", id)
                .queryParam("scope", "openid profile")
                .queryParam("state", "some-state")
                .queryParam("redirect_uri", redirectUri);
    }
}
