package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Promotion;
import dev.comptoir.sales.till.TillPatience;
import dev.comptoir.starter.serviceclient.ServiceGraphQl;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Asks the catalogue what products cost in a store, and which promotions concern them. */
@Component
class Pricing {

    private static final String QUERY = """
            query Pricing($storeId: ID!, $productIds: [ID!]!) {
              pricing(storeId: $storeId, productIds: $productIds) {
                products { id name unit stocked archived regularPrice { amount } price { amount } promotionIds }
                promotions { id name kind percent amount buy get price parts { productId quantity } endsAt }
              }
            }""";
    private static final ParameterizedTypeReference<Answer> ANSWER = new ParameterizedTypeReference<>() {};

    private final ServiceGraphQl services;
    private final ServiceGraphQl patient;

    Pricing(ServiceGraphQl services, TillPatience patience) {
        this.services = patience.with(services);
        this.patient = patience.withMore(services);
    }

    /**
     * What the catalogue says now; products it does not know are left out.
     *
     * @throws dev.comptoir.starter.errors.Refusal when it does not answer soon
     */
    Answer of(UUID store, List<UUID> products) {
        return ask(services, store, products);
    }

    /** The same for products that cannot be sold without: as soon after a start, when all is slow. Waits longer. */
    Answer indispensable(UUID store, List<UUID> products) {
        return ask(patient, store, products);
    }

    private static Answer ask(ServiceGraphQl services, UUID store, List<UUID> products) {
        return services.execute("products", QUERY, Map.of("storeId", store, "productIds", products), "pricing", ANSWER);
    }

    record Answer(List<OfProduct> products, List<OfPromotion> promotions) {

        /** Each product with the promotions that concern it. */
        List<Word> words(Instant now) {
            return products.stream()
                    .map(product -> new Word(product.priced(), concerning(product), now, null))
                    .toList();
        }

        private List<OfPromotion> concerning(OfProduct product) {
            return promotions.stream()
                    .filter(one -> product.promotionIds().contains(one.id()))
                    .sorted(Comparator.comparing(OfPromotion::id))
                    .toList();
        }
    }

    record OfProduct(
            UUID id,
            String name,
            String unit,
            boolean stocked,
            boolean archived,
            Amount regularPrice,
            Amount price,
            Set<UUID> promotionIds) {

        Priced priced() {
            return new Priced(
                    id,
                    name,
                    regularPrice.amount().max(price.amount()),
                    price.amount(),
                    !"PIECE".equals(unit),
                    stocked,
                    archived,
                    promotionIds);
        }
    }

    /** @param endsAt the first moment at which it no longer counts; null = never */
    record OfPromotion(
            UUID id,
            String name,
            String kind,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            @Nullable Integer buy,
            @Nullable Integer get,
            @Nullable BigDecimal price,
            List<Part> parts,
            @Nullable OffsetDateTime endsAt) {

        boolean countsAt(Instant now) {
            return endsAt == null || now.isBefore(endsAt.toInstant());
        }

        Promotion promotion() {
            return new Promotion(id, name, rule());
        }

        private Promotion.Rule rule() {
            return switch (kind) {
                case "PERCENT" -> new Promotion.PercentOff(Objects.requireNonNull(percent));
                case "AMOUNT" -> new Promotion.AmountOff(Objects.requireNonNull(amount));
                case "BUY_N_GET_M" -> new Promotion.FreeUnits(Objects.requireNonNull(buy), Objects.requireNonNull(get));
                case "BUNDLE" ->
                    new Promotion.Bundle(
                            Objects.requireNonNull(price),
                            parts.stream().collect(Collectors.toMap(Part::productId, Part::quantity, BigDecimal::add)));
                default -> throw new IllegalStateException("Unknown kind of promotion: " + kind);
            };
        }
    }

    record Part(UUID productId, BigDecimal quantity) {}

    record Amount(BigDecimal amount) {}
}
