package dev.comptoir.sales.bill;

import dev.comptoir.sales.bill.Promotion.Bundle;
import dev.comptoir.sales.bill.Promotion.FreeUnits;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses which units are in which bundles and groups, given what each saves of its own outside of them.
 *
 * <p>The best choice of all is found by trying every number of each bundle and, for each, the best groups of what is left.
 * Choosing sets that share goods is hard in general, so there is a bound: beyond {@link #MOST_STEPS} the promotions that
 * share goods are taken one after the other, each time the one that gains most alone. That is never worse than any one
 * promotion, and may be worse than the best of all.
 */
final class Groups {

    /** Some milliseconds. */
    private static final long MOST_STEPS = 1_000_000;

    private final List<Promotion> bundles;
    private final List<Promotion> free;
    private Choice best = new Choice(0, List.of());

    private record Choice(long gain, List<Taken> taken) {}

    private Groups(Left left, List<Promotion> promotions) {
        this.bundles = promotions.stream()
                .filter(one -> one.rule() instanceof Bundle && left.most(one) > 0 && left.gain(one) > 0)
                .toList();
        this.free = promotions.stream()
                .filter(one -> one.rule() instanceof FreeUnits)
                .toList();
    }

    /** @param related promotions that share goods */
    static List<Taken> best(List<Ware> wares, List<Promotion> related) {
        Left all = Left.all(wares);
        var groups = new Groups(all, related);
        return groups.steps(all) <= MOST_STEPS
                ? groups.exactly(all).taken()
                : oneAfterTheOther(all, new ArrayList<>(related));
    }

    private static List<Taken> oneAfterTheOther(Left left, List<Promotion> open) {
        var taken = new ArrayList<Taken>();
        Left rest = left;
        while (true) {
            Promotion chosen = null;
            Choice most = new Choice(0, List.of());
            for (Promotion promotion : open) {
                Choice alone = new Groups(rest, List.of(promotion)).exactly(rest);
                if (alone.gain() > most.gain()) {
                    chosen = promotion;
                    most = alone;
                }
            }
            if (chosen == null) {
                return taken;
            }
            open.remove(chosen);
            taken.addAll(most.taken());
            rest = rest.without(most.taken());
        }
    }

    private Choice exactly(Left left) {
        withBundles(0, left, 0, List.of());
        return best;
    }

    private void withBundles(int next, Left left, long gain, List<Taken> taken) {
        if (next == bundles.size()) {
            withPieces(left, gain, taken);
            return;
        }
        Promotion promotion = bundles.get(next);
        int most = left.most(promotion);
        // Where nothing else wants the goods, more is always better.
        int fewest = next == bundles.size() - 1 && free.isEmpty() ? most : 0;
        for (int count = fewest; count <= most; count++) {
            List<Taken> some =
                    count == 0 ? List.of() : List.of(new Taken.Bundles(promotion, (Bundle) promotion.rule(), count));
            withBundles(next + 1, left.without(some), gain + count * left.gain(promotion), both(taken, some));
        }
    }

    private void withPieces(Left left, long gain, List<Taken> taken) {
        var pieces = new PieceGroups(left, free);
        if (gain + pieces.gain() > best.gain()) {
            best = new Choice(gain + pieces.gain(), both(taken, pieces.taken()));
        }
    }

    private static List<Taken> both(List<Taken> some, List<Taken> more) {
        var both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    /** How long it takes to be exact, at most; {@link Long#MAX_VALUE} stands for ever. */
    private long steps(Left all) {
        long steps = Math.max(1, PieceGroups.pieces(all, free).length) * (free.size() + 1L);
        for (Promotion bundle : bundles) {
            steps = product(steps, all.most(bundle) + 1L);
        }
        for (Promotion one : free) {
            steps = product(steps, ((FreeUnits) one.rule()).size());
        }
        return steps;
    }

    private static long product(long one, long other) {
        return one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
    }
}
