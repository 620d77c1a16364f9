package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a parked sale up again. */
@GraphDocument("ResumeParkedSale")
record ResumeParkedSale(@Nullable Outcome resumeParkedSale) {

    record Outcome(
            String type,
            @Nullable String note,
            @Nullable Customer customer,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal discountAmount,
            @Nullable List<Line> lines,
            @Nullable String message) {

        /**
         * The sale as it goes on here.
         *
         * @param nobody what a customer is called whose name cannot be told
         * @return empty while goods of it are not known, because the catalogue does not answer
         */
        Optional<Draft> draft(String nobody) {
            if (lines == null || lines.stream().anyMatch(line -> line.product() == null)) {
                return Optional.empty();
            }
            var draft = Draft.begin()
                    .with(lines.stream().flatMap(line -> line.goOn().stream()).toList())
                    .less(discount(discountPercent, discountAmount))
                    .noting(note == null ? "" : note);
            return Optional.of(customer == null ? draft : draft.soldTo(customer.buyer(nobody)));
        }
    }

    record Line(
            TillGoods.@Nullable Goods product,
            BigDecimal quantity,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal discountAmount) {

        Optional<TillLine> goOn() {
            return Optional.ofNullable(product)
                    .map(goods -> new TillLine(goods, quantity, discount(discountPercent, discountAmount)));
        }
    }

    record Customer(String id, @Nullable String name) {

        Draft.Buyer buyer(String nobody) {
            return new Draft.Buyer(id, name == null ? nobody : name);
        }
    }

    private static Discount discount(@Nullable BigDecimal percent, @Nullable BigDecimal amount) {
        if (percent != null) {
            return Discount.ofPercent(percent);
        }
        return amount == null ? Discount.NONE : Discount.ofAmount(amount);
    }
}
