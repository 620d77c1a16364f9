package dev.comptoir.ui.graph;

import java.time.Clock;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads on which pages ask, and the clock they read. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    /** A virtual thread for each question: they only wait. */
    @Bean
    Background background() {
        return new Background(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("background-", 0).factory()));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
