package dev.comptoir.sales.bill;

import dev.comptoir.sales.bill.Promotion.Bundle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Wares of which some are in groups already.
 *
 * @param quantities of the wares that are in none yet
 */
record Left(List<Ware> wares, List<BigDecimal> quantities) {

    static Left all(List<Ware> wares) {
        return new Left(wares, wares.stream().map(Ware::quantity).toList());
    }

    Left without(List<Taken> taken) {
        Left left = this;
        for (Taken one : taken) {
            left = left.without(one);
        }
        return left;
    }

    private Left without(Taken taken) {
        BigDecimal[] rest = quantities.toArray(BigDecimal[]::new);
        switch (taken) {
            case Taken.Bundles some -> {
                BigDecimal count = BigDecimal.valueOf(some.count());
                for (int ware = 0; ware < rest.length; ware++) {
                    rest[ware] = rest[ware].subtract(part(some.bundle(), ware).multiply(count));
                }
            }
            case Taken.Pieces some ->
                rest[some.ware()] = rest[some.ware()].subtract(BigDecimal.valueOf(some.paid() + some.free()));
        }
        return new Left(wares, List.of(rest));
    }

    /** How many of a bundle they make. */
    int most(Promotion promotion) {
        var bundle = (Bundle) promotion.rule();
        int most = Integer.MAX_VALUE;
        int found = 0;
        for (int ware = 0; ware < wares.size(); ware++) {
            if (wares.get(ware).isIn(promotion)) {
                found++;
                BigDecimal made = quantities.get(ware).divide(part(bundle, ware), 0, RoundingMode.FLOOR);
                most = Math.min(most, made.intValueExact());
            }
        }
        return found > 0 && found == bundle.parts().size() ? most : 0;
    }

    /** What one bundle saves beyond what its parts save without, in millionths. */
    long gain(Promotion promotion) {
        var bundle = (Bundle) promotion.rule();
        BigDecimal gain = bundle.price().negate();
        for (int ware = 0; ware < wares.size(); ware++) {
            Ware one = wares.get(ware);
            gain = gain.add(part(bundle, ware).multiply(one.price().subtract(one.off())));
        }
        return Ware.millionths(gain);
    }

    private BigDecimal part(Bundle bundle, int ware) {
        return bundle.parts().getOrDefault(wares.get(ware).product(), BigDecimal.ZERO);
    }
}
