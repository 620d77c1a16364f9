package dev.comptoir.inventory.counting;

import dev.comptoir.inventory.counting.EnterStockCountInput.CountedLineInput;
import dev.comptoir.inventory.level.HeldLevel;
import dev.comptoir.inventory.level.HeldLevels;
import dev.comptoir.inventory.level.Shelf;
import dev.comptoir.inventory.product.LineProducts;
import dev.comptoir.inventory.product.ProductCard;
import dev.comptoir.inventory.product.Quantities;
import dev.comptoir.inventory.refusal.InvalidQuantity;
import dev.comptoir.inventory.refusal.UnknownProduct;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what was counted, beside what is on hand at that moment. The count is held, so that two who scan the same product
 * both count; the levels are held, so that no correction comes between reading and writing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CountEntering {

    private final CountLines lines;
    private final LineProducts products;
    private final HeldLevels levels;

    CountEntering(CountLines lines, LineProducts products, HeldLevels levels) {
        this.lines = lines;
        this.products = products;
        this.levels = levels;
    }

    /**
     * @throws UnknownProduct when a product is not known, or no stock is kept of it
     * @throws InvalidQuantity when fewer than none, or a fraction of a piece, would be counted, or the lines are none, too
     *     many, or twice of one product
     */
    void enter(StockCount count, EnterStockCountInput input, UUID countedBy) {
        Map<UUID, ProductCard> known = products.of(input.products());
        Map<Shelf, HeldLevel> held = levels.hold(
                input.products().stream().map(product -> shelf(count, product)).toList());
        Map<UUID, BigDecimal> before = lines.counted(count.id(), input.products());
        List<CountedLine> counted = input.lines().stream()
                .map(line -> new CountedLine(
                        line.productId(),
                        whole(
                                known.get(line.productId()),
                                line,
                                before.getOrDefault(line.productId(), BigDecimal.ZERO)),
                        onHand(held.get(shelf(count, line.productId())))))
                .toList();
        lines.enter(count.id(), counted, countedBy);
    }

    private static Shelf shelf(StockCount count, UUID product) {
        return new Shelf(product, count.location().id());
    }

    private static BigDecimal whole(ProductCard product, CountedLineInput line, BigDecimal before) {
        BigDecimal whole = line.mode().whole(before, line.quantity());
        if (line.mode() == CountMode.ADD && whole.signum() < 0) {
            throw new InvalidQuantity(product.id(), "count.take-back", product.name(), plain(before));
        }
        return Quantities.zeroOrMore(product, whole);
    }

    private static String plain(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }

    /** A place that does not range a product has none of it. */
    private static BigDecimal onHand(@Nullable HeldLevel level) {
        return level == null ? BigDecimal.ZERO : level.onHand();
    }
}
