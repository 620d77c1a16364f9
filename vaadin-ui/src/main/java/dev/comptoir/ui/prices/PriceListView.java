package dev.comptoir.ui.prices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.prices.OfferGoods.Goods;
import dev.comptoir.ui.prices.PriceListSheet.Sheet;
import dev.comptoir.ui.prices.PriceLists.PriceList;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The prices of one list: each is saved as soon as it is typed. */
@Route(value = "price-lists/:id", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class PriceListView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final Div notes = new Div();
    private final Div adding = new Div();
    private final UnorderedList rows = new UnorderedList();
    private final More more = new More(this::next);
    private transient Shops shops;
    private final transient Map<String, PriceRow> shown = new HashMap<>();
    private String id = "";
    private @Nullable String after;

    PriceListView(Graph graph, Surroundings surroundings, Clock clock) {
        super("price-lists.title");
        this.graph = graph;
        this.shops = new Shops(List.of(), surroundings.zone(), clock);
        rows.addClassName("results");
        adding.addClassName("offer-adding");
        more.setVisible(false);
        add(new RouterLink(getTranslation("price-list.back"), PriceListsView.class), notes, adding, rows, more);
    }

    /** Where and when a list counts. */
    static String words(PriceList list, Shops shops) {
        var ui = UI.getCurrentOrThrow();
        return shops.words(
                        list.storeIds(),
                        names -> ui.getTranslation("offer.and-more", names),
                        ui.getTranslation("offer.everywhere"))
                + " · "
                + shops.term(list.storeIds(), list.startsAt(), list.endsAt(), ui.getTranslation("offer.from.open"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        shops.whenKnown(graph, known -> {
            shops = known;
            load();
        });
    }

    private void load() {
        after = null;
        rows.removeAll();
        shown.clear();
        ask();
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var variables = new HashMap<String, Object>(Map.of("id", id));
        if (after != null) {
            variables.put("after", after);
        }
        graph.ask(PriceListSheet.class, variables, this::show, failure -> {
            notes.removeAll();
            notes.add(Failure.notice(failure, this::load));
        });
    }

    private void show(Answer<PriceListSheet> answer) {
        notes.removeAll();
        var sheet = answer.data().priceList();
        if (sheet == null) {
            notes.add(
                    answer.isWhole()
                            ? new Notice(Icon.ALERT, getTranslation("price-list.gone"))
                            : new Notice(
                                            Icon.OFFLINE,
                                            getTranslation("unavailable", getTranslation("service.products")))
                                    .toned(Tone.WARNING)
                                    .retrying(getTranslation("action.retry"), this::load)
                                    .asAlert());
            return;
        }
        if (after == null) {
            head(sheet);
        }
        sheet.prices().nodes().forEach(price -> {
            var row = row(price.product(), price.price(), sheet.mayChange());
            rows.add(row);
        });
        var pageInfo = sheet.prices().pageInfo();
        after = pageInfo.hasNextPage() ? pageInfo.endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }

    private void head(Sheet sheet) {
        setHeading(sheet.name());
        setAbout(words(sheet.list(), shops));
        var edit = new Button(
                getTranslation("offer.edit"),
                click -> new PriceListDialog(graph, shops, sheet.list(), same -> load()).open());
        edit.setVisible(sheet.mayChange());
        setBeside(sheet.state().badge(), edit);
        adding.removeAll();
        if (sheet.mayChange()) {
            adding.add(new GoodsSearchField(graph, this::take));
        } else {
            adding.add(new Notice(Icon.NOTE, getTranslation("price-list.read-only")));
        }
    }

    /** A product without a price yet; one that is there already is gone to. */
    private void take(Goods goods) {
        var there = shown.get(goods.id());
        if (there == null) {
            there = row(goods, null, true);
            rows.addComponentAsFirst(there);
        }
        there.focus();
    }

    private PriceRow row(Goods goods, @Nullable Money listed, boolean mayChange) {
        var row = new PriceRow(graph, id, goods, listed, mayChange, () -> shown.remove(goods.id()));
        shown.put(goods.id(), row);
        return row;
    }
}
