package dev.comptoir.ui.account;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.comptoir.ui.Surroundings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every page asks for a sign-in; what a role may open is written on the pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    private static final String SIGN_IN = "/oauth2/authorization/" + Issuer.NAME;

    /**
     * Flow's own bootstrap and its calls into components need inline and evaluated scripts; everything else, above all
     * scripts from elsewhere, stays out.
     */
    private static final String ONLY_OUR_OWN = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
            "form-action 'self' %s");

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Surroundings surroundings, VaadinDefaultRequestCache returnTo) {
        returnTo.setDelegateRequestCache(new ReturnAddress());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/comptoir/**", "/icons/**", "/aura/**", "/favicon.ico", "/offline.html")
                .permitAll()
                .requestMatchers("/actuator/health/**", "/actuator/prometheus")
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(ONLY_OUR_OWN.formatted(surroundings.issuer())))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), microphone=(), geolocation=()")));
        // An address with nothing behind it is a page, too: one that says so.
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(SIGN_IN, "{baseUrl}/")
                .anyRequest(AuthorizedUrl::authenticated));
        return http.build();
    }
}
