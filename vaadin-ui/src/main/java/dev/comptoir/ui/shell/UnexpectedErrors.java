package dev.comptoir.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.comptoir.ui.account.SignIn;
import dev.comptoir.ui.account.SignedOutException;
import dev.comptoir.ui.graph.Trace;
import org.slf4j.LoggerFactory;

/** What went wrong in a page goes to the log, whole; the person gets a sentence and the id to find it by. */
class UnexpectedErrors implements ErrorHandler {
    private static final int READING_TIME_IN_MILLISECONDS = 10_000;

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (event.getThrowable() instanceof SignedOutException && ui != null) {
            SignIn.again(ui);
            return;
        }
        var trace = Trace.begin();
        LoggerFactory.getLogger(UnexpectedErrors.class)
                .error("Unexpected error, trace {}", trace.id(), event.getThrowable());
        if (ui != null) {
            ui.access(() -> tell(ui, trace));
        }
    }

    private static void tell(UI ui, Trace trace) {
        var notification = Notification.show(
                ui.getTranslation("error.unexpected", trace.id()),
                READING_TIME_IN_MILLISECONDS,
                Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }
}
