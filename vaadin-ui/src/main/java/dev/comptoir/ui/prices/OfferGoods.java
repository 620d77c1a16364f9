package dev.comptoir.ui.prices;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products that fit what was typed. */
@GraphDocument("OfferGoods")
record OfferGoods(@Nullable Found products) {

    record Found(List<Goods> nodes) {}

    /** @param price of one unit, without any list */
    record Goods(String id, String sku, String name, Money price) {}
}
