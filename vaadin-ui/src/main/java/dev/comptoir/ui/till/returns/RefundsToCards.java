package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds to cards: while the terminal is at one, the page looks each second how far it is. */
class RefundsToCards extends Div {
    private static final int LOOK_MILLISECONDS = 1000;

    private final transient List<RefundRow> rows = new ArrayList<>();
    private transient @Nullable Registration looks;
    private int usual;

    /** @param withKeys whether the first of them can be settled by keys */
    RefundsToCards(ReturnsPlace place, ReturnsDesk desk, List<CardRefund> refunds, boolean withKeys) {
        addClassName("returns-refunds");
        refunds.forEach(refund -> rows.add(new RefundRow(place, desk, refund, withKeys && rows.isEmpty(), this::pace)));
        rows.forEach(this::add);
        setVisible(!rows.isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (rows.isEmpty()) {
            return;
        }
        usual = attached.getUI().getPollInterval();
        looks = attached.getUI()
                .addPollListener(
                        poll -> rows.stream().filter(RefundRow::isPending).forEach(RefundRow::look));
        pace();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (looks != null) {
            looks.remove();
            looks = null;
            pace(detached.getUI(), false);
        }
    }

    private void pace() {
        getUI().ifPresent(ui -> pace(ui, rows.stream().anyMatch(RefundRow::isPending)));
    }

    private void pace(UI ui, boolean waits) {
        if (waits) {
            ui.setPollInterval(LOOK_MILLISECONDS);
        } else if (ui.getPollInterval() == LOOK_MILLISECONDS) {
            ui.setPollInterval(usual);
        }
    }
}
