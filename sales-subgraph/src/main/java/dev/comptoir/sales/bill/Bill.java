package dev.comptoir.sales.bill;

import dev.comptoir.sales.bill.Terms.Tax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a customer owes. Sum of the lines' net totals = subtotal; subtotal + taxes = total.
 *
 * <p>Each tax is computed on the taxable total of the whole sale and rounded half up to the cent, once: in Québec TPS 5 %
 * and TVQ 9.975 % each on the subtotal (Revenu Québec, since 2013). Where prices include the taxes (United Kingdom), these
 * are taken out of the total.
 *
 * @param subtotal before tax, after discounts
 * @param total what is to be paid
 * @param byHand what is taken off by hand
 */
public record Bill(
        List<Line> lines, BigDecimal subtotal, List<TaxAmount> taxes, BigDecimal total, HandDiscount byHand) {

    /**
     * A line as the receipt shows it.
     *
     * @param gross unit price times quantity, rounded
     * @param discount what came off: by promotions, by its own discount, and its part of the sale's
     * @param total gross less discount: before or after tax, as the store's prices are
     * @param net the part of the subtotal that the line brought: always before tax
     */
    public record Line(Item item, BigDecimal gross, BigDecimal discount, BigDecimal total, BigDecimal net) {}

    /** A tax and what it comes to. */
    public record TaxAmount(Tax tax, BigDecimal amount) {}

    /**
     * Adds up: promotions come off first, then the discounts of the lines, then that of the sale, each off what remains.
     *
     * @param discount of the sale as a whole, divided among the lines by what they come to
     * @throws ImpossibleBill when there is nothing on it, or a discount is more than there is
     */
    public static Bill of(Terms terms, List<Item> items, Discount discount) {
        if (items.isEmpty()) {
            throw new ImpossibleBill("bill.empty");
        }
        int decimals = terms.decimals();
        List<BigDecimal> left = items.stream()
                .map(item -> item.offered(decimals).subtract(item.discount().of(item.offered(decimals), decimals)))
                .toList();
        BigDecimal sum = sum(left);
        List<BigDecimal> shared = Shares.of(discount.of(sum, decimals), left, decimals);
        List<BigDecimal> totals = IntStream.range(0, items.size())
                .mapToObj(i -> left.get(i).subtract(shared.get(i)))
                .toList();
        return taxed(terms, items, totals, HandDiscount.of(items, discount, decimals));
    }

    private static Bill taxed(Terms terms, List<Item> items, List<BigDecimal> totals, HandDiscount byHand) {
        BigDecimal charged = sum(totals);
        List<TaxAmount> taxes = terms.pricesIncludeTax() ? takenOut(terms, charged) : added(terms, charged);
        BigDecimal tax = sum(taxes.stream().map(TaxAmount::amount).toList());
        BigDecimal subtotal = terms.pricesIncludeTax() ? charged.subtract(tax) : charged;
        List<BigDecimal> nets = terms.pricesIncludeTax() ? Shares.of(subtotal, totals, terms.decimals()) : totals;
        List<Line> lines = IntStream.range(0, items.size())
                .mapToObj(i -> line(items.get(i), totals.get(i), nets.get(i), terms.decimals()))
                .toList();
        return new Bill(lines, subtotal, taxes, subtotal.add(tax), byHand);
    }

    private static Line line(Item item, BigDecimal total, BigDecimal net, int decimals) {
        BigDecimal gross = item.gross(decimals);
        return new Line(item, gross, gross.subtract(total), total, net);
    }

    private static List<TaxAmount> added(Terms terms, BigDecimal subtotal) {
        var taxes = new ArrayList<TaxAmount>();
        BigDecimal withTaxes = subtotal;
        for (Tax tax : terms.taxes()) {
            BigDecimal amount = (tax.compound() ? withTaxes : subtotal)
                    .multiply(tax.rate())
                    .setScale(terms.decimals(), RoundingMode.HALF_UP);
            taxes.add(new TaxAmount(tax, amount));
            withTaxes = withTaxes.add(amount);
        }
        return List.copyOf(taxes);
    }

    /** Of one unit of money before tax, each tax has its part; the total has all of them in it. */
    private static List<TaxAmount> takenOut(Terms terms, BigDecimal total) {
        var parts = new ArrayList<BigDecimal>();
        BigDecimal unit = BigDecimal.ONE;
        for (Tax tax : terms.taxes()) {
            BigDecimal part = (tax.compound() ? unit : BigDecimal.ONE).multiply(tax.rate());
            parts.add(part);
            unit = unit.add(part);
        }
        BigDecimal whole = unit;
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new TaxAmount(
                        terms.taxes().get(i),
                        total.multiply(parts.get(i)).divide(whole, terms.decimals(), RoundingMode.HALF_UP)))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
