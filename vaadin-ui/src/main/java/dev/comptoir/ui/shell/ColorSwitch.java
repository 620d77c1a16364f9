package dev.comptoir.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.format.ColorChoice;

/** Light, dark, or as the device is set; the choice is kept in the browser. */
class ColorSwitch extends Composite<Segmented<ColorChoice>> {

    @Override
    protected Segmented<ColorChoice> initContent() {
        return new Segmented<ColorChoice>(getTranslation("shell.colors"), ColorSwitch::paint)
                .offering(ColorChoice.SYSTEM, Icon.DEVICE.draw(), getTranslation("shell.colors.system"))
                .offering(ColorChoice.LIGHT, Icon.SUN.draw(), getTranslation("shell.colors.light"))
                .offering(ColorChoice.DARK, Icon.MOON.draw(), getTranslation("shell.colors.dark"))
                .taken(ColorChoice.of(VaadinRequest.getCurrent()));
    }

    private static void paint(ColorChoice choice) {
        BrowserChoice.keep(ColorChoice.COOKIE, choice.tag());
        UI.getCurrent().getPage().setColorScheme(choice.scheme());
    }
}
