package dev.comptoir.sales.paper;

import dev.comptoir.sales.paper.Strip.Style;
import dev.comptoir.sales.till.CashMovements;
import dev.comptoir.sales.till.CountedPieces;
import dev.comptoir.sales.till.TenderTotal;
import dev.comptoir.sales.till.TenderTotals;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a report says of the money in the till: expected and counted, by tenders and by pieces, and what was moved. */
@Component
class DrawerSection {

    private final TenderTotals totals;
    private final CountedPieces pieces;
    private final CashMovements movements;

    DrawerSection(TenderTotals totals, CountedPieces pieces, CashMovements movements) {
        this.totals = totals;
        this.pieces = pieces;
        this.movements = movements;
    }

    void print(Strip strip, Report report) {
        if (!report.blind()) {
            tenders(strip, report);
        }
        coins(strip, report);
        moved(strip, report);
    }

    private void tenders(Strip strip, Report report) {
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

    private void moved(Strip strip, Report report) {
        List<CashMovements.Moved> moved = movements.of(List.of(report.session().id()));
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
}
