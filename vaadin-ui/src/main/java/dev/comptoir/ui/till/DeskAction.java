package dev.comptoir.ui.till;

import dev.comptoir.ui.design.Icon;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something a cashier can do in the middle of a sale, by a key from anywhere on the page or by a touch.
 *
 * @param key as browsers call it, {@code F1} to {@code F10}
 * @param text the key of its name in the bundles; short, it stands on a button
 * @param act what it does, given what stood in the input if that could be a discount, else an empty text
 * @param isEnabled whether it can be done now; asked after each change of the sale
 */
record DeskAction(String key, String text, Icon icon, BiConsumer<SaleDesk, String> act, Predicate<SaleDesk> isEnabled) {

    static DeskAction on(String key, String text, Icon icon, Consumer<SaleDesk> act) {
        return new DeskAction(key, text, icon, (desk, typed) -> act.accept(desk), desk -> true);
    }

    /** One that takes what was typed before its key, e.g. {@code 10} and then F4. */
    static DeskAction taking(String key, String text, Icon icon, BiConsumer<SaleDesk, String> act) {
        return new DeskAction(key, text, icon, act, desk -> true);
    }

    /** The same, only when this holds. */
    DeskAction when(Predicate<SaleDesk> enabled) {
        return new DeskAction(key, text, icon, act, enabled);
    }
}
