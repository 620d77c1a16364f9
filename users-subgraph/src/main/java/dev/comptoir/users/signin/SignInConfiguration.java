package dev.comptoir.users.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.comptoir.users.clients.WebProperties;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The pages a person meets, and nothing else: a path that is not named here does not exist. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** {@link PasswordSignIn} checks the password: as the only provider that is a bean, it serves every chain. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain otherRequests(HttpSecurity http, WebProperties web) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/", "/sign-in", "/signed-out", "/assets/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(Origin::of)
                        .defaultSuccessUrl(web.url())
                        .failureHandler(new RefusedSignIn()))
                .logout(signOut -> signOut.logoutUrl("/sign-out").logoutSuccessUrl("/signed-out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, unknown) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                        .accessDeniedHandler(new StaleForm()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(onlyOurOwn(web)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** PostgreSQL takes every character but NUL, which nobody types: better a 400 here than a failed statement there. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    RecurringTask<Void> signInRecordsPurge(LockOut lockOut, SignInAudit audit) {
        return Tasks.recurring("sign-in-records-purge", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((task, context) -> {
                    lockOut.forgetOld();
                    audit.forgetOld();
                });
    }

    /**
     * No script, nothing from elsewhere, no frame. Browsers apply {@code form-action} to where a form redirects as well:
     * from here back to the web app, or to the command line's loopback address.
     */
    private static String onlyOurOwn(WebProperties web) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' %s http://127.0.0.1:*".formatted(web.origin());
    }
}
