package dev.comptoir.stack.demo.slice;

import java.util.List;
import java.util.stream.Stream;

/** The sales as the demo loads them; its loader moves the days. */
final class SalesFile {
    static final List<String> HEADER = List.of("store", "receipt", "time", "sku", "quantity", "unit_price");

    private SalesFile() {}

    static Stream<List<String>> lines(List<SourceRow> rows) {
        return rows.stream()
                .map(row -> List.of(
                        row.store(),
                        row.receipt(),
                        row.time().toString(),
                        row.sku(),
                        row.quantity() + "",
                        row.unitPrice().toPlainString()));
    }
}
