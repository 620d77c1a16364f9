package dev.comptoir.stack.access;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a person in the way a browser does, without one: authorization code with PKCE, as the public client
 * {@code comptoir-cli}. Nobody listens at the redirect address; the code is read from the redirect itself.
 */
public final class SignIn {
    private static final String CLIENT = "comptoir-cli";
    private static final String REDIRECT = "http://127.0.0.1:8976/callback";
    private static final int MOST_REDIRECTS = 10;

    private final URI issuer;

    public SignIn(URI issuer) {
        this.issuer = issuer;
    }

    /**
     * @return an access token, good for ten minutes
     * @throws StackFailure when the name or password is wrong, or the issuer does not answer
     */
    public String accessToken(String username, String password) {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            return accessToken(browser, username, password);
        } catch (IOException e) {
            throw new StackFailure(e, "sign-in.unreachable", issuer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure(e, "interrupted");
        }
    }

    private String accessToken(HttpClient browser, String username, String password)
            throws IOException, InterruptedException {
        var proof = Pkce.random();
        var asked = issuer.resolve("/oauth2/authorize?"
                + Form.encoded(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        "openid profile",
                        "state",
                        proof.state(),
                        "code_challenge",
                        proof.challenge(),
                        "code_challenge_method",
                        "S256")));
        var page = follow(browser, get(browser, asked));
        var form = SignInPage.in(page.body());
        var answer = post(browser, page.uri().resolve(form.action()), form.filledIn(username, password));
        var end = follow(browser, answer);
        var code = end.headers()
                .firstValue("Location")
                .filter(location -> location.startsWith(REDIRECT))
                .map(location -> Form.decoded(URI.create(location).getRawQuery()))
                .filter(parameters -> proof.state().equals(parameters.get("state")))
                .map(parameters -> parameters.get("code"))
                .orElseThrow(() -> new StackFailure("sign-in.refused", username));
        return exchange(browser, code, proof);
    }

    private String exchange(HttpClient browser, String code, Pkce proof) throws IOException, InterruptedException {
        var answer = post(
                browser,
                issuer.resolve("/oauth2/token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "code_verifier", proof.verifier()));
        if (answer.statusCode() != 200) {
            throw new StackFailure("sign-in.failed", answer.statusCode() + "", answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    /** Follows redirects up to a page, or up to the one that leads to the command line. */
    private static HttpResponse<String> follow(HttpClient browser, HttpResponse<String> answer)
            throws IOException, InterruptedException {
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var location = answer.headers().firstValue("Location");
            if (location.isEmpty() || location.get().startsWith(REDIRECT)) {
                return answer;
            }
            answer = get(browser, answer.uri().resolve(location.get()));
        }
        throw new IOException("Too many redirects");
    }

    private static HttpResponse<String> get(HttpClient browser, URI uri) throws IOException, InterruptedException {
        return browser.send(request(uri).GET().build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient browser, URI uri, Map<String, String> form)
            throws IOException, InterruptedException {
        return browser.send(
                request(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Form.encoded(form)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", "text/html, */*");
    }
}
