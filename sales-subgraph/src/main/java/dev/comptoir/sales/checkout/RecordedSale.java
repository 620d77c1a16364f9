package dev.comptoir.sales.checkout;

import dev.comptoir.sales.bill.Bill;
import dev.comptoir.sales.bill.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes receipts of tills, whatever they are about; in the caller's transaction. */
@Repository
public class RecordedSale {

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

    private final JdbcClient database;

    RecordedSale(JdbcClient database) {
        this.database = database;
    }

    /**
     * A receipt.
     *
     * @param kind SALE or RETURN
     * @param day in the store's time zone
     * @param netTotal before tax; below zero for a return
     * @param total taxes included; below zero for a return
     * @param ofSale of a return: whose goods came back
     * @param reason of a return
     */
    public record Heading(
            UUID id,
            UUID storeId,
            String receiptNumber,
            String kind,
            LocalDate day,
            BigDecimal netTotal,
            BigDecimal units,
            UUID sessionId,
            UUID cashierId,
            BigDecimal total,
            BigDecimal change,
            @Nullable String note,
            boolean pricesFromMemory,
            @Nullable UUID ofSale,
            @Nullable String reason,
            @Nullable UUID customerId) {

        /** Of a return: whose goods they were stands on the sale. */
        public Heading(
                UUID id,
                UUID storeId,
                String receiptNumber,
                String kind,
                LocalDate day,
                BigDecimal netTotal,
                BigDecimal units,
                UUID sessionId,
                UUID cashierId,
                BigDecimal total,
                BigDecimal change,
                @Nullable String note,
                boolean pricesFromMemory,
                UUID ofSale,
                @Nullable String reason) {
            this(
                    id,
                    storeId,
                    receiptNumber,
                    kind,
                    day,
                    netTotal,
                    units,
                    sessionId,
                    cashierId,
                    total,
                    change,
                    note,
                    pricesFromMemory,
                    ofSale,
                    reason,
                    null);
        }
    }

    /**
     * @param name of the product, as it is called now
     * @param ofOrdinal of a return: which line of the sale came back
     * @param regularPrice of one without price list, promotions and discounts; null for a return
     * @param promotion the names of those that lowered it; null when none did
     */
    public record Line(
            UUID productId,
            @Nullable String name,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal netTotal,
            BigDecimal discount,
            BigDecimal total,
            boolean stocked,
            @Nullable Integer ofOrdinal,
            @Nullable BigDecimal regularPrice,
            @Nullable String promotion) {

        /** A line on which nothing is said of what was saved. */
        public Line(
                UUID productId,
                @Nullable String name,
                BigDecimal quantity,
                BigDecimal unitPrice,
                BigDecimal netTotal,
                BigDecimal discount,
                BigDecimal total,
                boolean stocked,
                @Nullable Integer ofOrdinal) {
            this(productId, name, quantity, unitPrice, netTotal, discount, total, stocked, ofOrdinal, null, null);
        }
    }

    /** A tax, and what it comes to; below zero for a return. */
    public record Tax(String name, BigDecimal rate, BigDecimal amount) {

        public static Tax of(Bill.TaxAmount tax) {
            return new Tax(tax.tax().name(), tax.tax().rate(), tax.amount());
        }
    }

    /** One statement: the others of the store wait for this, for the number is counted. */
    public void write(Heading sale, List<Line> lines, List<Tax> taxes, List<Payment> payments) {
        JdbcClient.StatementSpec statement = database.sql(WRITE);
        bindHeading(statement, sale);
        bindLines(statement, lines);
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

    private static void bindHeading(JdbcClient.StatementSpec statement, Heading sale) {
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

    private static void bindLines(JdbcClient.StatementSpec statement, List<Line> lines) {
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
