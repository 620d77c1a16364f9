package dev.comptoir.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.format.Formats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final CsvSample ONLINE_RETAIL = sample(
            ',',
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
            "536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom");
    private static final CsvSample FRENCH_TILL = sample(
            ';', "Magasin;Ticket;Heure;Référence;Quantité;Prix unitaire", "Paris;17;31/01/2026 17:05;A1;-2;3,50");

    @Test
    void theOnlineRetailFileIsRecognised() {
        var layout = Layout.guess(ImportKind.SALES, ONLINE_RETAIL);
        assertThat(layout.preset()).hasValue("online-retail");
        assertThat(layout.missing()).isEmpty();
        assertThat(layout.parameters("retail.csv"))
                .containsEntry("preset", "online-retail")
                .containsEntry("returns", "receipt:C")
                .containsEntry("delimiter", ",")
                .containsEntry("fileName", "retail.csv")
                .containsEntry(
                        "mapping",
                        "store=Country,receipt=InvoiceNo,time=InvoiceDate,sku=StockCode,description=Description,"
                                + "quantity=Quantity,unit-price=UnitPrice");
    }

    @Test
    void aFileOfAnotherTillIsGuessedFromItsNamesAndItsFirstRows() {
        var layout = Layout.guess(ImportKind.SALES, FRENCH_TILL);
        assertThat(layout.missing()).isEmpty();
        assertThat(layout.timeFormat()).isEqualTo("dd/MM/yyyy HH:mm");
        assertThat(layout.decimalComma()).isTrue();
        assertThat(layout.columns())
                .containsEntry("unit-price", "Prix unitaire")
                .containsEntry("sku", "Référence");
    }

    @Test
    void whatMustHaveAColumnIsNamed() {
        var layout = Layout.guess(ImportKind.SALES, sample(',', "Country,InvoiceNo", "UK,1"));
        assertThat(layout.missing()).containsExactly("time", "sku", "quantity", "unit-price");
        assertThat(Layout.guess(ImportKind.STOCK, sample(',', "sku,store", "1,2"))
                        .missing())
                .containsExactly("on-hand");
    }

    @Test
    void aCommaInTheNameOfAColumnIsKept() {
        var layout = Layout.guess(ImportKind.PRODUCTS, sample(';', "sku;Name", "1;2"));
        var named = new Layout(
                ImportKind.PRODUCTS, layout.preset(), ';', Map.of("sku", "SKU, old"), "", "", false, layout.returns());
        assertThat(named.parameters("f"))
                .containsEntry("mapping", "sku=SKU\\, old")
                .doesNotContainKey("returns");
    }

    @Test
    void thePreviewShowsTheRowAsItWillBeRead() {
        var layout = Layout.guess(ImportKind.SALES, FRENCH_TILL);
        var row = PreviewRow.of(
                Map.of("time", "31/01/2026 17:05", "quantity", "-2", "unit-price", "3,50", "sku", "A1"),
                layout,
                new Formats(Locale.UK));
        assertThat(row.cells()).containsEntry("time", "31 Jan 2026, 17:05").containsEntry("unit-price", "3.5");
        assertThat(row.unread()).isEmpty();
        assertThat(row.isReturn()).isTrue();
    }

    @Test
    void whatWillNotBeUnderstoodIsMarked() {
        var layout = Layout.guess(ImportKind.SALES, FRENCH_TILL);
        var row = PreviewRow.of(
                Map.of("time", "31/02/2026 17:05", "quantity", "two", "unit-price", ""),
                layout,
                new Formats(Locale.UK));
        assertThat(row.unread()).containsExactlyInAnyOrder("time", "quantity");
    }

    @Test
    void aPatternThatIsNoneIsNotTakenForOne() {
        assertThat(TimeFormats.isPattern("")).isTrue();
        assertThat(TimeFormats.isPattern("dd.MM.yyyy HH:mm")).isTrue();
        assertThat(TimeFormats.isPattern("bbb")).isFalse();
        assertThat(TimeFormats.isPattern("HH:mm")).isFalse();
        assertThat(TimeFormats.guess(List.of("2026-01-31T17:05:00+01:00"))).isEmpty();
        assertThat(TimeFormats.guess(List.of("1/31/2026 9:05"))).isEqualTo("M/d/yyyy H:mm");
        assertThat(TimeFormats.guess(List.of("31.01.2026", "yesterday"))).isEqualTo("dd.MM.yyyy");
        assertThat(TimeFormats.guess(List.of("yesterday"))).isEmpty();
    }

    private static CsvSample sample(char delimiter, String header, String row) {
        return new CsvSample(delimiter, cells(header, delimiter), List.of(cells(row, delimiter)));
    }

    private static List<String> cells(String line, char delimiter) {
        return List.of(line.split(String.valueOf(delimiter)));
    }
}
