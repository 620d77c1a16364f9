package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.dashboard.DashboardData.StoreData;
import dev.comptoir.ui.design.Icon;
import java.util.Optional;

/** Says that the page shows one store only, and leads back to all. */
class FocusBar extends Div {

    FocusBar(StoreData store, Asked asked) {
        addClassName("focus-bar");
        var back = new RouterLink(getTranslation("dashboard.all-stores"), DashboardView.class);
        back.setQueryParameters(asked.withStore(Optional.empty()).address());
        add(Icon.STORE.draw(), new Span(getTranslation("dashboard.only", store.name())), back);
    }
}
