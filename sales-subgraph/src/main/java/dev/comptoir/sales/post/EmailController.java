package dev.comptoir.sales.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillRefusal.SaleNotFoundError;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** E-mails with receipts in the graph. */
@Controller
class EmailController {

    private static final int MOST_A_DAY = 5;
    private static final int LONGEST_SHOWN = 60;

    private final Receipts receipts;
    private final Stores stores;
    private final ReceiptEmails emails;
    private final ReceiptPost post;
    private final MailServer server;
    private final OnceOnly once;

    EmailController(
            Receipts receipts,
            Stores stores,
            ReceiptEmails emails,
            ReceiptPost post,
            MailServer server,
            OnceOnly once) {
        this.receipts = receipts;
        this.stores = stores;
        this.emails = emails;
        this.post = post;
        this.server = server;
        this.once = once;
    }

    @MutationMapping
    Object emailReceipt(@Argument EmailReceiptInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            Sale sale = receipts.sale(input.saleId())
                    .filter(found -> caller.mayAccessStore(found.storeId()))
                    .orElseThrow(() -> TillRefusal.of(SaleNotFoundError::new, "till.no-sale"));
            if (!server.isOn()) {
                throw TillRefusal.of(EmailOffError::new, "email.off");
            }
            Address address = Address.of(input.address())
                    .orElseThrow(() ->
                            TillRefusal.of(InvalidAddressError::new, "email.address", shortened(input.address())));
            Language language = input.language() != null
                    ? input.language()
                    : stores.findById(sale.storeId()).orElseThrow().language();
            UUID id = once.once(
                    input.idempotencyKey(),
                    "emailReceipt",
                    Arrays.asList(input.saleId(), address.text(), input.language()),
                    () -> ask(sale, address, language, caller.userId()));
            return emails.byId(id);
        });
    }

    private UUID ask(Sale sale, Address address, Language language, UUID by) {
        // Two that come at once are counted one after the other.
        receipts.holdSale(sale.id());
        if (emails.ofLastDay(sale.id()) >= MOST_A_DAY) {
            throw TillRefusal.of(TooManyEmailsError::new, "email.too-many", MOST_A_DAY);
        }
        post.wakeAfterCommit();
        return emails.ask(sale.id(), address, language, by);
    }

    @BatchMapping(typeName = "Sale", field = "emails")
    Map<Sale, List<ReceiptEmail>> emailsOf(List<Sale> sales) {
        Map<UUID, List<ReceiptEmail>> found = emails
                .ofSales(sales.stream().map(Sale::id).toList())
                .stream()
                .collect(groupingBy(ReceiptEmail::saleId));
        return sales.stream().collect(toMap(sale -> sale, sale -> found.getOrDefault(sale.id(), List.of())));
    }

    private static String shortened(String given) {
        return given.length() <= LONGEST_SHOWN ? given : given.substring(0, LONGEST_SHOWN) + "…";
    }

    record EmailReceiptInput(
            UUID saleId, String address, @Nullable Language language, UUID idempotencyKey) {}

    record InvalidAddressError(String message) {}

    record EmailOffError(String message) {}

    record TooManyEmailsError(String message) {}
}
