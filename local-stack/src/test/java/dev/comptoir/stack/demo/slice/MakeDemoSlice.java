package dev.comptoir.stack.demo.slice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code sales.csv.gz}, {@code products.csv} and {@code stock.csv} into the folder given second, from the "Online
 * Retail" file given first. The same input gives the same output.
 */
final class MakeDemoSlice {
    private MakeDemoSlice() {}

    public static void main(String[] arguments) throws IOException {
        var source = Path.of(arguments[0]);
        var folder = Files.createDirectories(Path.of(arguments[1]));
        List<SourceRow> rows = SourceFile.rows(source);
        var catalogue = Catalogue.of(rows);
        CsvFile.writeGzipped(folder.resolve("sales.csv.gz"), SalesFile.HEADER, SalesFile.lines(rows));
        CsvFile.write(folder.resolve("products.csv"), Catalogue.HEADER, catalogue.lines());
        CsvFile.write(
                folder.resolve("stock.csv"),
                OpeningStock.HEADER,
                OpeningStock.of(rows, catalogue).lines());
        System.out.printf(
                "%d rows of sales, %d products%n",
                rows.size(), catalogue.products().size());
    }
}
