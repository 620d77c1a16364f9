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
        from.setVisible(false);
        reference.setRequiredIndicatorVisible(true);
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
        if (to.isEmpty() && !getters.isEmpty()) {
            to.setValue(getters.getFirst());
        }
    }

    @Override
    protected boolean isReady() {
        if (reference.getValue().isBlank()) {
            reference.setErrorMessage(getTranslation("receive.reference.missing"));
            reference.setInvalid(true);
            reference.focus();
            return false;
        }
        return isChosen(to);
    }

    @Override
    protected void ask(
            Map<String, Object> lines, Consumer<Answer<Optional<Posted>>> then, Consumer<RuntimeException> failed) {
        var input = new HashMap<>(lines);
        input.put("locationId", to.getValue().id());
        input.put("reference", reference.getValue().strip());
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
                to.getValue().name(),
                reference.getValue().strip());
    }
}
