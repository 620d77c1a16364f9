package dev.comptoir.ui.goods;

import com.vaadin.flow.router.Route;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.shell.MainLayout;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.StoreName;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Goods go from one place to another; whoever manages the giving place posts it. */
@Route(value = "transfer", layout = MainLayout.class)
@RolesAllowed({Roles.MANAGER, Roles.ADMIN})
public class TransferView extends GoodsPage {
    private final transient ChosenStore here;

    public TransferView(Graph graph, ChosenStore here) {
        super("transfer", graph, false);
        this.here = here;
    }

    @Override
    protected Predicate<Place> givers() {
        return place -> employee.mayEnter(place.id());
    }

    @Override
    protected Predicate<Place> getters() {
        return place -> true;
    }

    @Override
    protected void preset(List<Place> givers, List<Place> getters) {
        if (fields.from.isEmpty() && !givers.isEmpty()) {
            var mine = here.chosen().map(StoreName::id);
            fields.from.setValue(givers.stream()
                    .filter(place -> mine.filter(place.id()::equals).isPresent())
                    .findFirst()
                    .orElse(givers.getFirst()));
        }
    }

    @Override
    protected boolean isReady() {
        if (!fields.isChosen(fields.from) || !fields.isChosen(fields.to)) {
            return false;
        }
        if (fields.from.getValue().equals(fields.to.getValue())) {
            fields.to.setErrorMessage(getTranslation("transfer.same"));
            fields.to.setInvalid(true);
            fields.to.focus();
            return false;
        }
        return true;
    }

    @Override
    protected void ask(
            Map<String, Object> lines, Consumer<Answer<Optional<Posted>>> then, Consumer<RuntimeException> failed) {
        var input = new HashMap<>(lines);
        input.put("fromLocationId", fields.from.getValue().id());
        input.put("toLocationId", fields.to.getValue().id());
        if (!fields.reference.getValue().isBlank()) {
            input.put("reference", fields.reference.getValue().strip());
        }
        graph.ask(
                TransferStock.class,
                Map.of("input", input),
                answer -> then.accept(new Answer<>(
                        Optional.ofNullable(answer.data().transferStock()).map(TransferStock.Outcome::posted),
                        answer.faults())),
                failed);
    }

    @Override
    protected String field() {
        return "transferStock";
    }

    @Override
    protected String done(int products, String units) {
        return getTranslation(
                "transfer.done",
                products,
                units,
                fields.from.getValue().name(),
                fields.to.getValue().name());
    }
}
