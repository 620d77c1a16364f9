package dev.comptoir.sales.takeback;

import dev.comptoir.sales.bill.PaymentMethod;
import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.till.TillRefusal;
import dev.comptoir.starter.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How money of a sale may be given back: to a tender of the sale, up to what it paid and did not get back yet; or in cash. */
@Component
class RefundTenders {

    private final JdbcClient database;

    RefundTenders(JdbcClient database) {
        this.database = database;
    }

    /** @param most in the store's currency */
    record Choice(PaymentMethod method, Money most) {}

    /** Cash first; the rest in the order of what it paid. */
    List<Choice> of(Sale sale, BigDecimal refund) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(PaymentMethod.CASH, new Money(refund, sale.currency()).round()));
        database.sql("""
                        select method, sum(amount) as amount
                        from sale_payment
                        where method not in ('CASH', 'EXCHANGE')
                          and sale_id in (select :sale union all select id from sale where of_sale = :sale)
                        group by method having sum(amount) > 0
                        order by amount desc, method""")
                .param("sale", sale.id())
                .query((row, number) -> new Choice(
                        PaymentMethod.valueOf(row.getString("method")),
                        new Money(row.getBigDecimal("amount"), sale.currency()).round()))
                .list()
                .forEach(choices::add);
        return choices;
    }

    /** @throws TillRefusal when so much cannot be given back that way */
    void require(Sale sale, PaymentMethod method, BigDecimal refund) {
        Choice choice = of(sale, refund).stream()
                .filter(one -> one.method() == method)
                .findFirst()
                .orElseThrow(() -> TillRefusal.of(NotReturnableError::new, "return.tender", sale.receiptNumber()));
        if (refund.compareTo(choice.most().amount()) > 0) {
            throw TillRefusal.of(
                    NotReturnableError::new,
                    "return.tender-less",
                    choice.most().amount().toPlainString());
        }
    }
}
