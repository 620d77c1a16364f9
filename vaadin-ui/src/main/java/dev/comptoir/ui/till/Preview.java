package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What a basket will come to, while it is filled. The sales service decides what is owed; this computes the same, so that
 * the cashier can name the amount at once.
 *
 * @param lines what each line comes to, after its discount: before or after tax, as the store's prices are
 * @param subtotal before tax
 */
record Preview(List<BigDecimal> lines, BigDecimal subtotal, List<TaxAmount> taxes, BigDecimal total) {

    record TaxAmount(String name, BigDecimal amount) {}

    static Preview of(TillStore.Store store, List<TillLine> basket) {
        var decimals = Math.max(0, Currency.getInstance(store.currency()).getDefaultFractionDigits());
        var lines = basket.stream().map(line -> total(line, decimals)).toList();
        var charged = lines.stream().reduce(BigDecimal.ZERO.setScale(decimals), BigDecimal::add);
        var taxes = store.pricesIncludeTax()
                ? takenOut(store.taxes(), charged, decimals)
                : added(store.taxes(), charged, decimals);
        var tax = taxes.stream().map(TaxAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return store.pricesIncludeTax()
                ? new Preview(lines, charged.subtract(tax), taxes, charged)
                : new Preview(lines, charged, taxes, charged.add(tax));
    }

    private static BigDecimal total(TillLine line, int decimals) {
        var gross = line.goods().price().amount().multiply(line.quantity()).setScale(decimals, RoundingMode.HALF_UP);
        var off = gross.multiply(line.discountPercent()).movePointLeft(2).setScale(decimals, RoundingMode.HALF_UP);
        return gross.subtract(off);
    }

    private static List<TaxAmount> added(List<TillStore.Tax> taxes, BigDecimal subtotal, int decimals) {
        var amounts = new ArrayList<TaxAmount>();
        var withTaxes = subtotal;
        for (var tax : taxes) {
            var amount = (tax.compound() ? withTaxes : subtotal)
                    .multiply(tax.rate())
                    .setScale(decimals, RoundingMode.HALF_UP);
            amounts.add(new TaxAmount(tax.name(), amount));
            withTaxes = withTaxes.add(amount);
        }
        return List.copyOf(amounts);
    }

    /** Of one unit of money before tax, each tax has its part; the total has all of them in it. */
    private static List<TaxAmount> takenOut(List<TillStore.Tax> taxes, BigDecimal total, int decimals) {
        var parts = new ArrayList<BigDecimal>();
        var unit = BigDecimal.ONE;
        for (var tax : taxes) {
            var part = (tax.compound() ? unit : BigDecimal.ONE).multiply(tax.rate());
            parts.add(part);
            unit = unit.add(part);
        }
        var amounts = new ArrayList<TaxAmount>();
        for (var i = 0; i < parts.size(); i++) {
            var amount = total.multiply(parts.get(i)).divide(unit, decimals, RoundingMode.HALF_UP);
            amounts.add(new TaxAmount(taxes.get(i).name(), amount));
        }
        return List.copyOf(amounts);
    }
}
