package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What is given back for goods of a sale: discounts and taxes in proportion. Parts are settled from the beginning: what the
 * n-th piece brings is what n pieces are worth less what n − 1 were. Whatever the parts, together they never come to more
 * than was paid, and all of them come to exactly it.
 *
 * @param lines in the order they were given
 * @param net before tax
 * @param taxes in the order they were given
 * @param total net and taxes
 */
public record Refund(List<Line> lines, BigDecimal net, List<BigDecimal> taxes, BigDecimal total) {

    /**
     * A line of the sale, whether or not any of it comes back.
     *
     * @param quantity that was sold, more than zero
     * @param before how many came back earlier
     * @param now how many come back with this
     */
    public record Sold(
            BigDecimal quantity,
            BigDecimal net,
            BigDecimal discount,
            BigDecimal total,
            BigDecimal before,
            BigDecimal now) {}

    /** What a line brings; zero when none of it comes back. */
    public record Line(BigDecimal net, BigDecimal discount, BigDecimal total) {}

    /**
     * Works out a refund.
     *
     * @param net of the whole sale, before tax
     * @param taxes of the whole sale
     * @param sold all lines of the sale
     */
    public static Refund of(BigDecimal net, List<BigDecimal> taxes, List<Sold> sold, int decimals) {
        List<Line> lines = sold.stream().map(one -> line(one, decimals)).toList();
        BigDecimal before = sum(sold.stream()
                .map(one -> upTo(one.net(), one.quantity(), one.before(), decimals))
                .toList());
        BigDecimal now = sum(lines.stream().map(Line::net).toList());
        List<BigDecimal> back = taxes.stream()
                .map(tax -> upTo(tax, net, before.add(now), decimals).subtract(upTo(tax, net, before, decimals)))
                .toList();
        return new Refund(lines, now, back, now.add(sum(back)));
    }

    private static Line line(Sold sold, int decimals) {
        return new Line(
                part(sold.net(), sold, decimals),
                part(sold.discount(), sold, decimals),
                part(sold.total(), sold, decimals));
    }

    private static BigDecimal part(BigDecimal amount, Sold sold, int decimals) {
        return upTo(amount, sold.quantity(), sold.before().add(sold.now()), decimals)
                .subtract(upTo(amount, sold.quantity(), sold.before(), decimals));
    }

    private static BigDecimal upTo(BigDecimal amount, BigDecimal whole, BigDecimal point, int decimals) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : amount.multiply(point).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
