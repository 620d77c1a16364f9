package dev.comptoir.sales.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides an amount among parts, so that the shares sum to it to the last cent. */
public final class Shares {

    private Shares() {}

    /**
     * The shares in proportion to the weights, by the largest remainder: none is off by a whole cent. Of equal remainders
     * the first gets the cent.
     *
     * @param amount zero or more, with no more decimals than said
     * @param weights zero or more each; when all are zero, the first part gets everything
     */
    public static List<BigDecimal> of(BigDecimal amount, List<BigDecimal> weights, int decimals) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new ArrayList<BigDecimal>();
        var remainders = new ArrayList<BigDecimal>();
        for (BigDecimal weight : weights) {
            BigDecimal product = amount.multiply(weight);
            BigDecimal share = whole.signum() == 0
                    ? BigDecimal.ZERO.setScale(decimals)
                    : product.divide(whole, decimals, RoundingMode.FLOOR);
            shares.add(share);
            remainders.add(product.subtract(share.multiply(whole)));
        }
        BigDecimal cent = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal left = amount.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> byRemainder = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .toList();
        for (int next = 0; left.signum() > 0; next = (next + 1) % byRemainder.size()) {
            BigDecimal part = whole.signum() == 0 ? left : cent;
            shares.set(byRemainder.get(next), shares.get(byRemainder.get(next)).add(part));
            left = left.subtract(part);
        }
        return List.copyOf(shares);
    }
}
