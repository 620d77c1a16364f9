package dev.comptoir.sales.takeback;

import dev.comptoir.sales.bill.Discount;
import dev.comptoir.sales.bill.ImpossibleBill;
import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.checkout.LineWanted;
import dev.comptoir.sales.checkout.Prepared;
import dev.comptoir.sales.checkout.Quote;
import dev.comptoir.sales.checkout.Selling;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.ReturnReceipts;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.SaleReturn;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.sales.till.TillSessions;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.security.Caller;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Exchanges in the graph: prices and stock are asked for first, then everything is recorded at once. */
@Controller
class ExchangeController {

    private static final String OPERATION = "exchangeGoods";
    private static final int LONGEST_REASON = 200;

    private final Exchanges exchanges;
    private final GoodsOfSale goods;
    private final Selling selling;
    private final Receipts receipts;
    private final ReturnReceipts returns;
    private final TillSessions sessions;
    private final OnceOnly once;

    ExchangeController(
            Exchanges exchanges,
            GoodsOfSale goods,
            Selling selling,
            Receipts receipts,
            ReturnReceipts returns,
            TillSessions sessions,
            OnceOnly once) {
        this.exchanges = exchanges;
        this.goods = goods;
        this.selling = selling;
        this.receipts = receipts;
        this.returns = returns;
        this.sessions = sessions;
        this.once = once;
    }

    @MutationMapping
    Object exchangeGoods(@Argument ExchangeGoodsInput input, Caller caller, Locale locale) {
        TillSession session = sessions.byId(input.tillSessionId(), caller).orElse(null);
        return TillRefusal.answer(
                locale,
                () -> {
                    UUID id = once.outcome(input.idempotencyKey(), OPERATION, input.content())
                            .orElseGet(() -> exchange(input, session, caller));
                    SaleReturn back = returns.byId(id).orElseThrow();
                    return new Exchange(
                            back,
                            receipts.sale(Objects.requireNonNull(back.exchangedFor()))
                                    .orElseThrow());
                },
                (refusal, language) -> new InvalidSaleError(refusal.text(language)));
    }

    private UUID exchange(ExchangeGoodsInput input, @Nullable TillSession session, Caller caller) {
        Sale of = receipts.sale(input.back().saleId(), caller);
        String reason = TillRefusal.reason(input.back().reason(), LONGEST_REASON);
        BigDecimal worth = goods.back(of, input.back().lines()).refund();
        Quote quote = selling.quote(session, input.sale().lines(), input.sale().discount());
        Prepared sale = selling.prepareExchange(
                        quote,
                        worth.min(quote.bill().total()),
                        input.sale().payments(),
                        input.sale().note(),
                        caller.userId())
                .boughtBy(input.sale().customerId());
        var wanted = new Exchanges.Wanted(
                new Returns.Wanted(of.id(), input.back().lines(), reason, input.refundMethod()),
                worth,
                sale,
                input.refundMethod(),
                input.approval(),
                input.discountApproval());
        return once.once(input.idempotencyKey(), OPERATION, input.content(), () -> exchanges.exchange(wanted, caller));
    }

    /** By the names of the graph. */
    record Exchange(SaleReturn back, Sale sale) {}

    record InvalidSaleError(String message) {}

    record ExchangeGoodsInput(
            UUID tillSessionId,
            ExchangedBackInput back,
            ExchangedSaleInput sale,
            PaymentMethod refundMethod,
            @Nullable String approval,
            @Nullable String discountApproval,
            UUID idempotencyKey) {

        /** All that makes up the exchange; it does not matter who approved it when it is sent again. */
        Object content() {
            return new ExchangeGoodsInput(tillSessionId, back, sale, refundMethod, null, null, new UUID(0, 0));
        }
    }

    record ExchangedBackInput(UUID saleId, List<GoodsOfSale.Wanted> lines, String reason) {}

    record ExchangedSaleInput(
            List<LineWanted> lines,
            @Nullable BigDecimal discountPercent,
            @Nullable BigDecimal discountAmount,
            List<Payment> payments,
            @Nullable String note,
            @Nullable UUID customerId) {

        /** @throws ImpossibleBill when there can be no such discount */
        Discount discount() {
            return Discount.of(discountPercent, discountAmount);
        }
    }
}
