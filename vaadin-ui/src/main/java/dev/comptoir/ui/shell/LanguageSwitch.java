package dev.comptoir.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.format.Language;

/** Another language for everything: the choice is kept in the browser, and the page at this address comes again. */
class LanguageSwitch extends Composite<Segmented<Language>> {

    @Override
    protected Segmented<Language> initContent() {
        return new Segmented<Language>(getTranslation("shell.language"), LanguageSwitch::speak)
                .offering(Language.ENGLISH, "English")
                .offering(Language.FRENCH, "Français")
                .taken(Language.of(getLocale()));
    }

    private static void speak(Language language) {
        BrowserChoice.keep(Language.COOKIE, language.tag());
        UI.getCurrent().getPage().reload();
    }
}
