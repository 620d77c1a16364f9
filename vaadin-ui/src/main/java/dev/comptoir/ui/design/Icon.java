package dev.comptoir.ui.design;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The application's own drawings, symbols of one file: one request, and no icon font. */
public enum Icon {
    DASHBOARD,
    PRODUCTS,
    STOCK,
    THRESHOLDS,
    IMPORT,
    STORE,
    WAREHOUSE,
    SEARCH,
    SUN,
    MOON,
    DEVICE,
    SIGN_OUT,
    ALERT,
    CHECK,
    OFFLINE,
    RETRY,
    FILE,
    BACK,
    CHEVRON,
    CLOSE,
    ASK,
    REPLENISH,
    RECEIVE,
    TRANSFER,
    BELL,
    COUNT,
    TILL,
    DISCOUNT,
    PERSON,
    PARK,
    GIVE_BACK,
    DRAWER,
    KEYS,
    PRICES,
    MENU,
    SCREEN,
    NOTE,
    SOUND,
    GIFT;

    /** A new drawing of it, hidden from screen readers: words beside it, or a label, say what it means. */
    public SvgIcon draw() {
        var icon = new SvgIcon("icons/icons.svg", name().toLowerCase(Locale.ROOT));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
