package dev.comptoir.sales.bill;

import java.util.Arrays;
import java.util.List;

/**
 * The groups with free units that save most, exactly. Of any units of one promotion the best groups are those that follow
 * one another from the dearest unit to the cheapest: so the units are walked through in that order, and all that has to be
 * remembered is how full the open group of each promotion is.
 */
final class FreePieces {

    private static final long NEVER = Long.MIN_VALUE / 2;

    private final List<Promotion.FreeUnits> rules;
    private final Units units;
    private final int[] strides;
    private final int states;
    private final byte[][] choices;

    /**
     * What is to be grouped, from the dearest to the cheapest.
     *
     * @param prices of each unit, in millionths
     * @param off what the unit saves outside of groups, in millionths
     * @param eligible by unit, and by promotion
     */
    record Units(long[] prices, long[] off, boolean[][] eligible) {

        int count() {
            return prices.length;
        }
    }

    /**
     * @param gain what the groups save beyond what their units would save without
     * @param promotion of each unit, −1 of one in no group
     * @param free whether the unit costs nothing
     */
    record Best(long gain, int[] promotion, boolean[] free) {}

    private FreePieces(List<Promotion.FreeUnits> rules, Units units) {
        this.rules = rules;
        this.units = units;
        this.strides = new int[rules.size()];
        int all = 1;
        for (int rule = 0; rule < rules.size(); rule++) {
            strides[rule] = all;
            all = Math.multiplyExact(all, rules.get(rule).size());
        }
        this.states = all;
        this.choices = new byte[units.count()][all];
    }

    /** @param rules at most 127, the product of whose sizes is small: time and memory grow with it */
    static Best of(List<Promotion.FreeUnits> rules, Units units) {
        return rules.isEmpty() || units.count() == 0
                ? new Best(0, none(units.count()), new boolean[units.count()])
                : new FreePieces(rules, units).best();
    }

    private Best best() {
        long[] gains = new long[states];
        Arrays.fill(gains, NEVER);
        gains[0] = 0;
        for (int unit = 0; unit < units.count(); unit++) {
            gains = with(unit, gains);
        }
        return trace(gains[0]);
    }

    private long[] with(int unit, long[] before) {
        long[] after = before.clone();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (!units.eligible()[unit][rule]) {
                continue;
            }
            for (int state = 0; state < states; state++) {
                if (before[state] == NEVER) {
                    continue;
                }
                int filled = filled(state, rule);
                boolean free = filled >= rules.get(rule).buy();
                long gain = before[state] - units.off()[unit] + (free ? units.prices()[unit] : 0);
                int next =
                        filled + 1 == rules.get(rule).size() ? state - filled * strides[rule] : state + strides[rule];
                if (gain > after[next]) {
                    after[next] = gain;
                    choices[unit][next] = (byte) (rule + 1);
                }
            }
        }
        return after;
    }

    /** From the last unit back to the first: the choice of a state tells where it came from. */
    private Best trace(long gain) {
        int[] promotion = none(units.count());
        boolean[] free = new boolean[units.count()];
        int state = 0;
        for (int unit = units.count() - 1; unit >= 0; unit--) {
            int rule = choices[unit][state] - 1;
            if (rule >= 0) {
                int filled = filled(state, rule);
                int before = filled == 0 ? rules.get(rule).size() - 1 : filled - 1;
                promotion[unit] = rule;
                free[unit] = before >= rules.get(rule).buy();
                state += (before - filled) * strides[rule];
            }
        }
        return new Best(gain, promotion, free);
    }

    private int filled(int state, int rule) {
        return state / strides[rule] % rules.get(rule).size();
    }

    private static int[] none(int count) {
        int[] none = new int[count];
        Arrays.fill(none, -1);
        return none;
    }
}
