package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportStatus;
import dev.comptoir.starter.test.SubgraphTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that nobody can make sense of: refused as a whole, with a reason, and nothing of them is recorded. */
@SubgraphTest
class BadFilesTest {

    private static final String HEADER = "store,receipt,time,sku,description,quantity,unit-price\n";

    @Autowired
    Uploads uploads;

    @Autowired
    Books books;

    private final String store = "Laden " + UUID.randomUUID();
    private String written = "";

    @BeforeEach
    void whatIsRecorded() {
        written = books.writings();
    }

    @Test
    void aBinaryFileIsNoHistory() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertThat(uploads.failure(noise)).isEqualTo("csv.binary");
        assertThat(books.writings()).isEqualTo(written);
    }

    @Test
    void aCompressedFileThatEndsTooEarlyLeavesNothingBehind() throws IOException {
        byte[] whole = compressed(HEADER + rows(5_000, "2026-01-05"));

        assertThat(uploads.failure(Arrays.copyOf(whole, whole.length - 20))).isEqualTo("csv.truncated");
        assertThat(books.writings()).isEqualTo(written);
    }

    @Test
    void aFileWithoutTheMappedColumnIsRefused() {
        assertThat(uploads.failure(bytes("a,b\n1,2\n"), "preset", "online-retail"))
                .isEqualTo("csv.column-missing");
    }

    @Test
    void aFileWithoutAnyPriceIsRefused() {
        assertThat(uploads.failure(bytes("store,receipt,time,sku,quantity\nx,1,2026-01-05,MUG,1\n")))
                .isEqualTo("sales-import.price.missing");
    }

    @Test
    void timesOfAnotherFormAreOneReasonAndNotHalfAMillion() {
        UUID id = uploads.start(bytes(HEADER + rows(3_000, "05/01/2026")));
        ImportJob job = uploads.ended(id);

        assertThat(job.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(job.failure(Locale.ENGLISH))
                .contains("None of the first 1000 rows")
                .contains("05/01/2026")
                .contains("dd/MM/yyyy");
        assertThat(job.failure(Locale.FRENCH)).contains("Aucune des 1000 premières lignes");
        assertThat(uploads.refusals(job)).isEmpty();
        assertThat(books.writings()).isEqualTo(written);
    }

    @Test
    void columnsThatWereMixedUpAreOneReasonToo() {
        String file = HEADER + rows(1_500, "2026-01-05").replace(",1,2.50\n", ",a mug,2.50\n");

        ImportJob job = uploads.ended(uploads.start(bytes(file)));

        assertThat(job.failure(Locale.ENGLISH)).contains("\"quantity\"").contains("a mug");
    }

    @Test
    void aCellOfTenMegabytesIsOneRefusedRow() {
        String huge = "\"" + "x".repeat(10_000_000) + "\"";
        ImportJob job = uploads.done(
                HEADER + store + ",1,2026-01-05,MUG," + huge + ",1,1\n" + store + ",2,2026-01-05,MUG,A mug,1,2\n");

        assertThat(job.rowsRefused()).isEqualTo(1);
        assertThat(books.revenue(store)).isEqualByComparingTo("2");
    }

    @Test
    void anOldSpreadsheetsAccentsAreUnderstood() {
        String name = "Épicerie " + UUID.randomUUID();
        byte[] latin1 = (HEADER + name + ",1,2026-01-05,MUG,Thé,1,2\n").getBytes(Charset.forName("windows-1252"));

        assertThat(uploads.ended(uploads.start(latin1)).status()).isEqualTo(ImportStatus.DONE);
        assertThat(books.revenue(name)).isEqualByComparingTo("2");
    }

    @Test
    void aFileWithAHeaderOnlyIsDoneAtOnce() {
        ImportJob job = uploads.done(HEADER);

        assertThat(job.rowsRead()).isZero();
        assertThat(books.writings()).isEqualTo(written);
    }

    private String rows(int count, String time) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(store).append(',').append(i).append(',').append(time).append(",MUG,A mug,1,2.50\n");
        }
        return rows.toString();
    }

    private static byte[] compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
