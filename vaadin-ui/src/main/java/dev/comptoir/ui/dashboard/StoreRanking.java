package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.comptoir.ui.design.Panel;
import java.util.HashMap;
import java.util.Map;

/** The stores, those that need looking at first. */
class StoreRanking extends Composite<Panel> {
    private final transient StoresInSight stores;
    private final Map<String, StorePanel> panels = new HashMap<>();

    StoreRanking(StoresInSight stores) {
        this.stores = stores;
    }

    void stockIs(StoresInSight later) {
        later.inFocus().forEach(store -> {
            var panel = panels.get(store.id());
            if (panel != null) {
                panel.stockIs(Attention.of(store));
            }
        });
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
            var panel = new StorePanel(attention, opened);
            panels.put(attention.store().id(), panel);
            list.add(new ListItem(panel));
        }
        return new Panel(getTranslation("ranking.title"))
                .explained(getTranslation("ranking.about"))
                .showing(list);
    }
}
