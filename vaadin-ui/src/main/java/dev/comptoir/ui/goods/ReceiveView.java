package dev.comptoir.ui.goods;

import com.vaadin.flow.router.Route;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Goods come in from a supplier: to the central warehouse by its staff, to a store by its managers. */
@Route(value = "receive", layout = MainLayout.class)
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class ReceiveView extends GoodsPage {

    public ReceiveView(Graph graph) {
        super("receive", graph, true);
        fields.from.setVisible(false);
        fields.reference.setRequiredIndicatorVisible(true);
    }

    @Override
    protected Predicate<Place> givers() {
        return place -> false;
    }

    @Override
    protected Predicate<Place> getters() {
        return place -> place.isWarehouse()
                ? employee.worksAtWarehouse()
                : employee.seesFigures() && employee.mayEnter(place.id());
    }

    /** The warehouse comes first among the places. */
    @Override
    protected void preset(List<Place> givers, List<Place> getters) {
        if (fields.to.isEmpty() && !getters.isEmpty()) {
            fields.to.setValue(getters.getFirst());
        }
    }

    @Override
    protected boolean isReady() {
        if (fields.reference.getValue().isBlank()) {
            fields.refuseReference(getTranslation("receive.reference.missing"));
            return false;
        }
        return fields.isChosen(fields.to);
    }

    @Override
    protected void ask(
            Map<String, Object> lines, Consumer<Answer<Optional<Posted>>> then, Consumer<RuntimeException> failed) {
        var input = new HashMap<>(lines);
        input.put("locationId", fields.to.getValue().id());
        input.put("reference", fields.reference.getValue().strip());
        graph.ask(
                ReceiveGoods.class,
                Map.of("input", input),
                answer -> then.accept(new Answer<>(
                        Optional.ofNullable(answer.data().receiveGoods()).map(ReceiveGoods.Outcome::posted),
                        answer.faults())),
                failed);
    }

    @Override
    protected String field() {
        return "receiveGoods";
    }

    @Override
    protected String done(int products, String units) {
        return getTranslation(
                "receive.done",
                products,
                units,
                fields.to.getValue().name(),
                fields.reference.getValue().strip());
    }
}
