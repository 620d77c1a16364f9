package dev.comptoir.sales.paper;

import dev.comptoir.sales.paper.Strip.Style;
import dev.comptoir.sales.staff.StaffNames;
import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.TillSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints the X report of an open session, and the Z report of a closed one. */
@Component
class ReportPaper {

    private final Stores stores;
    private final StaffNames staff;
    private final DrawerSection drawer;
    private final SalesSection sales;
    private final JdbcClient database;

    ReportPaper(Stores stores, StaffNames staff, DrawerSection drawer, SalesSection sales, JdbcClient database) {
        this.stores = stores;
        this.staff = staff;
        this.drawer = drawer;
        this.sales = sales;
        this.database = database;
    }

    Language languageOf(TillSession session) {
        return stores.findById(session.storeId()).orElseThrow().language();
    }

    /**
     * Prints a report.
     *
     * @param blind whether it is for somebody who must not know yet what is expected
     * @return a PDF file
     */
    byte[] print(TillSession session, Language language, boolean blind) {
        Store store = stores.findById(session.storeId()).orElseThrow();
        Map<UUID, String> names = staff.of(Arrays.asList(session.openedBy(), session.closedBy()));
        var report = new Report(session, store, new Wording(store, language), names, blind);
        return Strip.print(report.title(), report.words().locale(), strip -> {
            heading(strip, report);
            drawer.print(strip, report);
            if (!blind) {
                sales.print(strip, report);
            }
            if (session.note() != null) {
                strip.rule();
                strip.text(report.words().text("paper.difference-note", session.note()), Style.PLAIN);
            }
        });
    }

    private void heading(Strip strip, Report report) {
        TillSession session = report.session();
        Wording words = report.words();
        Letterhead.print(strip, report.store());
        strip.gap(5);
        strip.centered(report.title(), Style.TITLE);
        strip.rule();
        strip.row(words.text("paper.register"), register(session), Style.PLAIN);
        when(strip, words.text("paper.opened"), session.openedAt(), report.name(session.openedBy()), words);
        if (session.closedAt() != null) {
            when(strip, words.text("paper.closed"), session.closedAt(), report.name(session.closedBy()), words);
        } else {
            strip.row(words.text("paper.printed"), words.moment(Instant.now()), Style.PLAIN);
        }
        strip.row(words.text("paper.float"), words.money(session.openingFloat()), Style.PLAIN);
    }

    private static void when(Strip strip, String what, Instant at, @Nullable String by, Wording words) {
        strip.row(what, words.moment(at), Style.PLAIN);
        if (by != null) {
            strip.row("", by, Style.PLAIN);
        }
    }

    private String register(TillSession session) {
        return database.sql("select name from register where id = :id")
                .param("id", session.registerId())
                .query(String.class)
                .single();
    }
}
