package dev.comptoir.starter.errors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Errors with a code, a trace id and a sentence in the caller's language. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
public class ErrorsAutoConfiguration {

    private final String application;

    ErrorsAutoConfiguration(@Value("${spring.application.name}") String application) {
        this.application = application;
        Messages.addBundleOf(application);
    }

    @Bean
    GraphQlErrors graphQlErrors() {
        return new GraphQlErrors(application);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ErrorCompletion errorCompletion() {
        return new ErrorCompletion();
    }

    /** The best of the languages we have, not the first one the browser names. */
    @Bean
    @ConditionalOnMissingBean(name = "localeResolver")
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Messages.LANGUAGES);
        resolver.setDefaultLocale(Messages.LANGUAGES.getFirst());
        return resolver;
    }
}
