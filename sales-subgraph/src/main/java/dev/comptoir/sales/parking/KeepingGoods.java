package dev.comptoir.sales.parking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the inventory, step by step, what it is to keep for a parked sale. It keeps all that it is asked for or nothing: what
 * it has too few of is asked for again in a smaller number.
 */
@Service
class KeepingGoods {

    private final ParkedSales sales;
    private final KeepingRecord record;
    private final StockRoom inventory;

    KeepingGoods(ParkedSales sales, KeepingRecord record, StockRoom inventory) {
        this.sales = sales;
        this.record = record;
        this.inventory = inventory;
    }

    /**
     * One question to the inventory and its answer. The sale is held meanwhile: two that tell at once would ask for different
     * numbers under one id. Should the answer be lost, the same is asked again.
     *
     * @return whether another step is to be done
     */
    @Transactional
    boolean step(UUID id) {
        ParkedSale sale = sales.hold(id).orElse(null);
        if (sale == null) {
            return false;
        }
        return switch (sale.keeping()) {
            case WANTED -> reserve(sale);
            case UNWANTED -> {
                inventory.release(id);
                record.keeping(id, Keeping.OVER);
                yield false;
            }
            case NONE, KEPT, OVER -> false;
        };
    }

    private boolean reserve(ParkedSale sale) {
        List<ParkedLine> lines = sales.lines(List.of(sale.id()));
        Map<UUID, BigDecimal> wanted = lines.stream()
                .filter(line -> line.kept().signum() > 0)
                .collect(Collectors.toMap(ParkedLine::productId, ParkedLine::kept, BigDecimal::add));
        if (wanted.isEmpty()) {
            record.keeping(sale.id(), Keeping.OVER);
            return false;
        }
        return switch (inventory.reserve(sale.id(), sale.storeId(), wanted)) {
            case StockRoom.Outcome.Kept() -> {
                record.keeping(sale.id(), Keeping.KEPT);
                yield false;
            }
            case StockRoom.Outcome.Less(Map<UUID, BigDecimal> most) -> {
                record.keep(atMost(lines, most));
                yield true;
            }
            case StockRoom.Outcome.Refused() -> {
                record.keeping(sale.id(), Keeping.OVER);
                yield false;
            }
        };
    }

    /** The first lines of a product get what there is of it. */
    private static List<ParkedLine> atMost(List<ParkedLine> lines, Map<UUID, BigDecimal> most) {
        var left = new HashMap<>(most);
        var kept = new ArrayList<ParkedLine>();
        for (ParkedLine line : lines) {
            BigDecimal there = left.get(line.productId());
            if (there != null) {
                BigDecimal count = line.kept().min(there);
                left.put(line.productId(), there.subtract(count));
                kept.add(line.keeping(count));
            }
        }
        return kept;
    }
}
