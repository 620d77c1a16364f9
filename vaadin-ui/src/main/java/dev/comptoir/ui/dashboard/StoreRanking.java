package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.comptoir.ui.design.Panel;

/** The stores, those that need looking at first. */
class StoreRanking extends Composite<Panel> {
    private final transient StoresInSight stores;

    StoreRanking(StoresInSight stores) {
        this.stores = stores;
    }

    @Override
    protected Panel initContent() {
        var list = new OrderedList();
        list.addClassName("ranking");
        var ranked = stores.inFocus().stream()
                .map(Attention::of)
                .sorted(Attention.MOST_FIRST)
                .toList();
        for (var attention : ranked) {
            var opened = attention == ranked.getFirst();
            list.add(new ListItem(new StorePanel(attention, opened)));
        }
        return new Panel(getTranslation("ranking.title"))
                .explained(getTranslation("ranking.about"))
                .showing(list);
    }
}
