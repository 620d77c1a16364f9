package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.DescriptionList;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;

/** What is to be given back of a sale that was undone, tender by tender. */
class Undone extends DescriptionList {

    Undone(VoidSale.Outcome sale) {
        addClassName("returns-undone");
        if (sale.payments() != null) {
            sale.payments().forEach(payment -> {
                var change = sale.change();
                var back = payment.method().equals("CASH") && change != null
                        ? new Money(payment.amount().amount().subtract(change.amount()), change.currency())
                        : payment.amount();
                if (back.amount().signum() > 0) {
                    add(
                            new Term(getTranslation("till.tender." + payment.method())),
                            new Description(Formats.here().money(back)));
                }
            });
        }
    }
}
