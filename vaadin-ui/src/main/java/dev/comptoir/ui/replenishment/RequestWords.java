package dev.comptoir.ui.replenishment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.products.ProductView;
import dev.comptoir.ui.replenishment.Replenishments.Origin;
import dev.comptoir.ui.replenishment.Replenishments.Request;
import java.math.BigDecimal;
import java.time.ZoneId;

/** What is asked for, for which store, by whom and when. */
class RequestWords extends Div {

    RequestWords(Request request, ZoneId zone) {
        addClassName("board-what");
        var when = Formats.here().moment(request.requestedAt(), zone);
        var person = request.requestedBy();
        var about = new Span(
                person == null
                        ? "%s · %s".formatted(storeOf(request), when)
                        : "%s · %s · %s".formatted(storeOf(request), person.displayName(), when));
        about.addClassName("result-about");
        var line = new Div(about);
        line.addClassName("board-about");
        if (request.origin() == Origin.AUTOMATIC) {
            line.add(new Badge(getTranslation("replenishment.automatic"), Tone.NEUTRAL));
        }
        add(name(request), line);
        if (request.note() != null && !request.note().isBlank()) {
            var note = new Paragraph(getTranslation("replenishment.note", request.note()));
            note.addClassName("board-note");
            add(note);
        }
    }

    /** The product's name, or that it cannot be known now. */
    static String productOf(Request request, Component page) {
        var product = request.product();
        return product == null
                ? page.getTranslation("unavailable", page.getTranslation("service.products"))
                : product.name();
    }

    /** A figure with what it means. */
    static Div figure(String label, BigDecimal number) {
        var words = new Span(label);
        words.addClassName("board-label");
        var figure = new Span(Formats.here().number(number));
        figure.addClassName("board-number");
        var both = new Div(words, figure);
        both.addClassName("board-figure");
        return both;
    }

    String storeOf(Request request) {
        var store = request.store();
        return store == null ? getTranslation("unavailable", getTranslation("service.sales")) : store.name();
    }

    private Component name(Request request) {
        var product = request.product();
        if (product == null) {
            var unknown = new Span(productOf(request, this));
            unknown.addClassName("result-name");
            return unknown;
        }
        var link = new RouterLink(product.name(), ProductView.class, new RouteParameters("id", product.id()));
        link.addClassName("result-name");
        link.getElement().setAttribute("title", product.sku());
        return link;
    }
}
