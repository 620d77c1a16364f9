package dev.comptoir.sales.paper;

import dev.comptoir.sales.paper.Strip.Style;
import dev.comptoir.sales.till.FiguresOfSessions;
import dev.comptoir.sales.till.SessionFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a report says of what was sold. */
@Component
class SalesSection {

    private final FiguresOfSessions figures;

    SalesSection(FiguresOfSessions figures) {
        this.figures = figures;
    }

    void print(Strip strip, Report report) {
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
