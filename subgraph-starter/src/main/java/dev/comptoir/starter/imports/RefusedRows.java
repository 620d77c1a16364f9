package dev.comptoir.starter.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The refused rows of imports that are over, in the order of their files; there may be millions of them. */
final class RefusedRows {

    private static final int PER_READ = 1_000;

    private final JdbcClient db;
    private final JsonMapper json;

    RefusedRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param position which of the refusals of the run it is: a row may have several */
    private record Positioned(long position, ImportRefusal refusal) {}

    List<ImportRefusal> first(UUID job, int number) {
        return after(job, -1, -1, number).stream().map(Positioned::refusal).toList();
    }

    void forEach(UUID job, Consumer<ImportRefusal> reader) {
        List<Positioned> portion = after(job, -1, -1, PER_READ);
        while (!portion.isEmpty()) {
            portion.forEach(positioned -> reader.accept(positioned.refusal()));
            Positioned last = portion.getLast();
            portion = after(job, last.refusal().row(), last.position(), PER_READ);
        }
    }

    private List<Positioned> after(UUID job, long row, long position, int first) {
        return db.sql("""
                        select row_number, position, column_name, reason_key, reason_args from import_refusal
                        where job_id = :id and (row_number, position) > (:row, :position)
                        order by row_number, position
                        limit :first""")
                .param("id", job)
                .param("row", row)
                .param("position", position)
                .param("first", first)
                .query((refusal, number) -> new Positioned(
                        refusal.getLong("position"),
                        new ImportRefusal(
                                refusal.getLong("row_number"),
                                refusal.getString("column_name"),
                                refusal.getString("reason_key"),
                                json.readValue(refusal.getString("reason_args"), new TypeReference<>() {}))))
                .list();
    }
}
