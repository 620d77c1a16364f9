package dev.comptoir.sales.checkout;

import dev.comptoir.sales.till.TillPatience;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.serviceclient.ServiceError;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * Whether a store has what is to be sold, as the inventory says. When it does not answer soon nobody knows, and the goods are in
 * the customer's hands: then nothing is short.
 */
@Component
class Availability {

    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);
    private static final String QUERY = """
            query Availability($locationId: ID!, $productIds: [ID!]!) {
              availability(locationId: $locationId, productIds: $productIds) { productId available sellableBeyond }
            }""";
    private static final ParameterizedTypeReference<List<Answer>> ANSWERS = new ParameterizedTypeReference<>() {};

    private final ServiceGraphQl services;

    Availability(ServiceGraphQl services, TillPatience patience) {
        this.services = patience.with(services);
    }

    /** A product of which the store has less than is to be sold. */
    record Short(UUID productId, BigDecimal requested, BigDecimal available) {}

    /** What is short; empty when all is there, when the store may sell what is not recorded, or when nobody knows. */
    List<Short> shortages(UUID storeId, Map<UUID, BigDecimal> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        try {
            return services
                    .execute(
                            "inventory",
                            QUERY,
                            Map.of("locationId", storeId, "productIds", List.copyOf(wanted.keySet())),
                            "availability",
                            ANSWERS)
                    .stream()
                    .filter(answer -> !answer.sellableBeyond()
                            && answer.available().compareTo(wanted.get(answer.productId())) < 0)
                    .map(answer -> new Short(answer.productId(), wanted.get(answer.productId()), answer.available()))
                    .toList();
        } catch (Refusal | ServiceError away) {
            LOG.warn("The inventory does not answer ({}); selling without its word", away.getMessage());
            return List.of();
        }
    }

    private record Answer(UUID productId, BigDecimal available, boolean sellableBeyond) {}
}
