package dev.comptoir.ui.till;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says, each minute that the page of a till is open, that what cards paid for its sale is still wanted: otherwise it would
 * go back to them.
 */
class PaidKeeper extends Span {
    /** How often the page looks up while nobody waits for a card. */
    static final int KEEP_MILLISECONDS = 60_000;

    private static final int NEVER = -1;

    private final transient Till till;
    private final transient Paid paid;
    private transient @Nullable Registration looks;

    PaidKeeper(Till till, Paid paid) {
        this.till = till;
        this.paid = paid;
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        looks = attached.getUI().addPollListener(poll -> keep());
        attached.getUI().setPollInterval(KEEP_MILLISECONDS);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(NEVER);
        if (looks != null) {
            looks.remove();
        }
    }

    private void keep() {
        // While a card is waited for, the page looks each second, and not for long.
        if (paid.asked() != null) {
            return;
        }
        paid.tenders()
                .forEach(tender -> till.ask(
                        CardPayment.class,
                        Map.of("id", String.valueOf(tender.cardPaymentId())),
                        answer -> {},
                        failure -> {}));
    }
}
