package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products that are meant by what was scanned or typed. */
@GraphDocument("GoodsToTakeBack")
record GoodsToTakeBack(@Nullable Found products) {

    record Found(List<Goods> nodes) {}

    record Goods(String id, String sku, List<String> barcodes, String name, Money price, boolean archived) {

        boolean isCalled(String text) {
            return new OpenedReceipt.Product(sku, barcodes, name).isCalled(text);
        }
    }
}
