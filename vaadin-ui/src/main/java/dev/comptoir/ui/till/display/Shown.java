package dev.comptoir.ui.till.display;

import dev.comptoir.ui.graph.Money;
import java.math.BigDecimal;
import java.util.List;

/** What a customer display shows; in figures, for each display writes them in its own language. */
public sealed interface Shown {

    /** Nobody is being served. */
    record Welcome() implements Shown {}

    /** @param saved what the customer does not pay of the regular prices */
    record Selling(List<Line> lines, Money saved, Money total) implements Shown {}

    /** @param change what is given back; zero when nothing is */
    record Thanks(Money total, Money saved, Money change) implements Shown {}

    /** @param promotion what lowers it, by name; blank when nothing does */
    record Line(String name, BigDecimal quantity, Money total, String promotion) {}
}
