package dev.comptoir.starter.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Puts {@code comptoir-defaults.yaml} below every other source of settings. */
final class ComptoirDefaults implements EnvironmentPostProcessor {

    private static final String FILE = "comptoir-defaults.yaml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if ("json".equals(environment.getProperty("comptoir.log"))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "comptoir-json-log", Map.of("logging.structured.format.console", "logstash")));
        }
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
