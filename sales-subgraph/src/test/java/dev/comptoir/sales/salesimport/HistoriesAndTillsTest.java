package dev.comptoir.sales.salesimport;

import static dev.comptoir.sales.tender.PaidTill.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.sales.tender.PaidTill;
import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Histories and tills write receipts of the same stores: neither stands in the other's way. */
@SubgraphTest
class HistoriesAndTillsTest {

    private static final String HEADER = "store,receipt,time,sku,description,quantity,unit-price\n";

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    Uploads uploads;

    @Test
    void aTillGoesOnPastTheNumbersThatAHistoryHas() {
        var till = PaidTill.inANewShop(as, database);
        String code = till.shop.code();
        sold(till);

        uploads.done(
                HEADER + row(code, code + "-00000002") + row(code, code + "-00000003") + row(code, code + "-00000005"));
        sold(till);
        sold(till);
        sold(till);

        assertThat(numbersOf(till))
                .containsExactly(code + "-00000001", code + "-00000004", code + "-00000006", code + "-00000007");
    }

    @Test
    void aHistoryAddsNothingToWhatATillSold() {
        var till = PaidTill.inANewShop(as, database);
        String code = till.shop.code();
        sold(till);

        ImportJob job = uploads.done(HEADER + row(code, code + "-00000001") + row(code, code + "-00000001"));

        assertThat(job.rowsTaken()).isZero();
        assertThat(uploads.refusals(job))
                .containsExactly("2 receipt sales-row.receipt.till", "3 receipt sales-row.receipt.till");
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from sale_line join sale on sale.id = sale_id where store_id = ?")
                        .param(till.shop.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void sold(PaidTill till) {
        till.sell("5.00", by("CASH", "5.00"))
                .path("registerSale.__typename")
                .entity(String.class)
                .isEqualTo("Sale");
    }

    private static String row(String store, String receipt) {
        String now = ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(5).format(DateTimeFormatter.ISO_INSTANT);
        return "%s,%s,%s,MUG,A mug,1,1.00\n".formatted(store, receipt, now);
    }

    private List<String> numbersOf(PaidTill till) {
        return JdbcClient.create(database)
                .sql("select receipt_number from sale where store_id = ? and session_id = ? order by receipt_number")
                .params(till.shop.id(), till.session)
                .query(String.class)
                .list();
    }
}
