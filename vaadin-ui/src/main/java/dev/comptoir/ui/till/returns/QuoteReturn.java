package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goods would bring if they came back, as the sales service computes it. */
@GraphDocument("QuoteReturn")
record QuoteReturn(@Nullable Outcome quoteReturn) {

    record Outcome(
            String type,
            @Nullable List<Line> lines,
            @Nullable Money refund,
            @Nullable List<Choice> choices,
            @Nullable String message) {}

    record Line(String saleLineId, Money total) {}

    /** @param most how much can be given back that way */
    record Choice(String method, Money most) {

        boolean covers(Money refund) {
            return most.amount().compareTo(refund.amount()) >= 0;
        }
    }
}
