package dev.comptoir.sales.receipt;

import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.text.PlainText;
import dev.comptoir.starter.paging.Connection;
import dev.comptoir.starter.paging.PageRequest;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finds sales of tills again. */
@Controller
class ReceiptController {

    private static final int MOST = 100;

    private final Receipts receipts;
    private final SaleList list;
    private final Stores stores;

    ReceiptController(Receipts receipts, SaleList list, Stores stores) {
        this.receipts = receipts;
        this.list = list;
        this.stores = stores;
    }

    @QueryMapping
    @Nullable
    Sale sale(@Argument UUID id, Caller caller) {
        Optional<Sale> sale = receipts.sale(id);
        sale.ifPresent(found -> caller.requireStore(found.storeId()));
        return sale.orElse(null);
    }

    @QueryMapping
    Connection<Sale> sales(
            @Argument UUID storeId,
            @Argument @Nullable String receiptNumber,
            @Argument @Nullable LocalDate day,
            @Argument @Nullable BigDecimal total,
            @Argument @Nullable UUID customerId,
            @Argument int first,
            @Argument @Nullable String after,
            Caller caller) {
        caller.requireStore(storeId);
        var wanted = new SaleList.Wanted(
                storeId, receiptNumber == null ? null : PlainText.of(receiptNumber), day, total, customerId);
        PageRequest page = PageRequest.of(first, after, MOST);
        return stores.findById(storeId)
                .map(store -> list.page(wanted, store, page))
                .orElseGet(Connection::empty);
    }
}
