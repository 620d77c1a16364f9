package dev.comptoir.starter.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An import from a row of the table {@code import_job}. */
final class ImportJobRow {

    private ImportJobRow() {}

    static ImportJob read(ResultSet row, JsonMapper json) throws SQLException {
        String failure = row.getString("failure_args");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("sha256"),
                new ColumnMapping(json.readValue(row.getString("mapping"), new TypeReference<>() {})),
                json.readValue(row.getString("options"), new TypeReference<>() {}),
                row.getString("requested_by"),
                ImportStatus.valueOf(row.getString("status")),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("rows_taken"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_refused"),
                row.getString("failure_key"),
                failure == null ? List.of() : json.readValue(failure, new TypeReference<List<Object>>() {}),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
