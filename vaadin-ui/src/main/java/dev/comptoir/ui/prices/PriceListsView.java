package dev.comptoir.ui.prices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.prices.PriceLists.PriceList;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The price lists of the person's stores; each leads to its prices. */
@Route(value = "price-lists", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class PriceListsView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final OfferList list;
    private transient Shops shops;

    PriceListsView(Graph graph, Surroundings surroundings, Clock clock) {
        super("price-lists.title");
        this.graph = graph;
        this.shops = new Shops(List.of(), surroundings.zone(), clock);
        setAbout(getTranslation("price-lists.about"));
        var make = new Button(getTranslation("price-lists.new"), Icon.PRICES.draw(), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        setBeside(make);
        list = new OfferList(
                "price-lists.none",
                variables -> graph.ask(PriceLists.class, variables, this::show, failure -> list().failed(failure)));
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shops.whenKnown(graph, known -> {
            shops = known;
            list.load();
        });
    }

    private OfferList list() {
        return list;
    }

    private void make() {
        new PriceListDialog(graph, shops, null, id -> UI.getCurrentOrThrow()
                        .navigate(PriceListView.class, new RouteParameters("id", id)))
                .open();
    }

    private void show(Answer<PriceLists> answer) {
        var page = answer.data().priceLists();
        if (page == null) {
            list.missing();
        } else {
            var pageInfo = page.pageInfo();
            list.show(
                    page.nodes().stream().map(this::row).toList(),
                    pageInfo.hasNextPage() ? pageInfo.endCursor() : null);
        }
    }

    private OfferRow row(PriceList each) {
        var name = new RouterLink(each.name(), PriceListView.class, new RouteParameters("id", each.id()));
        return new OfferRow(name, each.state(), new String[] {
            getTranslation("price-list.count", each.priceCount()), PriceListView.words(each, shops)
        });
    }
}
