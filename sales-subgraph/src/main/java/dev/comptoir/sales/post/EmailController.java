package dev.comptoir.sales.post;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.ReturnReceipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.SaleReturn;
import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.starter.security.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** E-mails with receipts in the graph. */
@Controller
class EmailController {

    private final Receipts receipts;
    private final ReturnReceipts returns;
    private final Emailing emailing;
    private final ReceiptEmails emails;

    EmailController(Receipts receipts, ReturnReceipts returns, Emailing emailing, ReceiptEmails emails) {
        this.receipts = receipts;
        this.returns = returns;
        this.emailing = emailing;
        this.emails = emails;
    }

    @MutationMapping
    Object emailReceipt(@Argument EmailReceiptInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            Sale sale = receipts.sale(input.saleId(), caller);
            return emailing.send("emailReceipt", input.by(caller, sale));
        });
    }

    @MutationMapping
    Object emailReturn(@Argument EmailReturnInput input, Caller caller, Locale locale) {
        return TillRefusal.answer(locale, () -> {
            SaleReturn back = returns.byId(input.returnId())
                    .filter(found -> caller.mayAccessStore(found.storeId()))
                    .orElseThrow(() -> TillRefusal.of(ReturnNotFoundError::new, "email.no-return"));
            return emailing.send("emailReturn", input.by(caller, back));
        });
    }

    @BatchMapping(typeName = "Sale", field = "emails")
    Map<Sale, List<ReceiptEmail>> emailsOfSales(List<Sale> sales) {
        return emailsOf(sales, Sale::id);
    }

    @BatchMapping(typeName = "SaleReturn", field = "emails")
    Map<SaleReturn, List<ReceiptEmail>> emailsOfReturns(List<SaleReturn> returns) {
        return emailsOf(returns, SaleReturn::id);
    }

    private <T> Map<T, List<ReceiptEmail>> emailsOf(List<T> receipts, Function<T, UUID> id) {
        Map<UUID, List<ReceiptEmail>> found =
                emails.of(receipts.stream().map(id).toList()).stream().collect(groupingBy(ReceiptEmail::receiptId));
        return receipts.stream().collect(toMap(one -> one, one -> found.getOrDefault(id.apply(one), List.of())));
    }

    record EmailReceiptInput(
            UUID saleId, String address, @Nullable Language language, UUID idempotencyKey) {

        Emailing.Wish by(Caller caller, Sale sale) {
            return new Emailing.Wish(saleId, sale.storeId(), address, language, idempotencyKey, caller.userId());
        }
    }

    record EmailReturnInput(
            UUID returnId, String address, @Nullable Language language, UUID idempotencyKey) {

        Emailing.Wish by(Caller caller, SaleReturn back) {
            return new Emailing.Wish(returnId, back.storeId(), address, language, idempotencyKey, caller.userId());
        }
    }

    record ReturnNotFoundError(String message) {}
}
