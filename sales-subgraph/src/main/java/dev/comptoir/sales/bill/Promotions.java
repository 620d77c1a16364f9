package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What promotions take off a basket. A unit is in one promotion at most; the choice saves the customer most, within the
 * bound that {@link Groups} states. The same basket always comes to the same.
 *
 * <p>The choice is made on exact amounts. What comes of it is rounded once per line and promotion; of bundles once, and
 * divided among their units by price, to the cent.
 */
public final class Promotions {

    private final List<Goods> lines;
    private final List<Ware> wares;
    private final int decimals;
    private final BigDecimal[] left;
    private final BigDecimal[] off;
    private final List<Set<String>> names;

    /**
     * What comes off a line.
     *
     * @param amount zero or more, at most what the line comes to
     * @param names of the promotions that take something off it
     */
    public record Saving(BigDecimal amount, List<String> names) {}

    private Promotions(List<Goods> lines, List<Promotion> promotions, int decimals) {
        this.lines = lines;
        this.wares = Ware.of(lines, promotions);
        this.decimals = decimals;
        this.left = lines.stream().map(Goods::quantity).toArray(BigDecimal[]::new);
        this.off =
                lines.stream().map(line -> BigDecimal.ZERO.setScale(decimals)).toArray(BigDecimal[]::new);
        this.names = lines.stream()
                .map(line -> (Set<String>) new LinkedHashSet<String>())
                .toList();
    }

    /**
     * What comes off each line, in their order.
     *
     * @param decimals of the currency
     */
    public static List<Saving> best(List<Goods> lines, List<Promotion> inForce, int decimals) {
        List<Promotion> ordered =
                inForce.stream().sorted(Comparator.comparing(Promotion::id)).toList();
        var promotions = new Promotions(lines, ordered, decimals);
        for (List<Promotion> related : Related.among(promotions.wares, ordered)) {
            Groups.best(promotions.wares, related).forEach(promotions::take);
        }
        promotions.takeEach();
        return promotions.savings();
    }

    private void take(Taken taken) {
        switch (taken) {
            case Taken.Bundles(Promotion promotion, Promotion.Bundle bundle, int count) ->
                takeBundles(promotion, bundle, BigDecimal.valueOf(count));
            case Taken.Pieces(Promotion promotion, int ware, int paid, int free) -> {
                units(ware, BigDecimal.valueOf(paid));
                units(ware, BigDecimal.valueOf(free)).forEach(some -> save(some.line(), promotion, some.worth()));
            }
        }
    }

    private void takeBundles(Promotion promotion, Promotion.Bundle bundle, BigDecimal count) {
        var parts = new ArrayList<Some>();
        for (int ware = 0; ware < wares.size(); ware++) {
            BigDecimal part = bundle.parts().get(wares.get(ware).product());
            if (part != null) {
                parts.addAll(units(ware, part.multiply(count)));
            }
        }
        List<BigDecimal> worth = parts.stream().map(Some::worth).toList();
        BigDecimal saving = worth.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(bundle.price().multiply(count))
                .setScale(decimals, RoundingMode.HALF_UP);
        List<BigDecimal> shares = Shares.of(saving, worth, decimals);
        IntStream.range(0, parts.size()).forEach(i -> save(parts.get(i).line(), promotion, shares.get(i)));
    }

    /** What is in no group gets what each unit of it gets. */
    private void takeEach() {
        for (Ware ware : wares) {
            for (int line = 0; line < lines.size() && ware.each() != null; line++) {
                if (lines.get(line).product().equals(ware.product()) && left[line].signum() > 0) {
                    save(line, ware.each(), ware.off().multiply(left[line]));
                }
            }
        }
    }

    /** @param worth what the units cost without promotion */
    private record Some(int line, BigDecimal worth) {}

    /** Takes units of a ware from its lines, the first line first. */
    private List<Some> units(int ware, BigDecimal quantity) {
        var some = new ArrayList<Some>();
        BigDecimal wanted = quantity;
        for (int line = 0; line < lines.size() && wanted.signum() > 0; line++) {
            BigDecimal here = left[line].min(wanted);
            if (lines.get(line).product().equals(wares.get(ware).product()) && here.signum() > 0) {
                some.add(new Some(line, lines.get(line).price().multiply(here)));
                left[line] = left[line].subtract(here);
                wanted = wanted.subtract(here);
            }
        }
        return some;
    }

    private void save(int line, Promotion promotion, BigDecimal amount) {
        BigDecimal gross = lines.get(line).price().multiply(lines.get(line).quantity());
        BigDecimal most = gross.setScale(decimals, RoundingMode.HALF_UP).subtract(off[line]);
        BigDecimal saved = amount.setScale(decimals, RoundingMode.HALF_UP).min(most);
        if (saved.signum() > 0) {
            off[line] = off[line].add(saved);
            names.get(line).add(promotion.name());
        }
    }

    private List<Saving> savings() {
        return IntStream.range(0, lines.size())
                .mapToObj(line -> new Saving(off[line], List.copyOf(names.get(line))))
                .toList();
    }
}
