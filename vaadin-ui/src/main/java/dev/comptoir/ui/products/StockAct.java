package dev.comptoir.ui.products;

import org.jspecify.annotations.Nullable;

/** What came of changing stock by hand. @param message why it was refused; null when it was done */
record StockAct(String type, @Nullable String message) {

    boolean isDone() {
        return type.equals("StockMoved");
    }
}
