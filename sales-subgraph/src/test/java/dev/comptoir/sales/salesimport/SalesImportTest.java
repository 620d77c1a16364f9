package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.sales.OtherServices;
import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.test.SubgraphTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SubgraphTest
class SalesImportTest {

    private static final String HEADER = "store,receipt,time,sku,description,quantity,unit-price\n";

    @Autowired
    Uploads uploads;

    @Autowired
    Books books;

    final String store = "Boutique " + UUID.randomUUID();

    @AfterEach
    void theBooksBalance() {
        books.balance();
    }

    @Test
    void aHistoryIsRecordedWithItsStoreItsReceiptsAndItsDays() {
        ImportJob job = uploads.done(history(
                "1,2026-01-05 10:00:00,MUG,A mug,2,2.55",
                "1,2026-01-05 10:00:00,POT,A pot,1,0.335",
                "2,2026-01-06 11:00:00,MUG,A mug,1,2.50",
                "3,2026-01-07 11:00:00,MUG,A mug,-1,2.50"));

        assertThat(job.rowsTaken()).isEqualTo(4);
        assertThat(job.rowsRefused()).isZero();
        assertThat(books.days(store))
                .isEqualTo(Map.of(
                        "2026-01-05", new BigDecimal("5.44"), // 2 × 2.55 + 0.335, which rounds to 0.34
                        "2026-01-06", new BigDecimal("2.5"),
                        "2026-01-07", new BigDecimal("-2.5")));
        assertThat(books.store(store))
                .containsEntry("time_zone", "Europe/London")
                .containsEntry("currency", "GBP");
    }

    @Test
    void theInventoryHearsHowFastAStoreSellsOnceItsHistoryIsThere() {
        var zone = ZoneId.of("Europe/London");
        String yesterday = LocalDate.now(zone).minusDays(1).toString();
        uploads.done(history("1,%s 10:00:00,MUG,A mug,3,2.55".formatted(yesterday)));
        UUID id = (UUID) books.store(store).get("id");
        UUID mug = OtherServices.product("MUG").id();

        await().atMost(Duration.ofSeconds(60)).until(() -> unitsSold(id, mug), units -> units == 3);

        uploads.done(history("2,%s 11:00:00,MUG,A mug,4,2.55".formatted(yesterday)));
        await().atMost(Duration.ofSeconds(60)).until(() -> unitsSold(id, mug), units -> units == 7);
    }

    private static int unitsSold(UUID store, UUID product) {
        var pace = OtherServices.pace(store);
        return pace == null || !pace.containsKey(product)
                ? 0
                : pace.get(product).units28().intValueExact();
    }

    @Test
    void theSameFileAgainWritesNotOneRow() {
        String file = history(
                "1,2026-01-05 10:00:00,MUG,A mug,2,2.55",
                "1,2026-01-05 10:00:00,MUG,A mug,2,2.55",
                "C1,2026-01-06 10:00:00,MUG,A mug,-2,2.55",
                "2,2026-01-06 10:00:00,MUG,A mug,1,-5");
        ImportJob first = uploads.done(file);
        String written = books.writings();

        ImportJob again = uploads.done(file);

        assertThat(first.rowsTaken()).isEqualTo(3);
        assertThat(again.rowsTaken()).isZero();
        assertThat(again.rowsUnchanged()).isEqualTo(3);
        assertThat(again.rowsRefused()).isEqualTo(1);
        assertThat(books.writings()).isEqualTo(written);
    }

    @Test
    void aLongerFileAddsWhatIsNewToReceiptsOldAndNew() {
        uploads.done(history("1,2026-01-05 10:00:00,MUG,A mug,2,2.50"));

        ImportJob longer = uploads.done(history(
                "1,2026-01-05 10:00:00,MUG,A mug,2,2.50",
                "1,2026-01-05 10:00:00,POT,A pot,1,1.00",
                "2,2026-01-05 12:00:00,POT,A pot,1,1.00"));

        assertThat(longer.rowsTaken()).isEqualTo(2);
        assertThat(longer.rowsUnchanged()).isEqualTo(1);
        assertThat(books.days(store)).isEqualTo(Map.of("2026-01-05", new BigDecimal("7")));
    }

    @Test
    void aRowThatIsCorrectedLaterFitsInWhereItWasRefused() {
        uploads.done(history(
                "1,2026-01-05 10:00:00,MUG,A mug,1,1.00",
                "1,2026-01-05 10:00:00,POT,A pot,one,2.00",
                "1,2026-01-05 10:00:00,CUP,A cup,1,4.00"));

        ImportJob corrected = uploads.done(history(
                "1,2026-01-05 10:00:00,MUG,A mug,1,1.00",
                "1,2026-01-05 10:00:00,POT,A pot,1,2.00",
                "1,2026-01-05 10:00:00,CUP,A cup,1,4.00"));

        assertThat(corrected.rowsTaken()).isEqualTo(1);
        assertThat(corrected.rowsUnchanged()).isEqualTo(2);
        assertThat(books.revenue(store)).isEqualByComparingTo("7.00");
    }

    @Test
    void whatIsRecordedNeverChanges() {
        uploads.done(history("1,2026-01-05 10:00:00,MUG,A mug,1,1.00"));

        ImportJob other = uploads.done(history("1,2026-01-05 10:00:00,MUG,A mug,1,9.00"));

        assertThat(uploads.refusals(other)).containsExactly("2 null sales-row.differs");
        assertThat(books.revenue(store)).isEqualByComparingTo("1.00");
    }

    @Test
    void aReceiptNumberThatIsUsedAgainAnotherDayIsNotTakenForTheSameReceipt() {
        ImportJob job = uploads.done(
                history("1,2026-01-05 10:00:00,MUG,A mug,1,1.00", "1,2025-01-05 10:00:00,MUG,A mug,1,1.00"));
        assertThat(uploads.refusals(job)).containsExactly("3 receipt sales-row.receipt.reused");

        ImportJob later = uploads.done(history("1,2025-01-05 10:00:00,MUG,A mug,1,1.00"));
        assertThat(uploads.refusals(later)).containsExactly("2 receipt sales-row.receipt.reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|2026-01-05|MUG|1|1 | receipt sales-row.blank",
                "1||MUG|1|1 | time sales-row.blank",
                "1|5 January|MUG|1|1 | time sales-row.time",
                "1|2026-02-30|MUG|1|1 | time sales-row.time",
                "1|1969-12-31|MUG|1|1 | time sales-row.time.range",
                "1|2199-01-01|MUG|1|1 | time sales-row.time.range",
                "1|2026-01-05||1|1 | sku sales-row.blank",
                "1|2026-01-05|M\u0001G|1|1 | sku sales-row.unreadable",
                "1|2026-01-05|MUG||1 | quantity sales-row.blank",
                "1|2026-01-05|MUG|x|1 | quantity sales-row.number",
                "1|2026-01-05|MUG|0|1 | quantity sales-row.quantity.zero",
                "1|2026-01-05|MUG|0.0001|1 | quantity sales-row.decimals",
                "1|2026-01-05|MUG|1000000000|1 | quantity sales-row.range",
                "1|2026-01-05|MUG|1e3|1 | quantity sales-row.number",
                "1|2026-01-05|MUG|1| | unit-price sales-row.blank",
                "1|2026-01-05|MUG|1|-0.01 | unit-price sales-row.price.negative",
                "1|2026-01-05|MUG|1|0.00001 | unit-price sales-row.decimals",
                "1|2026-01-05|MUG|999999999|999999998 | null sales-row.total.range",
            })
    void aRowThatMakesNoSenseIsReportedAndTheRestIsTaken(
            String receipt, String time, String sku, String quantity, String price, String reason) {
        ImportJob job = uploads.done(history(
                "%s,%s,%s,,%s,%s".formatted(text(receipt), text(time), text(sku), text(quantity), text(price)),
                "2,2026-01-06,POT,A pot,1,3"));

        assertThat(uploads.refusals(job)).containsExactly("2 " + reason);
        assertThat(job.rowsTaken()).isEqualTo(1);
        assertThat(books.revenue(store)).isEqualByComparingTo("3");
    }

    @Test
    void aRowOfAStoreWithoutANameIsRefused() {
        ImportJob job =
                uploads.done(HEADER + " ,1,2026-01-05,MUG,,1,1\n" + "x".repeat(101) + ",1,2026-01-05,MUG,,1,1\n");

        assertThat(uploads.refusals(job)).containsExactly("2 store sales-row.blank", "3 store sales-row.too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "receipt:C, C7, 3, '', -3",
        "receipt:C, C7, -3, '', -3",
        "negative-quantity, 7, -3, '', -3",
        "value:Retour, 7, 3, RETOUR, -3",
        "value:Retour, 7, 3, vente, 3",
    })
    void aReturnIsToldByTheMarkOfTheFile(
            String mark, String receipt, String quantity, String kind, BigDecimal revenue) {
        uploads.done(
                "shop,no,at,code,n,price,type\n%s,%s,2026-01-05,MUG,%s,1,%s\n"
                        .formatted(store, receipt, quantity, kind),
                "mapping",
                "store=shop,receipt=no,time=at,sku=code,quantity=n,unit-price=price,return=type",
                "returns",
                mark);

        assertThat(books.revenue(store)).isEqualByComparingTo(revenue);
    }

    @Test
    void aNegativeQuantityOutsideAReturnIsRefused() {
        ImportJob job =
                uploads.done(history("7,2026-01-05,MUG,,-3,1", "C8,2026-01-05,MUG,,-3,1"), "returns", "receipt:C");

        assertThat(uploads.refusals(job)).containsExactly("2 quantity sales-row.quantity.negative");
        assertThat(books.revenue(store)).isEqualByComparingTo("-3");
    }

    @Test
    void aFrenchSpreadsheetIsUnderstood() {
        uploads.done(
                "Magasin;Ticket;Date;Référence;Quantité;Montant\n%s;1;05/01/2026 23:30;CAFÉ;0,250;2,505\n"
                        .formatted(store),
                "mapping",
                "store=Magasin,receipt=Ticket,time=Date,sku=Référence,quantity=Quantité,line-total=Montant",
                "time-format",
                "dd/MM/yyyy HH:mm",
                "decimal",
                "comma",
                "zone",
                "Europe/Paris");

        assertThat(books.days(store)).isEqualTo(Map.of("2026-01-05", new BigDecimal("2.51")));
        assertThat(books.store(store)).containsEntry("time_zone", "Europe/Paris");
    }

    @Test
    void aTimeWithAnOffsetFallsOnTheDayOfTheStore() {
        uploads.done(history("1,2026-07-01T23:30:00Z,MUG,,1,1", "2,2026-07-01T22:30:00Z,MUG,,1,2"));

        // London is an hour ahead of UTC in summer.
        assertThat(books.days(store))
                .isEqualTo(Map.of("2026-07-02", new BigDecimal("1"), "2026-07-01", new BigDecimal("2")));
    }

    @Test
    void aStoreIsFoundAgainWhateverItIsCalledLater() {
        String file = history("1,2026-01-05,MUG,,1,1");
        uploads.done(file);
        rename(store, "Renamed " + store.substring(9, 20));

        assertThat(uploads.done(file).rowsUnchanged()).isEqualTo(1);
    }

    @Test
    void aStoreIsFoundByItsCodeAndByItsNameInAnyCase() {
        uploads.done(history("1,2026-01-05,MUG,,1,1"));
        String code = String.valueOf(books.store(store).get("code"));

        uploads.done(HEADER + code.toLowerCase(java.util.Locale.ROOT) + ",2,2026-01-05,MUG,,1,2\n");
        uploads.done(HEADER + store.toUpperCase(java.util.Locale.ROOT) + ",3,2026-01-05,MUG,,1,4\n");

        assertThat(books.revenue(store)).isEqualByComparingTo("7");
    }

    @Test
    void oneStoreUnderTwoNamesInOneFileIsRefusedWhereItCouldMixReceipts() {
        uploads.done(history("1,2026-01-05,MUG,,1,1"));
        String code = String.valueOf(books.store(store).get("code"));

        ImportJob job = uploads.done(history("2,2026-01-05,MUG,,1,2") + code + ",2,2026-01-05,MUG,,1,4\n");

        assertThat(uploads.refusals(job)).containsExactly("3 store sales-row.store.ambiguous");
    }

    @Test
    void anOptionWithASlipInItIsRefused() {
        assertThat(uploads.failure(bytes(history("1,2026-01-05,MUG,,1,1")), "zome", "Europe/Paris"))
                .isEqualTo("sales-import.option.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "zone, Mars/Olympus, sales-import.zone",
        "time-format, HH:mm, sales-import.time-format",
        "decimal, dot, sales-import.decimal",
        "returns, sometimes, sales-import.returns",
        "returns, value:R, sales-import.return.missing",
    })
    void anOptionThatMakesNoSenseIsRefused(String option, String value, String reason) {
        assertThat(uploads.failure(bytes(history("1,2026-01-05,MUG,,1,1")), option, value))
                .isEqualTo(reason);
    }

    private void rename(String name, String newName) {
        assertThat(books.rename(name, newName)).isEqualTo(1);
    }

    private String history(String... rows) {
        var file = new StringBuilder(HEADER);
        for (String row : rows) {
            file.append(store).append(',').append(row).append('\n');
        }
        return file.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String text(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
