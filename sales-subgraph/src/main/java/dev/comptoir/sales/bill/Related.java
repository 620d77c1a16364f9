package dev.comptoir.sales.bill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Promotions that want the same goods, directly or through others; those that share none do not bear on each other. */
final class Related {

    private final List<Promotion> promotions = new ArrayList<>();
    private final Set<Ware> wares = new HashSet<>();

    private Related() {}

    /** The promotions that make groups of these wares, each with those it is related to, in their order. */
    static List<List<Promotion>> among(List<Ware> wares, List<Promotion> promotions) {
        List<Related> found = new ArrayList<>();
        for (Promotion promotion : promotions) {
            var related = new Related();
            wares.stream().filter(ware -> ware.isIn(promotion)).forEach(related.wares::add);
            if (related.wares.isEmpty()) {
                continue;
            }
            for (Related other : List.copyOf(found)) {
                if (other.wares.stream().anyMatch(related.wares::contains)) {
                    related.promotions.addAll(other.promotions);
                    related.wares.addAll(other.wares);
                    found.remove(other);
                }
            }
            related.promotions.add(promotion);
            found.add(related);
        }
        return found.stream().map(one -> List.copyOf(one.promotions)).toList();
    }
}
