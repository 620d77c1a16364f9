package dev.comptoir.stack.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an issuer that insists on the cookie, the token of the form, and the proof of the code. */
class SignInTest {
    private static final String FORM = """
            <form method="post" action="/sign-in"><input type="hidden" name="_csrf" value="c&amp;s"/>
            <input id="username" name="username" type="text"><input id="password" name="password" type="password"></form>
            """;

    private HttpServer issuer;
    private Map<String, String> asked = Map.of();

    @BeforeEach
    void issuer() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        issuer.createContext("/oauth2/authorize", exchange -> {
            if (signedIn(exchange)) {
                redirect(exchange, asked.get("redirect_uri") + "?code=abc&state=" + asked.get("state"));
            } else {
                asked = Form.decoded(exchange.getRequestURI().getRawQuery());
                redirect(exchange, "/sign-in");
            }
        });
        issuer.createContext("/sign-in", exchange -> {
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 200, FORM);
                return;
            }
            var form = body(exchange);
            if (form.equals(Map.of("_csrf", "c&s", "username", "maud", "password", "right"))) {
                exchange.getResponseHeaders().add("Set-Cookie", "SESSION=1; Path=/; HttpOnly; SameSite=Lax");
                redirect(exchange, "/oauth2/authorize?continue");
            } else {
                redirect(exchange, "/sign-in?refused");
            }
        });
        issuer.createContext("/oauth2/token", exchange -> {
            var form = body(exchange);
            var proven = new Pkce(form.getOrDefault("code_verifier", ""), "")
                    .challenge()
                    .equals(asked.get("code_challenge"));
            var right = proven
                    && "abc".equals(form.get("code"))
                    && form.get("redirect_uri").equals(asked.get("redirect_uri"));
            answer(exchange, right ? 200 : 400, right ? "{\"access_token\":\"t.o.k\"}" : "{}");
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void theRightPasswordGivesAToken() {
        assertThat(signIn().accessToken("maud", "right")).isEqualTo("t.o.k");
    }

    @Test
    void theWrongPasswordIsReportedWithTheName() {
        assertThatThrownBy(() -> signIn().accessToken("maud", "wrong"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("maud");
    }

    @Test
    void anIssuerThatIsDownIsReportedWithItsAddress() {
        issuer.stop(0);
        assertThatThrownBy(() -> signIn().accessToken("maud", "right"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining(address().toString());
    }

    private SignIn signIn() {
        return new SignIn(address());
    }

    private URI address() {
        return URI.create("http://localhost:" + issuer.getAddress().getPort());
    }

    private static boolean signedIn(HttpExchange exchange) {
        var cookie = exchange.getRequestHeaders().getFirst("Cookie");
        return cookie != null && cookie.contains("SESSION=1");
    }

    private static Map<String, String> body(HttpExchange exchange) throws IOException {
        return Form.decoded(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
