package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.graph.Answer;

/** The dashboard once its answer is there, whole or with holes. */
class DashboardContent extends Div {

    DashboardContent(Answer<DashboardData> answer, Asked asked, Runnable retry) {
        addClassName("dashboard-content");
        var gaps = new Gaps(answer);
        var stores = answer.data().stores();
        if (!gaps.services().isEmpty()) {
            add(gaps.notice(retry));
        }
        if (stores != null && stores.isEmpty()) {
            add(new Notice(Icon.STORE, getTranslation("dashboard.no-stores"))
                    .saying(getTranslation("dashboard.no-stores.hint")));
        } else if (stores != null) {
            show(new StoresInSight(stores, asked));
        }
    }

    private void show(StoresInSight stores) {
        stores.focused().ifPresent(store -> add(new FocusBar(store, stores.asked())));
        var charts = new Div(new RevenueByDay(stores), new RevenueByStore(stores));
        charts.addClassName("charts");
        add(new KpiTiles(stores), charts, new StoreRanking(stores));
    }
}
