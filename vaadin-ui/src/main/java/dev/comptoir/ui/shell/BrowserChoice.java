package dev.comptoir.ui.shell;

import com.vaadin.flow.component.UI;

/** Choices that belong to the browser and not to the account: kept in a cookie, so that the next page comes right at once. */
final class BrowserChoice {
    private static final int A_YEAR_IN_SECONDS = 31_536_000;

    private BrowserChoice() {}

    static void keep(String cookie, String value) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = `${$0}=${$1}; path=/; max-age=${$2}; samesite=lax`",
                        cookie,
                        value,
                        A_YEAR_IN_SECONDS);
    }
}
