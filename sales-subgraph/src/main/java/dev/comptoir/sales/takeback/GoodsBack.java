package dev.comptoir.sales.takeback;

import dev.comptoir.sales.checkout.RecordedSale;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goods that come back, worked out to the cent; nothing of it is recorded yet.
 *
 * @param net before tax, below zero as on the receipt
 * @param taxes below zero
 * @param refund what is given back, taxes included: zero or more
 */
record GoodsBack(List<Line> lines, BigDecimal net, List<RecordedSale.Tax> taxes, BigDecimal refund) {

    /** @param recorded as the receipt has it: quantity and amounts below zero */
    record Line(RecordedSale.Line recorded, GoodsDisposition disposition) {}

    List<RecordedSale.Line> recorded() {
        return lines.stream().map(Line::recorded).toList();
    }

    /** Below zero. */
    BigDecimal units() {
        return lines.stream().map(line -> line.recorded().quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The places on the receipt, from 1, of goods that are not sold again. */
    Integer[] lost() {
        return IntStream.rangeClosed(1, lines.size())
                .filter(place -> lines.get(place - 1).disposition() == GoodsDisposition.LOSS)
                .boxed()
                .toArray(Integer[]::new);
    }
}
