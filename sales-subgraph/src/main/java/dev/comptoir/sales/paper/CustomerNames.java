package dev.comptoir.sales.paper;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.serviceclient.ServiceError;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * What customers are called, as the users service says at the moment. Nothing is kept here, so that somebody who was erased
 * there has no name here either.
 */
@Component
class CustomerNames {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerNames.class);
    private static final String QUERY = "query CustomerNames($ids: [ID!]!) { customerNames(ids: $ids) { id name } }";
    private static final ParameterizedTypeReference<List<Answer>> ANSWERS = new ParameterizedTypeReference<>() {};
    /** How long a paper waits for a name. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServiceGraphQl services;

    CustomerNames(ServiceGraphQl services) {
        this.services = services;
    }

    /** Empty when there is no customer, he was erased, or the users service does not answer soon. */
    Optional<String> of(@Nullable UUID customer) {
        if (customer == null) {
            return Optional.empty();
        }
        var asked = new CompletableFuture<Optional<String>>();
        asked.completeAsync(() -> ask(customer), task -> Thread.ofVirtual().start(task));
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Printing without the customer's name", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<String> ask(UUID customer) {
        try {
            return services.execute("users", QUERY, Map.of("ids", List.of(customer)), "customerNames", ANSWERS).stream()
                    .map(Answer::name)
                    .findFirst();
        } catch (Refusal | ServiceError away) {
            LOG.warn("Printing without the customer's name: {}", away.getMessage());
            return Optional.empty();
        }
    }

    private record Answer(UUID id, String name) {}
}
