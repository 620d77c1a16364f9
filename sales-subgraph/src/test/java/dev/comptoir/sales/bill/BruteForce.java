package dev.comptoir.sales.bill;

import dev.comptoir.sales.bill.Promotion.AmountOff;
import dev.comptoir.sales.bill.Promotion.Bundle;
import dev.comptoir.sales.bill.Promotion.FreeUnits;
import dev.comptoir.sales.bill.Promotion.PercentOff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The most that promotions can save on a small basket of pieces, found by giving every unit to every promotion in turn, or
 * to none: knows nothing of how {@link Promotions} thinks.
 */
final class BruteForce {

    private final List<Goods> units = new ArrayList<>();
    private final List<Promotion> promotions;
    private final int[] of;
    private BigDecimal best = BigDecimal.ZERO;

    private BruteForce(List<Goods> lines, List<Promotion> promotions) {
        for (Goods line : lines) {
            units.addAll(Collections.nCopies(line.quantity().intValueExact(), line));
        }
        this.promotions = promotions;
        this.of = new int[units.size()];
    }

    /** Exact, not rounded. */
    static BigDecimal mostSavedOn(List<Goods> lines, List<Promotion> promotions) {
        var search = new BruteForce(lines, promotions);
        search.give(0);
        return search.best;
    }

    private void give(int unit) {
        if (unit == of.length) {
            saved().ifPresent(saved -> best = best.max(saved));
            return;
        }
        for (of[unit] = -1; of[unit] < promotions.size(); of[unit]++) {
            if (of[unit] < 0
                    || units.get(unit)
                            .promotions()
                            .contains(promotions.get(of[unit]).id())) {
                give(unit + 1);
            }
        }
    }

    /** What this way of giving saves; empty where groups are left open. */
    private Optional<BigDecimal> saved() {
        BigDecimal saved = BigDecimal.ZERO;
        for (int promotion = 0; promotion < promotions.size(); promotion++) {
            var given = new ArrayList<Goods>();
            for (int unit = 0; unit < of.length; unit++) {
                if (of[unit] == promotion) {
                    given.add(units.get(unit));
                }
            }
            Optional<BigDecimal> some = saved(promotions.get(promotion).rule(), given);
            if (some.isEmpty()) {
                return some;
            }
            saved = saved.add(some.get());
        }
        return Optional.of(saved);
    }

    private static Optional<BigDecimal> saved(Promotion.Rule rule, List<Goods> given) {
        List<BigDecimal> prices = given.stream().map(Goods::price).toList();
        BigDecimal all = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (rule) {
            case PercentOff(BigDecimal percent) ->
                Optional.of(all.multiply(percent).movePointLeft(2));
            case AmountOff(BigDecimal amount) ->
                Optional.of(prices.stream().map(amount::min).reduce(BigDecimal.ZERO, BigDecimal::add));
            case FreeUnits(int buy, int get) -> mostFree(prices, buy, get);
            case Bundle bundle ->
                bundles(bundle, given).map(count -> all.subtract(bundle.price().multiply(count)));
        };
    }

    /** Tries every way of dividing the units into groups. */
    private static Optional<BigDecimal> mostFree(List<BigDecimal> prices, int buy, int get) {
        if (prices.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (prices.size() % (buy + get) != 0) {
            return Optional.empty();
        }
        BigDecimal most = BigDecimal.ZERO;
        for (int group = 1; group < 1 << prices.size(); group += 2) { // the first unit is in the group
            if (Integer.bitCount(group) == buy + get) {
                var in = new ArrayList<BigDecimal>();
                var rest = new ArrayList<BigDecimal>();
                for (int unit = 0; unit < prices.size(); unit++) {
                    ((group >> unit & 1) == 1 ? in : rest).add(prices.get(unit));
                }
                Collections.sort(in);
                BigDecimal free = in.subList(0, get).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                most = most.max(free.add(mostFree(rest, buy, get).orElseThrow()));
            }
        }
        return Optional.of(most);
    }

    private static Optional<BigDecimal> bundles(Bundle bundle, List<Goods> given) {
        if (given.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal size = bundle.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal[] count = BigDecimal.valueOf(given.size()).divideAndRemainder(size);
        boolean complete = count[1].signum() == 0
                && bundle.parts().entrySet().stream()
                        .allMatch(part -> BigDecimal.valueOf(given.stream()
                                                .filter(one -> one.product().equals(part.getKey()))
                                                .count())
                                        .compareTo(part.getValue().multiply(count[0]))
                                == 0);
        return complete ? Optional.of(count[0]) : Optional.empty();
    }
}
