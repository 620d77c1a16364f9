package dev.comptoir.inventory.product;

import dev.comptoir.inventory.refusal.InvalidQuantity;
import dev.comptoir.inventory.refusal.UnknownProduct;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The products of a list of lines, such as a delivery: 1 to {@value #MOST_LINES}, each product on one of them. */
@Component
public class LineProducts {

    static final int MOST_LINES = 500;

    private final ProductCards cards;

    LineProducts(ProductCards cards) {
        this.cards = cards;
    }

    /**
     * @param lines the product of each line
     * @throws InvalidQuantity when there are no lines or too many, or a product stands on two
     * @throws UnknownProduct when one is not known, or no stock is kept of it
     */
    public Map<UUID, ProductCard> of(List<UUID> lines) {
        if (lines.isEmpty()) {
            throw new InvalidQuantity(null, "refusal.no-lines");
        }
        if (lines.size() > MOST_LINES) {
            throw new InvalidQuantity(null, "refusal.too-many-lines", MOST_LINES);
        }
        Map<UUID, ProductCard> products = cards.stocked(lines);
        var seen = new HashSet<UUID>();
        for (UUID line : lines) {
            if (!seen.add(line)) {
                throw new InvalidQuantity(
                        line, "refusal.product-twice", products.get(line).name());
            }
        }
        return products;
    }
}
