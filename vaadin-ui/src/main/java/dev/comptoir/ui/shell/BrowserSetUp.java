package dev.comptoir.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.comptoir.ui.format.ColorChoice;
import dev.comptoir.ui.format.Language;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes each page come in the reader's language and colours from its first byte on. */
@Component
class BrowserSetUp implements VaadinServiceInitListener {
    private static final int RECONNECT_EVERY_IN_MILLISECONDS = 1_000;
    private static final int RECONNECTS_OF_A_DAY = 86_400;

    private final I18NProvider texts;

    BrowserSetUp(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(BrowserSetUp::languageAndColors);
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource().addUIInitListener(init -> speakTo(init.getUI()));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new UnexpectedErrors()));
    }

    private static void languageAndColors(IndexHtmlResponse page) {
        var html = page.getDocument().getElementsByTag("html").first();
        if (html == null) {
            return;
        }
        html.attr("lang", Language.localeFor(page.getVaadinRequest()).toLanguageTag());
        var scheme = ColorChoice.of(page.getVaadinRequest()).scheme();
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue());
    }

    private void speakTo(UI ui) {
        ui.setLocale(Language.localeFor(VaadinRequest.getCurrent()));
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(ui.getTranslation("connection.lost"));
        reconnect.setDialogTextGaveUp(ui.getTranslation("connection.given-up"));
        reconnect.setReconnectInterval(RECONNECT_EVERY_IN_MILLISECONDS);
        reconnect.setReconnectAttempts(RECONNECTS_OF_A_DAY);
    }

    /** A session that ended needs no words: the page comes again, by way of the sign-in. */
    private SystemMessages systemMessages(SystemMessagesInfo info) {
        var locale = info.getRequest() == null ? info.getLocale() : Language.localeFor(info.getRequest());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(text("error.title", locale));
        messages.setInternalErrorMessage(text("error.reload", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(text("error.cookies.title", locale));
        messages.setCookiesDisabledMessage(text("error.cookies.hint", locale));
        return messages;
    }

    private String text(String key, Locale locale) {
        return texts.getTranslation(key, locale);
    }
}
