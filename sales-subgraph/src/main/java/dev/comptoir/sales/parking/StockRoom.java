package dev.comptoir.sales.parking;

import dev.comptoir.sales.till.TillPatience;
import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.serviceclient.ServiceError;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** The inventory as it sets goods aside, all of a list or none. Whatever is said to it may be said again. */
@Component
class StockRoom {

    private static final Logger LOG = LoggerFactory.getLogger(StockRoom.class);
    private static final String RESERVE = """
            mutation ReserveStock($input: ReserveStockInput!) {
              reserveStock(input: $input) {
                __typename
                ... on Reservation { status }
                ... on InsufficientStockError { shortages { product { id } available } }
                ... on UnknownProductError { productIds }
                ... on InvalidQuantityError { product { id } }
                ... on ErrorResult { message }
              }
            }""";
    private static final String RELEASE = """
            mutation ReleaseReservation($input: ReleaseReservationInput!) {
              releaseReservation(input: $input) { __typename ... on ErrorResult { message } }
            }""";
    private static final ParameterizedTypeReference<Said> SAID = new ParameterizedTypeReference<>() {};

    private final ServiceGraphQl services;

    StockRoom(ServiceGraphQl services, TillPatience patience) {
        this.services = patience.with(services);
    }

    /** What comes of asking for goods. */
    sealed interface Outcome {

        /** They are set aside. */
        record Kept() implements Outcome {}

        /** Nothing is set aside: of these products there are only so many. */
        record Less(Map<UUID, BigDecimal> most) implements Outcome {}

        /** Nothing is set aside, and nothing will be. */
        record Refused() implements Outcome {}
    }

    /**
     * @param reservation the id under which the goods are kept
     * @param wanted how many of each product, above zero
     * @throws Refusal when the inventory does not answer soon
     * @throws ServiceError when it did not understand
     */
    Outcome reserve(UUID reservation, UUID store, Map<UUID, BigDecimal> wanted) {
        List<Map<String, Object>> lines = wanted.entrySet().stream()
                .map(line -> Map.<String, Object>of("productId", line.getKey(), "quantity", line.getValue()))
                .toList();
        Said said = services.executeRepeatable(
                "inventory",
                RESERVE,
                Map.of("input", Map.of("reservationId", reservation, "locationId", store, "lines", lines)),
                "reserveStock",
                SAID);
        if ("HELD".equals(said.status())) {
            return new Outcome.Kept();
        }
        Map<UUID, BigDecimal> most = said.most();
        if (!most.isEmpty()) {
            return new Outcome.Less(most);
        }
        LOG.warn("The inventory keeps nothing for parked sale {}: {}", reservation, said);
        return new Outcome.Refused();
    }

    /**
     * Also of one that was never made, which then takes nothing when it comes.
     *
     * @throws Refusal when the inventory does not answer soon
     * @throws ServiceError when it did not understand
     */
    void release(UUID reservation) {
        Said said = services.executeRepeatable(
                "inventory",
                RELEASE,
                Map.of("input", Map.of("reservationId", reservation)),
                "releaseReservation",
                SAID);
        if (said.message() != null) {
            LOG.warn("The inventory does not free the goods of parked sale {}: {}", reservation, said.message());
        }
    }

    private record Said(
            @Nullable String status,
            @Nullable List<Shortage> shortages,
            @Nullable List<UUID> productIds,
            @Nullable Product product,
            @Nullable String message) {

        Map<UUID, BigDecimal> most() {
            var most = new HashMap<UUID, BigDecimal>();
            if (shortages != null) {
                shortages.forEach(
                        each -> most.put(each.product().id(), each.available().max(BigDecimal.ZERO)));
            }
            if (productIds != null) {
                productIds.forEach(id -> most.put(id, BigDecimal.ZERO));
            }
            if (product != null) {
                most.put(product.id(), BigDecimal.ZERO);
            }
            return most;
        }
    }

    private record Shortage(Product product, BigDecimal available) {}

    private record Product(UUID id) {}
}
