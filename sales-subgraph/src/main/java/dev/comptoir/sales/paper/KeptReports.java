package dev.comptoir.sales.paper;

import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.till.TillClosed;
import dev.comptoir.sales.till.TillSession;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Z reports: printed in every language in the transaction that closes the till, and from then on only handed out. */
@Repository
class KeptReports {

    private final ReportPaper paper;
    private final JdbcClient database;

    KeptReports(ReportPaper paper, JdbcClient database) {
        this.paper = paper;
        this.database = database;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(TillClosed closed) {
        for (Language language : Language.values()) {
            keep(closed.session(), language);
        }
    }

    /** The report of a closed session; one that was closed before reports were kept is printed now, and kept. */
    byte[] of(TillSession closed, Language language) {
        return find(closed, language).orElseGet(() -> {
            keep(closed, language);
            return find(closed, language).orElseThrow();
        });
    }

    private void keep(TillSession closed, Language language) {
        database.sql("""
                        insert into till_report (session_id, language, content) values (:session, :language, :content)
                        on conflict do nothing""")
                .param("session", closed.id())
                .param("language", language.name())
                .param("content", paper.print(closed, language, false))
                .update();
    }

    private Optional<byte[]> find(TillSession session, Language language) {
        return database.sql("select content from till_report where session_id = :session and language = :language")
                .param("session", session.id())
                .param("language", language.name())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
