package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Baskets and promotions by chance; the same seed makes the same ones. */
record AnyBasket(List<Goods> lines, List<Promotion> promotions) {

    /** A handful of pieces, and a few promotions of every kind. */
    static AnyBasket small(Random random) {
        return of(random, random.nextInt(1, 8), random.nextInt(1, 5), random.nextInt(1, 4), false);
    }

    /** Up to sixty pieces or kilograms, and up to eight promotions. */
    static AnyBasket large(Random random) {
        return of(random, random.nextInt(1, 60), random.nextInt(1, 20), random.nextInt(0, 9), true);
    }

    private static AnyBasket of(Random random, int pieces, int products, int promotions, boolean byWeight) {
        List<UUID> ids =
                IntStream.range(0, products).mapToObj(i -> new UUID(1, i)).toList();
        List<BigDecimal> prices = ids.stream()
                .map(id -> BigDecimal.valueOf(random.nextInt(0, 20) * (random.nextBoolean() ? 100L : 37L), 2))
                .toList();
        var inForce = new ArrayList<Promotion>();
        Map<UUID, Set<UUID>> concerning = new HashMap<>();
        for (int i = 0; i < promotions; i++) {
            UUID id = new UUID(2, i);
            Set<UUID> of = new HashSet<>(ids);
            of.removeIf(product -> random.nextInt(3) == 0);
            Promotion.Rule rule = rule(random, of);
            inForce.add(new Promotion(id, "Promotion " + i, rule));
            of.forEach(product ->
                    concerning.computeIfAbsent(product, _ -> new HashSet<>()).add(id));
        }
        var lines = new ArrayList<Goods>();
        for (int left = pieces; left > 0; ) {
            int product = random.nextInt(products);
            boolean countable = !byWeight || product % 5 != 0;
            int quantity = random.nextInt(1, left + 1);
            lines.add(new Goods(
                    ids.get(product),
                    prices.get(product),
                    countable ? BigDecimal.valueOf(quantity) : BigDecimal.valueOf(random.nextInt(1, 5_000), 3),
                    countable,
                    concerning.getOrDefault(ids.get(product), Set.of())));
            left -= quantity;
        }
        return new AnyBasket(lines, inForce);
    }

    /** @param of what it concerns; of a bundle, its parts become it */
    private static Promotion.Rule rule(Random random, Set<UUID> of) {
        return switch (random.nextInt(4)) {
            case 0 -> new Promotion.PercentOff(BigDecimal.valueOf(random.nextInt(1, 101)));
            case 1 -> new Promotion.AmountOff(BigDecimal.valueOf(random.nextInt(1, 800), 2));
            case 2 -> new Promotion.FreeUnits(random.nextInt(1, 4), random.nextInt(1, 3));
            default -> {
                List<UUID> parts =
                        of.stream().sorted().limit(random.nextInt(1, 4)).toList();
                of.retainAll(parts);
                var quantities = new HashMap<UUID, BigDecimal>();
                parts.forEach(part -> quantities.put(part, BigDecimal.valueOf(random.nextInt(1, 3))));
                yield new Promotion.Bundle(BigDecimal.valueOf(random.nextInt(0, 3_000), 2), quantities);
            }
        };
    }
}
