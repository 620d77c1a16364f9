package dev.comptoir.users.clients;

import dev.comptoir.starter.security.Role;
import dev.comptoir.users.clients.ClientProperties.Program;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients as they should be registered, with secrets in the clear. */
final class KnownClients {

    static final String WEB = "comptoir-web";
    static final String COMMAND_LINE = "comptoir-cli";

    /** Short: a token cannot be called back. */
    private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(10);

    /** A working day: who opens the shop signs in, and is not asked again before it closes. */
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofHours(12);

    private static final Duration CODE_LIFE = Duration.ofMinutes(2);

    private KnownClients() {}

    /** The web app: keeps its secret on its server, proves itself with it and with PKCE. */
    static RegisteredClient web(String secret, WebProperties web) {
        return client(WEB)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(web.url() + "/login/oauth2/code/comptoir")
                .postLogoutRedirectUri(web.url())
                .postLogoutRedirectUri(web.url() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(forPeople())
                .build();
    }

    /**
     * The command line: can keep no secret, so PKCE alone protects its code. It listens on the loopback address, on any
     * free port (RFC 8252, 7.3), and gets no refresh token.
     */
    static RegisteredClient commandLine() {
        return client(COMMAND_LINE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(forPeople())
                .build();
    }

    static List<RegisteredClient> inTheirOwnName(Map<String, Program> programs, Role role) {
        return programs.entrySet().stream()
                .filter(program -> program.getValue().hasSecret())
                .map(program -> inItsOwnName(program.getKey(), program.getValue(), role))
                .toList();
    }

    private static RegisteredClient inItsOwnName(String id, Program program, Role role) {
        return client(id)
                .clientSecret(program.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(program.scopes()))
                .clientSettings(settings(it -> it.setting(ClientRoles.SETTING, role.name())))
                .build();
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(id)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN_LIFE)
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .refreshTokenTimeToLive(REFRESH_TOKEN_LIFE)
                        .reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build());
    }

    /** Nobody is asked to consent: these programs are Comptoir's own. */
    private static ClientSettings forPeople() {
        return settings(it -> it.requireProofKey(true).requireAuthorizationConsent(false));
    }

    private static ClientSettings settings(Consumer<ClientSettings.Builder> chosen) {
        var settings = ClientSettings.builder();
        chosen.accept(settings);
        return settings.build();
    }
}
