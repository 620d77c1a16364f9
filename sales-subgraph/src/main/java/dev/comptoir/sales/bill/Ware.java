package dev.comptoir.sales.bill;

import dev.comptoir.sales.bill.Promotion.AmountOff;
import dev.comptoir.sales.bill.Promotion.PercentOff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All goods of one product in a basket.
 *
 * @param each the promotion that takes most off a unit of it that is in no group; null when none does
 * @param off what that takes off a unit, exact
 */
record Ware(
        UUID product,
        BigDecimal price,
        BigDecimal quantity,
        boolean countable,
        Set<UUID> promotions,
        @Nullable Promotion each,
        BigDecimal off) {

    /** Amounts are compared in millionths of the currency. */
    private static final int DECIMALS = 6;

    /** Dearer goods are in no group: sums of them would not fit. */
    private static final BigDecimal DEAREST = new BigDecimal("100000000");

    /** By product, in the order of the lines. */
    static List<Ware> of(List<Goods> lines, List<Promotion> promotions) {
        Map<UUID, List<Goods>> byProduct = new LinkedHashMap<>();
        lines.forEach(line -> byProduct
                .computeIfAbsent(line.product(), id -> new ArrayList<>())
                .add(line));
        return byProduct.values().stream().map(goods -> ware(goods, promotions)).toList();
    }

    private static Ware ware(List<Goods> goods, List<Promotion> promotions) {
        Goods first = goods.getFirst();
        BigDecimal quantity = goods.stream().map(Goods::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        Promotion best = null;
        BigDecimal off = BigDecimal.ZERO;
        for (Promotion promotion : promotions) {
            if (first.promotions().contains(promotion.id())) {
                BigDecimal saves = offEach(promotion.rule(), first.price());
                if (saves.compareTo(off) > 0) {
                    best = promotion;
                    off = saves;
                }
            }
        }
        return new Ware(first.product(), first.price(), quantity, first.countable(), first.promotions(), best, off);
    }

    private static BigDecimal offEach(Promotion.Rule rule, BigDecimal price) {
        return switch (rule) {
            case PercentOff(BigDecimal percent) -> price.multiply(percent).movePointLeft(2);
            case AmountOff(BigDecimal amount) -> amount.min(price);
            case Promotion.FreeUnits _, Promotion.Bundle _ -> BigDecimal.ZERO;
        };
    }

    /** Whether units of it can be in groups of this promotion. */
    boolean isIn(Promotion promotion) {
        return promotions.contains(promotion.id())
                && price.compareTo(DEAREST) <= 0
                && switch (promotion.rule()) {
                    case Promotion.FreeUnits _ -> countable;
                    case Promotion.Bundle bundle -> bundle.parts().containsKey(product);
                    case PercentOff _, AmountOff _ -> false;
                };
    }

    static long millionths(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP)
                .movePointRight(DECIMALS)
                .longValueExact();
    }
}
