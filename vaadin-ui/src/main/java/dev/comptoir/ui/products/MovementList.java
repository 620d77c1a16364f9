package dev.comptoir.ui.products;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.goods.Place;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.time.ZoneId;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** The movements of a product from and to a place, the newest first, page after page. */
class MovementList extends Div {
    private final transient Graph graph;
    private final String productId;
    private final transient Place place;
    private final ZoneId zone;
    private final Paragraph count = new Paragraph();
    private final OrderedList rows = new OrderedList();
    private final Div notes = new Div();
    private final More more = new More(this::next);
    private @Nullable String after;
    private boolean asking;

    MovementList(Graph graph, String productId, Place place, ZoneId zone) {
        this.graph = graph;
        this.productId = productId;
        this.place = place;
        this.zone = zone;
        count.addClassName("results-count");
        count.getElement().setAttribute("role", "status");
        rows.addClassName("movements");
        more.setVisible(false);
        add(count, rows, notes, more);
        notes.add(Skeleton.lines(4));
        ask();
    }

    private void next() {
        if (after != null && !asking) {
            ask();
        }
    }

    private void ask() {
        asking = true;
        var variables = new HashMap<String, Object>();
        variables.put("product", productId);
        variables.put("place", place.id());
        if (after != null) {
            variables.put("after", after);
        }
        graph.ask(StockMovements.class, variables, this::show, failure -> {
            asking = false;
            notes.removeAll();
            notes.add(Failure.notice(failure, this::ask));
        });
    }

    private void show(Answer<StockMovements> answer) {
        asking = false;
        notes.removeAll();
        var page = answer.data().stockMovements();
        if (page == null) {
            more.setVisible(false);
            notes.add(new Notice(
                            Icon.OFFLINE,
                            answer.whyMissing("stockMovements")
                                    .filter(fault -> fault.service().isEmpty())
                                    .map(fault -> fault.message())
                                    .orElse(getTranslation("unavailable", getTranslation("service.inventory"))))
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), this::ask));
            return;
        }
        page.nodes().forEach(movement -> rows.add(new MovementRow(movement, place, zone)));
        count.setText(
                page.totalCount() == 0
                        ? getTranslation("movement.none")
                        : getTranslation("movement.count", page.totalCount()));
        after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
        more.setVisible(after != null);
        more.again();
    }
}
