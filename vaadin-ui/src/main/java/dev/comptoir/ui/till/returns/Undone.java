package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.DescriptionList;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be given back of something whose sale was undone, tender by tender. */
class Undone extends DescriptionList {

    Undone(@Nullable List<VoidSale.Payment> payments, @Nullable Money change) {
        addClassName("returns-undone");
        if (payments != null) {
            payments.forEach(payment -> {
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
