package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Payment;
import dev.comptoir.sales.checkout.RecordedSale.Heading;
import dev.comptoir.sales.checkout.RecordedSale.Line;
import dev.comptoir.sales.checkout.RecordedSale.Tax;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A receipt on its way into the database: heading, lines, taxes and tenders in one statement, for the other tills of the
 * store wait from the moment its number is counted.
 */
final class WrittenReceipt {

    private static final String WRITE = """
            with receipt as (
                insert into sale (id, store_id, receipt_number, kind, sold_at, day, net_total, units, session_id,
                    cashier_id, total, change, note, prices_from_memory, of_sale, reason, customer_id)
                values (:id, :store, :number, :kind, now(), :day, :net, :units, :session, :cashier, :total, :change,
                    :note, :memory, :ofSale, :reason, :customer)
            ), goods as (
                insert into sale_line (sale_id, ordinal, product_id, name, quantity, unit_price, net_total, discount, total,
                    stocked, of_ordinal, regular_price, promotion)
                select :id, line.*
                from unnest(:ordinals::int[], :products::uuid[], :names::text[], :quantities::numeric[], :prices::numeric[],
                    :nets::numeric[], :discounts::numeric[], :totals::numeric[], :stocked::boolean[], :of::int[],
                    :regular::numeric[], :promotions::text[]) as line
            ), tax as (
                insert into sale_tax (sale_id, position, name, rate, amount, number)
                select :id, tax.*, (select number from store_tax where store_id = :store and store_tax.name = tax.name limit 1)
                from unnest(:taxes::int[], :taxNames::text[], :rates::numeric[], :taxAmounts::numeric[])
                    as tax (position, name, rate, amount)
            )
            insert into sale_payment (sale_id, position, method, amount)
            select :id, paid.*
            from unnest(:payments::int[], :methods::text[], :paid::numeric[]) as paid""";

    private final JdbcClient.StatementSpec statement;

    WrittenReceipt(JdbcClient database) {
        this.statement = database.sql(WRITE);
    }

    void write(Heading sale, List<Line> lines, List<Tax> taxes, List<Payment> payments) {
        bindHeading(sale);
        bindLines(lines);
        statement
                .param("taxes", positions(0, taxes.size()))
                .param("taxNames", taxes.stream().map(Tax::name).toArray(String[]::new))
                .param("rates", taxes.stream().map(Tax::rate).toArray(BigDecimal[]::new))
                .param("taxAmounts", taxes.stream().map(Tax::amount).toArray(BigDecimal[]::new))
                .param("payments", positions(0, payments.size()))
                .param(
                        "methods",
                        payments.stream()
                                .map(payment -> payment.method().name())
                                .toArray(String[]::new))
                .param("paid", payments.stream().map(Payment::amount).toArray(BigDecimal[]::new))
                .update();
    }

    private void bindHeading(Heading sale) {
        statement
                .param("id", sale.id())
                .param("store", sale.storeId())
                .param("number", sale.receiptNumber())
                .param("kind", sale.kind())
                .param("day", sale.day())
                .param("net", sale.netTotal())
                .param("units", sale.units())
                .param("session", sale.sessionId())
                .param("cashier", sale.cashierId())
                .param("total", sale.total())
                .param("change", sale.change())
                .param("note", sale.note())
                .param("memory", sale.pricesFromMemory())
                .param("ofSale", sale.ofSale())
                .param("reason", sale.reason())
                .param("customer", sale.customerId());
    }

    private void bindLines(List<Line> lines) {
        statement
                .param("ordinals", positions(1, lines.size()))
                .param(
                        "products",
                        lines.stream().map(line -> line.productId().toString()).toArray(String[]::new))
                .param("names", lines.stream().map(Line::name).toArray(String[]::new))
                .param("quantities", lines.stream().map(Line::quantity).toArray(BigDecimal[]::new))
                .param("prices", lines.stream().map(Line::unitPrice).toArray(BigDecimal[]::new))
                .param("nets", lines.stream().map(Line::netTotal).toArray(BigDecimal[]::new))
                .param("discounts", lines.stream().map(Line::discount).toArray(BigDecimal[]::new))
                .param("totals", lines.stream().map(Line::total).toArray(BigDecimal[]::new))
                .param("stocked", lines.stream().map(Line::stocked).toArray(Boolean[]::new))
                .param("of", lines.stream().map(Line::ofOrdinal).toArray(Integer[]::new))
                .param("regular", lines.stream().map(Line::regularPrice).toArray(BigDecimal[]::new))
                .param("promotions", lines.stream().map(Line::promotion).toArray(String[]::new));
    }

    private static Integer[] positions(int first, int count) {
        return IntStream.range(first, first + count).boxed().toArray(Integer[]::new);
    }
}
