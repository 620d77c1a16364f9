package dev.comptoir.starter.things;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.imports.ColumnMapping;
import dev.comptoir.starter.imports.CsvRow;
import dev.comptoir.starter.imports.ImportCounts;
import dev.comptoir.starter.imports.ImportRun;
import dev.comptoir.starter.imports.Importer;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ThingImporter implements Importer {

    /** Opened by a test that wants to look at an import under way. */
    final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

    private final JdbcClient db;

    ThingImporter(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "things";
    }

    @Override
    public Set<String> requiredFields() {
        return Set.of("name", "price");
    }

    @Override
    public Set<String> optionalFields() {
        return Set.of("quantity");
    }

    @Override
    public Map<String, Preset> presets() {
        return Map.of(
                "old-shop",
                new Preset(ColumnMapping.parse("name=Label,price=Amount"), Map.of("delimiter", "semicolon")));
    }

    @Override
    public ImportCounts run(ImportRun run) {
        int name = run.field("name");
        int price = run.field("price");
        int quantity = run.field("quantity");
        long taken = 0;
        long unchanged = 0;
        Iterator<CsvRow> rows = run.rows();
        while (rows.hasNext()) {
            CsvRow row = rows.next();
            if (row.text(name).equals("crash")) {
                throw new IllegalStateException("a bug");
            }
            if (!row.text(price).matches("[0-9]+([.][0-9]+)?")) {
                run.refuse(row.number(), "price", "decimal.malformed", row.text(price));
            } else if (exists(row.text(name))) {
                unchanged++;
            } else {
                db.sql("insert into thing values (?, ?, ?, ?, now())")
                        .params(
                                Ids.next(),
                                row.text(name),
                                new BigDecimal(row.text(price)),
                                new BigDecimal("0" + row.text(quantity)))
                        .update();
                taken++;
            }
        }
        await();
        return new ImportCounts(taken, unchanged);
    }

    private boolean exists(String name) {
        return db.sql("select exists (select from thing where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private void await() {
        try {
            gate.get().await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
