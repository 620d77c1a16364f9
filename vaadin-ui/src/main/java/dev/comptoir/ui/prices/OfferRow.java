package dev.comptoir.ui.prices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** A promotion or a price list: what it is called, what it is about, where it stands, and what can be done. */
class OfferRow extends ListItem {

    OfferRow(Component name, OfferState state, String[] about, Component... acts) {
        addClassName("offer-row");
        name.addClassName("result-name");
        var what = new Div(name);
        what.addClassName("result-what");
        for (var line : about) {
            var words = new Span(line);
            words.addClassName("result-about");
            what.add(words);
        }
        var badge = new Div(state.badge());
        badge.addClassName("result-stock");
        var actions = new Div(acts);
        actions.addClassName("offer-acts");
        add(what, badge, actions);
    }
}
