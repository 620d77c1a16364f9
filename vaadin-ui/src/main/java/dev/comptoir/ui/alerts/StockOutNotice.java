package dev.comptoir.ui.alerts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says quietly that something ran out. However many do within its time: it is one notice. */
final class StockOutNotice {
    private static final int READING_TIME_IN_MILLISECONDS = 8_000;

    private final List<StockAlert> told = new ArrayList<>();
    private @Nullable Notification shown;

    void tell(List<StockAlert> alerts) {
        if (shown == null || !shown.isOpened()) {
            told.clear();
        }
        var before = told.size();
        alerts.stream().filter(alert -> alert.kind() == AlertKind.STOCK_OUT).forEach(told::add);
        if (told.size() > before) {
            show();
        }
    }

    private void show() {
        if (shown != null) {
            shown.close();
        }
        shown = Notification.show(words(), READING_TIME_IN_MILLISECONDS, Notification.Position.BOTTOM_END);
        shown.addClassName("stock-out-notice");
    }

    private String words() {
        var ui = UI.getCurrentOrThrow();
        var last = told.getLast();
        if (told.size() > 1) {
            return ui.getTranslation("alerts.out.many", told.size());
        }
        return last.product() == null
                ? ui.getTranslation("alerts.out.unknown", last.location().name())
                : ui.getTranslation(
                        "alerts.out", last.product().name(), last.location().name());
    }
}
