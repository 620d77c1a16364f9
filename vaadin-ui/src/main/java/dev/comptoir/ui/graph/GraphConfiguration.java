package dev.comptoir.ui.graph;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The threads on which pages ask, and the clock they read. */
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {

    /** A virtual thread for each question: they only wait. */
    @Bean
    Background background() {
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("background-", 0).factory());
        return new Background(
                threads, pause -> CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
