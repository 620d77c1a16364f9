package dev.comptoir.ui.till;

import java.math.BigDecimal;

/** What a cashier types, done to the basket: goods, how many, discounts, and the keys of the selected line. */
final class Keyboard {
    private final SaleDesk desk;
    private final Scans scans;
    private final Choices choices;

    Keyboard(SaleDesk desk, Scans scans, Choices choices) {
        this.desk = desk;
        this.scans = scans;
        this.choices = choices;
    }

    /** Enter was pressed. */
    void entered(String text) {
        choices.nothing();
        switch (Entry.of(text)) {
            case Entry.Off(Discount discount) -> {
                if (desk.hasGoods()) {
                    desk.basket().lessOnLine(discount);
                } else {
                    desk.said().wrong(desk.getTranslation("till.discount.no-line"));
                }
            }
            case Entry.Quantity(BigDecimal quantity) -> desk.basket().quantity(quantity);
            case Entry.Wanted(String wanted, BigDecimal quantity) -> scans.find(wanted, quantity);
        }
    }

    /** Words are being typed. */
    void typed(String text) {
        if (desk.isBusy()) {
            choices.nothing();
        } else {
            scans.suggest(text);
        }
    }

    /** A key of the selected line was pressed. */
    void commanded(String key) {
        if (desk.isBusy()) {
            return;
        }
        var basket = desk.basket();
        switch (key) {
            case "+" -> basket.oneMore();
            case "-" -> basket.oneLess();
            case "Delete" -> basket.remove();
            case "ArrowDown" -> basket.select(basket.selectedIndex() + 1);
            case "ArrowUp" -> basket.select(basket.selectedIndex() - 1);
            default -> throw new IllegalArgumentException("No key of a line: " + key);
        }
    }
}
