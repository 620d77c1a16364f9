package dev.comptoir.sales.paper;

import dev.comptoir.sales.paper.Strip.Style;
import dev.comptoir.sales.store.Store;

/** Which store it is, at the top of a paper. */
final class Letterhead {

    private Letterhead() {}

    static void print(Strip strip, Store store) {
        strip.centered(store.name(), Style.TITLE);
        if (store.address() != null) {
            strip.centered(store.address(), Style.PLAIN);
        }
        if (store.city() != null && !store.city().equals(store.name())) {
            strip.centered(store.city(), Style.PLAIN);
        }
    }
}
