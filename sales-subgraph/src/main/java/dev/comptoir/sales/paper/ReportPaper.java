package dev.comptoir.sales.paper;

import dev.comptoir.sales.paper.Strip.Style;
import dev.comptoir.sales.staff.StaffNames;
import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.store.Store;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.sales.till.CashMovements;
import dev.comptoir.sales.till.CountedPieces;
import dev.comptoir.sales.till.FiguresOfSessions;
import dev.comptoir.sales.till.SessionFigures;
import dev.comptoir.sales.till.TenderTotal;
import dev.comptoir.sales.till.TenderTotals;
import dev.comptoir.sales.till.TillSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prints the X report of an open session, and the Z report of a closed one. */
@Component
class ReportPaper {

    private final Stores stores;
    private final FiguresOfSessions figures;
    private final TenderTotals totals;
    private final CashMovements movements;
    private final CountedPieces pieces;
    private final StaffNames staff;
    private final JdbcClient database;

    ReportPaper(
            Stores stores,
            FiguresOfSessions figures,
            TenderTotals totals,
            CashMovements movements,
            CountedPieces pieces,
            StaffNames staff,
            JdbcClient database) {
        this.stores = stores;
        this.figures = figures;
        this.totals = totals;
        this.movements = movements;
        this.pieces = pieces;
        this.staff = staff;
        this.database = database;
    }

    /** All a report is made of, in one language. */
    private record Report(TillSession session, Store store, Wording words, Map<UUID, String> names, boolean blind) {

        @Nullable
        String name(@Nullable UUID person) {
            return person == null ? null : names.get(person);
        }
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
        List<CashMovements.Moved> moved = movements.of(List.of(session.id()));
        Map<UUID, String> names = staff.of(Arrays.asList(session.openedBy(), session.closedBy()));
        var report = new Report(session, store, new Wording(store, language), names, blind);
        return Strip.print(title(session, report.words()), report.words().locale(), strip -> {
            heading(strip, report);
            tenders(strip, report);
            coins(strip, report);
            cash(strip, report, moved);
            if (!blind) {
                sold(strip, report);
            }
            if (session.note() != null) {
                strip.rule();
                strip.text(report.words().text("paper.difference-note", session.note()), Style.PLAIN);
            }
        });
    }

    String title(TillSession session, Wording words) {
        return session.zNumber() == null
                ? words.text("paper.x-report")
                : words.text("paper.z-report", session.zNumber());
    }

    private void heading(Strip strip, Report report) {
        TillSession session = report.session();
        Wording words = report.words();
        Letterhead.print(strip, report.store());
        strip.gap(5);
        strip.centered(title(session, words), Style.TITLE);
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

    private void tenders(Strip strip, Report report) {
        if (report.blind()) {
            return;
        }
        Wording words = report.words();
        for (TenderTotal total : totals.of(List.of(report.session().id()))) {
            strip.rule();
            strip.text(words.tender(total.method()), Style.STRONG);
            strip.row(words.text("paper.expected"), words.money(total.expected()), Style.PLAIN);
            BigDecimal counted = total.counted();
            if (counted != null) {
                BigDecimal difference = counted.subtract(total.expected());
                strip.row(words.text("paper.counted"), words.money(counted), Style.PLAIN);
                strip.row(
                        words.text("paper.difference"),
                        words.money(difference),
                        difference.signum() == 0 ? Style.PLAIN : Style.STRONG);
            }
        }
    }

    private void coins(Strip strip, Report report) {
        List<CountedPieces.Pieces> counted = pieces.of(List.of(report.session().id()));
        if (counted.isEmpty()) {
            return;
        }
        Wording words = report.words();
        strip.rule();
        strip.text(words.text("paper.coins"), Style.STRONG);
        counted.forEach(one -> strip.row(
                "%s × %s".formatted(words.number(BigDecimal.valueOf(one.count())), words.money(one.value())),
                words.money(one.amount()),
                Style.PLAIN));
    }

    private static void cash(Strip strip, Report report, List<CashMovements.Moved> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Wording words = report.words();
        strip.rule();
        strip.text(words.text("paper.cash-moved"), Style.STRONG);
        for (CashMovements.Moved one : moved) {
            strip.row(one.reason(), words.money(one.amount()), Style.PLAIN);
            strip.text(words.moment(one.at()), Style.SMALL);
        }
    }

    private void sold(Strip strip, Report report) {
        Wording words = report.words();
        UUID id = report.session().id();
        SessionFigures sold = figures.of(List.of(id)).get(id);
        strip.rule();
        strip.row(words.text("paper.sales"), count(words, sold.sales()), Style.PLAIN);
        strip.row(words.text("paper.returns"), count(words, sold.returns()), Style.PLAIN);
        strip.row(words.text("paper.voids"), count(words, sold.voids()), Style.PLAIN);
        strip.rule();
        strip.row(words.text("paper.gross"), words.money(sold.gross()), Style.PLAIN);
        strip.row(words.text("paper.discounts"), words.money(sold.discounts().negate()), Style.PLAIN);
        strip.row(words.text("paper.returned"), words.money(sold.returned().negate()), Style.PLAIN);
        strip.row(words.text("paper.net"), words.money(sold.net()), Style.STRONG);
        sold.taxes()
                .forEach(tax -> strip.row(
                        "%s %s".formatted(tax.name(), words.percent(tax.rate())),
                        words.money(tax.amount()),
                        Style.PLAIN));
        strip.row(words.text("paper.total"), words.money(sold.total()), Style.TOTAL);
        if (sold.firstReceipt() != null) {
            strip.rule();
            strip.row(words.text("paper.first-receipt"), sold.firstReceipt(), Style.PLAIN);
            strip.row(words.text("paper.last-receipt"), String.valueOf(sold.lastReceipt()), Style.PLAIN);
        }
    }

    private static String count(Wording words, int count) {
        return words.number(BigDecimal.valueOf(count));
    }
}
