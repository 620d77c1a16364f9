package dev.comptoir.users.tokens;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.comptoir.users.staff.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.transaction.support.TransactionTemplate;

/** The endpoints of the authorization server, and what they keep. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServer(
            HttpSecurity http,
            Staff staff,
            OAuth2AuthorizationService authorizations,
            @Qualifier("jwtDecoder") JwtDecoder ownTokens)
            throws Exception {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.logoutEndpoint(
                                            endpoint -> endpoint.logoutResponseHandler(new SignOut(authorizations)))
                                    .providerConfigurationEndpoint(endpoint ->
                                            endpoint.providerConfigurationCustomizer(TokenConfiguration::describe)))
                            .tokenEndpoint(tokens -> tokens.accessTokenRequestConverter(new ScopesOfClient()));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(ownTokens)))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/sign-in"), browsers()))
                .addFilterAfter(new SuspendedSessions(staff), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${comptoir.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    OAuth2AuthorizationService authorizations(
            JdbcOperations database,
            RegisteredClientRepository clients,
            SpentTokens spent,
            TransactionTemplate transaction) {
        return new Authorizations(new JdbcOAuth2AuthorizationService(database, clients), spent, transaction);
    }

    @Bean
    OAuth2AuthorizationConsentService consents(JdbcOperations database, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationConsentService(database, clients);
    }

    @Bean
    RecurringTask<Void> authorizationPurgeTask(AuthorizationPurge purge) {
        return Tasks.recurring("authorization-purge", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((task, context) -> purge.run());
    }

    /** Says what this server does, where the framework lists all that it could. */
    private static void describe(OidcProviderConfiguration.Builder server) {
        server.idTokenSigningAlgorithms(algorithms -> replace(algorithms, SignatureAlgorithm.ES256.getName()))
                .scopes(scopes -> replace(scopes, OidcScopes.OPENID, OidcScopes.PROFILE))
                .grantTypes(types -> replace(
                        types,
                        AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
                        AuthorizationGrantType.REFRESH_TOKEN.getValue(),
                        AuthorizationGrantType.CLIENT_CREDENTIALS.getValue()))
                .tokenEndpointAuthenticationMethods(methods -> replace(
                        methods,
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
                        ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
                        ClientAuthenticationMethod.NONE.getValue()));
    }

    private static void replace(List<String> listed, String... real) {
        listed.clear();
        listed.addAll(List.of(real));
    }

    private static MediaTypeRequestMatcher browsers() {
        var browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browsers.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return browsers;
    }
}
