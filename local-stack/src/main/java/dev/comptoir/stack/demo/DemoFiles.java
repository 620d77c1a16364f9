package dev.comptoir.stack.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The shipped files, laid out in a folder as they are uploaded. */
record DemoFiles(Path folder) {
    private static final int TIME = 2;

    Path products() throws IOException {
        return copied("products.csv");
    }

    Path stock() throws IOException {
        return copied("stock.csv");
    }

    /** With the days moved. */
    Path sales(DateShift shift) throws IOException {
        var file = Files.createDirectories(folder).resolve("sales.csv.gz");
        try (var in = CsvReader.builder()
                        .ofCsvRecord(new InputStreamReader(
                                new GZIPInputStream(shipped("sales.csv.gz")), StandardCharsets.UTF_8));
                var out = CsvWriter.builder()
                        .build(new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            var rows = in.iterator();
            out.writeRecord(rows.next().getFields());
            rows.forEachRemaining(row -> {
                var fields = new ArrayList<>(row.getFields());
                shift.moved(LocalDateTime.parse(fields.get(TIME))).ifPresent(moved -> {
                    fields.set(TIME, moved.toString());
                    out.writeRecord(fields);
                });
            });
        }
        return file;
    }

    /** They are of no use once they are uploaded. */
    void delete() throws IOException {
        for (var name : List.of("products.csv", "stock.csv", "sales.csv.gz")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private Path copied(String name) throws IOException {
        var file = Files.createDirectories(folder).resolve(name);
        try (var in = shipped(name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static InputStream shipped(String name) {
        return Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name));
    }
}
