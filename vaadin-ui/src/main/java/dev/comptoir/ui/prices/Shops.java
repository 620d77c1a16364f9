package dev.comptoir.ui.prices;

import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.prices.OfferShops.Shop;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stores a person may speak of, and what a day means there.
 *
 * @param all the person's, by name
 * @param fallback the company's zone, when no store says its own
 */
record Shops(List<Shop> all, ZoneId fallback, Clock clock) {

    /** Asks for them; without an answer the pages go on with none. */
    void whenKnown(Graph graph, Consumer<Shops> then) {
        graph.ask(
                OfferShops.class,
                Map.of(),
                answer -> then.accept(
                        new Shops(Optional.ofNullable(answer.data().stores()).orElse(List.of()), fallback, clock)),
                failure -> then.accept(this));
    }

    /** Those in which the person may decide: all for an admin. */
    List<Shop> mine() {
        return all.stream()
                .filter(shop -> Employee.signedIn().mayEnter(shop.id()))
                .toList();
    }

    static boolean mayMeanAll() {
        return Employee.signedIn().is(Roles.ADMIN);
    }

    /** The zone that the days of an offer are meant in: that of its first store, by name. */
    ZoneId zoneOf(Collection<String> storeIds) {
        return all.stream()
                .filter(shop -> storeIds.isEmpty() || storeIds.contains(shop.id()))
                .findFirst()
                .map(shop -> ZoneId.of(shop.timeZone()))
                .orElse(fallback);
    }

    LocalDate today(Collection<String> storeIds) {
        return LocalDate.now(clock.withZone(zoneOf(storeIds)));
    }

    /** E.g. "Paris, Lyon" or "Paris and 3 more"; stores of others are only counted. */
    String words(List<String> storeIds, Function<Object[], String> more, String everywhere) {
        if (storeIds.isEmpty()) {
            return everywhere;
        }
        var named = all.stream()
                .filter(shop -> storeIds.contains(shop.id()))
                .map(Shop::name)
                .limit(3)
                .toList();
        var left = storeIds.size() - named.size();
        var names = named.stream().collect(Collectors.joining(", "));
        return left == 0 ? names : more.apply(new Object[] {names, left}).strip();
    }

    /** From when to when, in the days of its stores. */
    String term(List<String> storeIds, OffsetDateTime from, @Nullable OffsetDateTime until, String openEnd) {
        var zone = zoneOf(storeIds);
        var formats = Formats.here();
        var start = Day.beginning(from, zone).words(formats);
        return until == null
                ? openEnd.formatted(start)
                : "%s – %s".formatted(start, Day.end(until, zone).words(formats));
    }
}
