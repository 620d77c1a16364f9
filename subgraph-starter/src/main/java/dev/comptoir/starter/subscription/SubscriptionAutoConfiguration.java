package dev.comptoir.starter.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.server.WebGraphQlHandler;

/** The stream in the place of Spring's own. */
@AutoConfiguration(before = GraphQlWebMvcAutoConfiguration.class)
public class SubscriptionAutoConfiguration {

    @Bean
    SubscriptionStreams subscriptionStreams(
            WebGraphQlHandler handler,
            @Value("${spring.graphql.http.sse.keep-alive}") Duration keepAlive,
            MeterRegistry meters) {
        return new SubscriptionStreams(handler, keepAlive, meters);
    }

    @Bean
    StreamsOnly streamsOnly() {
        return new StreamsOnly();
    }
}
