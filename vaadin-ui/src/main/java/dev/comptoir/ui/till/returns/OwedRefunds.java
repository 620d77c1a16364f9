package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;

/** What banks refused to give back to the store's customers, as long as nobody has settled it: nothing, on most days. */
class OwedRefunds extends Div {
    private final transient ReturnsPlace place;
    private final transient ReturnsDesk desk;

    OwedRefunds(ReturnsPlace place, ReturnsDesk desk) {
        this.place = place;
        this.desk = desk;
        addClassName("returns-owed");
        setVisible(false);
    }

    /** Without an answer nothing is said: this is beside the cashier's work, and comes back with the page. */
    @Override
    protected void onAttach(AttachEvent attached) {
        place.graph()
                .ask(
                        RefusedRefunds.class,
                        Map.of("storeId", place.storeId()),
                        answer -> {
                            var owed = answer.data().refusedCardRefunds();
                            show(owed == null ? List.of() : owed);
                        },
                        failure -> {});
    }

    private void show(List<CardRefund> owed) {
        removeAll();
        setVisible(!owed.isEmpty());
        if (!owed.isEmpty()) {
            add(new H3(getTranslation("returns.refund.owed")), new RefundsToCards(place, desk, owed, false));
        }
    }
}
