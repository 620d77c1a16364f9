package dev.comptoir.bench;

import dev.comptoir.bench.growth.GrowthMeasurement;
import dev.comptoir.bench.imports.ImportMeasurement;
import dev.comptoir.bench.load.LoadMeasurement;
import dev.comptoir.bench.start.StartMeasurement;
import dev.comptoir.bench.stock.StockMeasurement;
import dev.comptoir.bench.till.TillMeasurement;
import java.util.function.Supplier;

/** What can be measured, in the order in which the measurements leave each other what they need. */
enum Subject {
    START(StartMeasurement::new),
    IMPORT(ImportMeasurement::new),
    LOAD(LoadMeasurement::new),
    GROWTH(GrowthMeasurement::new),
    STOCK(StockMeasurement::new),
    TILL(TillMeasurement::new);

    private final Supplier<Measurement> measurement;

    Subject(Supplier<Measurement> measurement) {
        this.measurement = measurement;
    }

    Measurement measurement() {
        return measurement.get();
    }
}
