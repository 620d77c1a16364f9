package dev.comptoir.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.comptoir.stack.imports.ImportClient;
import dev.comptoir.stack.imports.ImportKind;
import dev.comptoir.stack.imports.ImportOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A year of real sales, imported through the running system, against figures that an independent program got. */
@WithComptoir
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealHistoryTest {
    private static final Path FILE =
            Path.of(System.getProperty("comptoir.root"), "..", "shared", "data", "online-retail.csv.gz");
    private static final Map<String, ?> THE_YEAR = Map.of("from", "2010-12-01", "to", "2011-12-09");

    private final Comptoir comptoir;
    private final GraphClient admin;
    private final ImportOutcome imported;

    RealHistoryTest(Comptoir comptoir) throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: ../shared/data/online-retail.csv.gz is not there");
        this.comptoir = comptoir;
        admin = comptoir.as("admin");
        imported = importTheFile();
    }

    @Test
    void importedAgainTheFileChangesNothing() throws IOException {
        var before = revenueByStore("2010-12-01", "2011-12-09");

        var again = importTheFile();

        assertThat(imported.rowsTaken()).isEqualTo(540_571);
        assertThat(imported.rowsRefused()).isEqualTo(1_338);
        assertThat(again.rowsTaken()).isZero();
        assertThat(again.rowsUnchanged()).isEqualTo(540_571);
        assertThat(again.rowsRefused()).isEqualTo(1_338);
        assertThat(revenueByStore("2010-12-01", "2011-12-09")).isEqualTo(before);
    }

    @Test
    void theFiguresAreRightToTheCent() {
        var figures = admin.ask(
                        "query($from: Date!, $to: Date!) { stores { salesFigures(from: $from, to: $to) { revenue { amount } receipts returns units } } }",
                        THE_YEAR)
                .orFail()
                .list("/stores");

        assertThat(sum(figures, "/salesFigures/revenue/amount")).isEqualByComparingTo("9769872.05");
        assertThat(sum(figures, "/salesFigures/receipts")).isEqualByComparingTo("20726");
        assertThat(sum(figures, "/salesFigures/returns")).isEqualByComparingTo("3836");
        assertThat(sum(figures, "/salesFigures/units")).isEqualByComparingTo("5383405");
    }

    @ParameterizedTest
    @CsvSource({
        "United Kingdom, 2010-12-01, 2011-12-09, 8209930.48",
        "Netherlands,    2010-12-01, 2011-12-09,  284661.54",
        "EIRE,           2010-12-01, 2011-12-09,  263276.82",
        "Germany,        2010-12-01, 2011-12-09,  221698.21",
        "France,         2010-12-01, 2011-12-09,  197403.90",
        "France,         2011-11-01, 2011-11-30,   30697.51",
    })
    void theDashboardShowsTheRevenueOfAStore(String store, String from, String to, BigDecimal revenue) {
        assertThat(revenueByStore(from, to).get(store)).isEqualByComparingTo(revenue);
    }

    private Map<String, BigDecimal> revenueByStore(String from, String to) {
        return admin
                .ask(Contract.operation("Dashboard"), Map.of("from", from, "to", to))
                .orFail()
                .list("/stores")
                .stream()
                .collect(Collectors.toMap(
                        store -> store.path("name").asString(),
                        store -> new BigDecimal(store.at("/revenue/amount").asString())));
    }

    private ImportOutcome importTheFile() throws IOException {
        var token = comptoir.stack().token("admin");
        try (var http = HttpClient.newHttpClient()) {
            var client = new ImportClient(http, URI.create(comptoir.stack().url("sales")), () -> token);
            return client.run(ImportKind.SALES, FILE, Map.of("preset", "online-retail"), progress -> {});
        }
    }

    private static BigDecimal sum(Iterable<JsonNode> stores, String pointer) {
        var sum = BigDecimal.ZERO;
        for (var store : stores) {
            sum = sum.add(new BigDecimal(store.at(pointer).asString()));
        }
        return sum;
    }
}
