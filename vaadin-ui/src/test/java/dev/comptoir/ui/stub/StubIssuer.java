package dev.comptoir.ui.stub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An issuer without passwords: signs in whoever is next, through the real code flow with PKCE and rotating refresh tokens. */
public final class StubIssuer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ECKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Persona> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Persona> accessTokens = new ConcurrentHashMap<>();
    private volatile Persona next = Persona.MANAGER;
    private volatile int lifeInSeconds = 600;
    private volatile int refreshes;
    private volatile int signOuts;

    public StubIssuer() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("stub").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/oauth2/jwks", exchange -> json(exchange, 200, new JWKSet(key).toJSONObject(true)));
        server.createContext("/connect/logout", this::logout);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who signs in next, and how long their access tokens live. */
    public void next(Persona persona, int lifeInSeconds) {
        this.next = persona;
        this.lifeInSeconds = lifeInSeconds;
    }

    /** No refresh token is good any more. */
    public void forgetSignIns() {
        refreshTokens.clear();
    }

    /** No access token is good any more; they can be refreshed. */
    public void withdrawAccessTokens() {
        accessTokens.clear();
    }

    public int refreshes() {
        return refreshes;
    }

    public int signOuts() {
        return signOuts;
    }

    /** Whose access token this is; null for one that was never issued, or withdrawn. */
    public @Nullable Persona holderOf(String accessToken) {
        return accessTokens.get(accessToken);
    }

    /** A token that needs no sign-in, for tests that begin on a page. */
    public String tokenFor(Persona persona) {
        var token = accessToken(persona);
        accessTokens.put(token, persona);
        return token;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = form(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        query.put("persona", next.name());
        codes.put(code, query);
        redirect(
                exchange,
                "%s?code=%s&state=%s".formatted(query.get("redirect_uri"), code, encoded(query.get("state"))));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(form.get("grant_type"))) {
            var persona = refreshTokens.remove(form.get("refresh_token"));
            refreshes++;
            if (persona == null) {
                json(exchange, 400, Map.of("error", "invalid_grant"));
            } else {
                json(exchange, 200, tokens(persona, null));
            }
            return;
        }
        var asked = codes.remove(form.get("code"));
        if (asked == null || !challenge(form.get("code_verifier")).equals(asked.get("code_challenge"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(exchange, 200, tokens(Persona.valueOf(asked.get("persona")), asked.get("nonce")));
    }

    private Map<String, Object> tokens(Persona persona, @Nullable String nonce) {
        var access = accessToken(persona);
        var refresh = UUID.randomUUID().toString();
        accessTokens.put(access, persona);
        refreshTokens.put(refresh, persona);
        var tokens = new HashMap<String, Object>(Map.of(
                "access_token",
                access,
                "refresh_token",
                refresh,
                "token_type",
                "Bearer",
                "expires_in",
                lifeInSeconds,
                "scope",
                "openid profile"));
        var idToken = claims(persona).audience("comptoir-web");
        if (nonce != null) {
            idToken.claim("nonce", nonce);
        }
        tokens.put("id_token", signed(idToken));
        return tokens;
    }

    private String accessToken(Persona persona) {
        var claims = claims(persona)
                .audience("comptoir")
                .claim("preferred_username", persona.username())
                .claim("name", persona.displayName())
                .claim("roles", persona.roles());
        persona.stores().ifPresent(stores -> claims.claim("stores", stores));
        return signed(claims);
    }

    private JWTClaimsSet.Builder claims(Persona persona) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(persona.id())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(lifeInSeconds)));
    }

    private String signed(JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("stub").build(), claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void logout(HttpExchange exchange) throws IOException {
        signOuts++;
        redirect(
                exchange, form(exchange.getRequestURI().getRawQuery()).getOrDefault("post_logout_redirect_uri", url()));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        for (var pair : List.of(encoded.split("&"))) {
            var parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
