package dev.comptoir.starter.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.comptoir.starter.errors.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The refused rows of an import as a file that opens in a spreadsheet. */
final class RefusalReport {

    /** Without it a spreadsheet takes the file for Windows-1252. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RefusalReport() {}

    static void write(ImportJobs jobs, UUID job, Locale locale, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    Messages.text(locale, "import.report.row"),
                    Messages.text(locale, "import.report.column"),
                    Messages.text(locale, "import.report.reason"));
            jobs.forEachRefusal(
                    job,
                    refusal -> csv.writeRecord(
                            Long.toString(refusal.row()),
                            refusal.column() == null ? "" : harmless(refusal.column()),
                            harmless(refusal.reason(locale))));
        }
    }

    /** A spreadsheet would run a cell that begins like a formula. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
