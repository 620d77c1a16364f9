package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.bill.Terms;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs: nothing is reserved, paid or recorded.
 *
 * @param session open, as it was when it was looked at
 * @param products of the bill's lines, in their order
 * @param promotions the names of those that lowered each line, in the lines' order
 * @param pricesFromMemory whether the catalogue did not answer
 */
public record Quote(
        TillSession session,
        Store store,
        List<Priced> products,
        List<List<String>> promotions,
        Bill bill,
        boolean pricesFromMemory) {

    /** How its store computes. */
    public Terms terms() {
        return Quotes.terms(store);
    }

    /** How a line is called that several promotions lowered: all their names; null when none did. */
    @Nullable
    String promotion(int line) {
        List<String> names = promotions.get(line);
        return names.isEmpty() ? null : String.join(" + ", names);
    }

    /** Regular prices less what is charged, taxes aside; zero or more. */
    BigDecimal saved() {
        return IntStream.range(0, products.size()).mapToObj(this::saved).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal saved(int line) {
        Bill.Line charged = bill.lines().get(line);
        return products.get(line)
                .regularPrice()
                .multiply(charged.item().quantity())
                .setScale(charged.total().scale(), RoundingMode.HALF_UP)
                .subtract(charged.total());
    }
}
