package dev.comptoir.starter.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deny by default: the paths every subgraph serves want an access token, all other paths are closed. A subgraph that
 * serves more adds a chain of its own with a lower order; one that has a chain for all the rest names it
 * {@code otherRequests}.
 */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, GraphQlAutoConfiguration.class})
public class SecurityAutoConfiguration {

    /** After the chains of a subgraph, before the one that closes the rest. */
    public static final int ORDER = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    @Order(ORDER)
    SecurityFilterChain apiRequests(HttpSecurity http, JsonMapper json, JwtDecoder tokens) throws Exception {
        var refusals = new GraphQlRefusals(json);
        return http.securityMatcher("/graphql", "/graphql/**", "/actuator/**", "/imports/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Role.ADMIN.name())
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.decoder(new PatientDecoder(new RememberingDecoder(tokens)))
                                        .jwtAuthenticationConverter(new CallerConverter()))
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals)
                                .withObjectPostProcessor(answeringWith(refusals)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    @ConditionalOnMissingBean(name = "otherRequests")
    SecurityFilterChain otherRequests(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** By default a token that cannot be checked, because its issuer is away, is answered with HTTP 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWith(GraphQlRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    IssuerTokens issuerTokens(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
        return new RemoteIssuerTokens(issuer);
    }

    @Bean
    CallerInterceptor callerInterceptor() {
        return new CallerInterceptor();
    }

    @Bean
    CallerArgument callerArgument() {
        return new CallerArgument();
    }
}
