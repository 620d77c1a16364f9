package dev.comptoir.starter.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Collects the refused rows of a run in a file, since the importer's connection is busy with a COPY of its own and there
 * may be millions of them, and brings them to the database in one go.
 */
final class Refusals implements AutoCloseable {

    private final UUID job;
    private final JsonMapper json;
    private final Path file;
    private final CsvWriter writer;
    private final BitSet rows = new BitSet();
    private long position;
    private boolean written;

    Refusals(UUID job, Path file, JsonMapper json) {
        this.job = job;
        this.json = json;
        this.file = file;
        try {
            this.writer = CsvWriter.builder().build(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(long row, @Nullable String column, String key, Object... arguments) {
        rows.set(Math.toIntExact(row));
        List<String> words = Arrays.stream(arguments).map(Refusals::shortened).toList();
        writer.writeRecord(
                job.toString(),
                Long.toString(row),
                Long.toString(position++),
                column == null ? "" : column,
                key,
                json.writeValueAsString(words));
    }

    /** Distinct rows, however many reasons one has. */
    long rowsRefused() {
        return rows.cardinality();
    }

    /** Copies them in the current transaction. */
    void store(DataSource database) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            finishFile();
            try (Reader content = Files.newBufferedReader(file)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                                copy import_refusal (job_id, row_number, position, column_name, reason_key, reason_args)
                                from stdin (format csv)""", content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(database).translate("store the refused rows", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    @Override
    public void close() {
        try {
            finishFile();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The writer does not bear being closed twice. */
    private void finishFile() throws IOException {
        if (!written) {
            written = true;
            writer.close();
        }
    }

    /** A reason quotes the cell at fault, which may be of any length. */
    private static String shortened(Object argument) {
        String text = String.valueOf(argument).replace("\u0000", "");
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
