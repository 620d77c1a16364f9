package dev.comptoir.starter.test;

import dev.comptoir.postgres.EmbeddedPostgres;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL per JVM, started when the first test asks for it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "test";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + server().jdbcUrl(NAME),
                        "spring.datasource.username=" + NAME,
                        "spring.datasource.password=" + NAME,
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "COMPTOIR_ISSUER=" + Tokens.ISSUER)
                .applyTo(context);
    }

    /** The server, for tests that need a connection of their own to the database {@code test}. */
    public static EmbeddedPostgres server() {
        return Running.SERVER;
    }

    private static final class Running {
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.temporary()
                .database(NAME, NAME, NAME, List.of("pg_trgm", "unaccent"))
                .start();
    }
}
