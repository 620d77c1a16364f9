package dev.comptoir.sales.salesimport;

import dev.comptoir.starter.imports.ColumnMapping;
import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportCounts;
import dev.comptoir.starter.imports.ImportRefused;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.imports.Importer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes in the sales history of another system. The file is read once, and what it says of receipts and products is
 * gathered on the way; then the catalogue learns of the products, and only then is anything written here, at once.
 */
@Component
class SalesImporter implements Importer {

    /** When none of so many rows fits, it is not the rows that are wrong. */
    private static final int ENOUGH = 1_000;

    /** "Online Retail", UCI Machine Learning Repository (D. Chen, 2015), CC BY 4.0. */
    private static final Preset ONLINE_RETAIL = new Preset(
            ColumnMapping.parse("store=Country,receipt=InvoiceNo,time=InvoiceDate,sku=StockCode,"
                    + "description=Description,quantity=Quantity,unit-price=UnitPrice"),
            Map.of(
                    "time-format", "yyyy-MM-dd HH:mm:ss",
                    "returns", "receipt:C",
                    "services", "POST,DOT,C2,M,D,S,B,PADS,CRUK,BANK CHARGES,AMAZONFEE,GIFT_*"));

    private final Catalogue catalogue;
    private final RecordingHistory recording;
    private final SalesMetrics metrics;
    private final int decimals;

    SalesImporter(
            Catalogue catalogue,
            RecordingHistory recording,
            SalesMetrics metrics,
            @Value("${comptoir.currency}") Currency currency) {
        this.catalogue = catalogue;
        this.recording = recording;
        this.metrics = metrics;
        this.decimals = currency.getDefaultFractionDigits();
    }

    @Override
    public String kind() {
        return "sales";
    }

    @Override
    public Set<String> requiredFields() {
        return Column.required();
    }

    @Override
    public Set<String> optionalFields() {
        return Column.optional();
    }

    @Override
    public Map<String, Preset> presets() {
        return Map.of("online-retail", ONLINE_RETAIL);
    }

    @Override
    public ImportCounts run(ImportRun run) {
        var layout = new Layout(run::field, run.options());
        try (var history = History.empty()) {
            read(run, layout, history);
            List<UUID> products = catalogue.idsOf(history.products(), layout.services, decimals);
            var outcome = recording.record(run, history, layout, products);
            metrics.recorded(outcome);
            return new ImportCounts(outcome.taken(), outcome.unchanged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ImportRun run, Layout layout, History history) throws IOException {
        var cells = new Cells(layout, Instant.now().getEpochSecond());
        var reader = new HistoryReader(history, layout, cells, decimals);
        int refused = 0;
        for (Iterator<CsvRow> rows = run.rows(); rows.hasNext(); ) {
            CsvRow row = rows.next();
            try {
                reader.read(row);
            } catch (RowRefused refusal) {
                String field = refusal.column == null ? null : refusal.column.field;
                run.refuse(row.number(), field, refusal.key, refusal.arguments);
                if (++refused == ENOUGH && history.rows.count() == 0) {
                    throw hopeless(run, refusal, layout, row);
                }
            }
        }
    }

    private static ImportRefused hopeless(ImportRun run, RowRefused last, Layout layout, CsvRow row) {
        String cell = last.column == null ? "" : beginning(layout.text(row, last.column));
        if (last.column == Column.TIME) {
            return ImportRefused.because("sales-import.hopeless.time", ENOUGH, cell);
        }
        return last.column == null
                ? ImportRefused.because("sales-import.hopeless", ENOUGH)
                : ImportRefused.because("sales-import.hopeless.column", ENOUGH, last.column.field, cell);
    }

    private static String beginning(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 60) + "…";
    }
}
