package dev.comptoir.ui.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.StoreName;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All products of one store that are out, low or too many, the most pressing ones first. */
@Route(value = "stores/:id/stock", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class StoreStockView extends Page implements BeforeEnterObserver {
    private final transient Graph graph;
    private final Nav lists = new Nav();
    private final Div notes = new Div();
    private final UnorderedList rows = new UnorderedList();
    private final Paragraph count = new Paragraph();
    private final More more = new More(this::next);
    private String id = "";
    private StockList list = StockList.OUT;
    private @Nullable String after;
    private int turn;

    public StoreStockView(Graph graph) {
        super("store-stock.title");
        this.graph = graph;
        lists.addClassNames("segmented", "periods");
        lists.setAriaLabel(getTranslation("store-stock.lists"));
        rows.addClassNames("results", "stock-rows");
        count.addClassName("results-count");
        count.getElement().setAttribute("role", "status");
        add(lists, count, notes, rows, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElse("");
        var tag = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("list")
                .orElse("");
        list = Arrays.stream(StockList.values())
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .orElse(StockList.OUT);
        listLists();
        load();
    }

    private void listLists() {
        lists.removeAll();
        for (var each : StockList.values()) {
            var link = new RouterLink(
                    getTranslation("stock-list." + each.tag()), StoreStockView.class, new RouteParameters("id", id));
            link.setQueryParameters(QueryParameters.of("list", each.tag()));
            if (each == list) {
                link.getElement().setAttribute("aria-current", "true");
            }
            lists.add(link);
        }
    }

    private void load() {
        after = null;
        rows.removeAll();
        notes.removeAll();
        notes.add(Skeleton.lines(6));
        more.setVisible(false);
        count.setText("");
        ask();
    }

    private void next() {
        if (after != null) {
            ask();
        }
    }

    private void ask() {
        var mine = ++turn;
        graph.ask(
                StoreStock.class,
                variables(),
                answer -> {
                    if (mine == turn) {
                        show(answer);
                    }
                },
                failure -> {
                    notes.removeAll();
                    notes.add(Failure.notice(failure, this::load));
                });
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>(Map.of(
                "id", id,
                "out", list == StockList.OUT,
                "low", list == StockList.LOW,
                "over", list == StockList.OVER));
        if (after != null) {
            variables.put("after", after);
        }
        return variables;
    }

    private void show(Answer<StoreStock> answer) {
        notes.removeAll();
        var store = answer.data().store();
        if (store == null) {
            notes.add(answer.whyMissing("store")
                    .map(fault -> new Notice(Icon.ALERT, fault.message()).toned(Tone.WARNING))
                    .orElseGet(() -> new Notice(Icon.ALERT, getTranslation("store-stock.no-store"))));
            return;
        }
        setHeading(getTranslation("store-stock.of", store.name()));
        var page = store.of(list);
        if (page == null) {
            notes.add(new Notice(Icon.OFFLINE, Gaps.inPlace(Gaps.INVENTORY))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::load)
                    .asAlert());
            return;
        }
        append(page, new StoreName(id, store.name()));
    }

    private void append(StoreStock.Page page, StoreName here) {
        page.nodes().forEach(level -> rows.add(new StockRow(level, list, here)));
        count.setText(getTranslation("products.count", page.totalCount()));
        if (page.totalCount() == 0) {
            count.setText("");
            notes.add(new Notice(Icon.CHECK, getTranslation("stock-list." + list.tag() + ".none")).toned(Tone.GOOD));
        }
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }
}
