package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.till.display.Displays;
import dev.comptoir.ui.till.display.Shown;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows the customer of one register what is sold, as soon as it is known what that costs. */
final class CustomerScreen {
    private final Displays displays;
    private final String register;
    private Shown last = new Shown.Welcome();

    CustomerScreen(Displays displays, String register) {
        this.displays = displays;
        this.register = register;
    }

    void welcome() {
        show(new Shown.Welcome());
    }

    void selling(Draft draft, Quote quote) {
        var lines = IntStream.range(0, draft.lines().size())
                .mapToObj(i -> line(draft.lines().get(i), quote.lines().get(i)))
                .toList();
        show(new Shown.Selling(lines, quote.saved(), quote.total()));
    }

    /** The sale is paid. What was saved is what the display said last. */
    void thanks(RegisterSale.Outcome sale) {
        var total = sale.total();
        if (total != null) {
            var none = new Money(BigDecimal.ZERO, total.currency());
            var saved = last instanceof Shown.Selling selling ? selling.saved() : none;
            show(new Shown.Thanks(
                    total, saved, Optional.ofNullable(sale.change()).orElse(none)));
        }
    }

    private static Shown.Line line(TillLine line, QuoteSale.Line price) {
        return new Shown.Line(
                line.goods().name(),
                line.quantity(),
                price.total(),
                Optional.ofNullable(price.promotion()).orElse(""));
    }

    private void show(Shown shown) {
        if (!shown.equals(last)) {
            last = shown;
            displays.show(register, shown);
        }
    }
}
