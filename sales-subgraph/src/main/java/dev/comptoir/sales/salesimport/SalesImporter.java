package dev.comptoir.sales.salesimport;

import dev.comptoir.sales.pace.PaceAnnouncements;
import dev.comptoir.starter.imports.ColumnMapping;
import dev.comptoir.starter.imports.ImportCounts;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.imports.Importer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Currency;
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
    private final PaceAnnouncements pace;
    private final int decimals;

    SalesImporter(
            Catalogue catalogue,
            RecordingHistory recording,
            SalesMetrics metrics,
            PaceAnnouncements pace,
            @Value("${comptoir.currency}") Currency currency) {
        this.catalogue = catalogue;
        this.recording = recording;
        this.metrics = metrics;
        this.pace = pace;
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
            var cells = new Cells(layout, Instant.now().getEpochSecond());
            var reader = new HistoryReader(history, layout, cells, decimals);
            new HistoryReading(run, layout, history, reader).read();
            List<UUID> products = catalogue.idsOf(history.products(), layout.services, decimals);
            var outcome = recording.record(run, history, layout, products);
            metrics.recorded(outcome);
            if (outcome.taken() > 0) {
                pace.salesWereImported();
            }
            return new ImportCounts(outcome.taken(), outcome.unchanged());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
