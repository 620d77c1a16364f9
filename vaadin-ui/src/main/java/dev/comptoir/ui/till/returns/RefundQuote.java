package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the chosen goods bring, as the sales service says; asked anew whenever others are chosen. */
final class RefundQuote {
    private final ReturnsPlace place;
    private final String saleId;
    private final Listener listener;
    private @Nullable Money refund;
    private List<QuoteReturn.Line> lines = List.of();
    /** Counts the questions: what came for an earlier choice is too late. */
    private int asked;

    /** Who waits for it. */
    interface Listener {

        /** @param methods how all of it can be given back */
        void quoted(List<String> methods);

        /** @param why the service's word, if it said any */
        void unquoted(Optional<String> why);
    }

    RefundQuote(ReturnsPlace place, String saleId, Listener listener) {
        this.place = place;
        this.saleId = saleId;
        this.listener = listener;
    }

    /** Null as long as it is not known. */
    @Nullable
    Money refund() {
        return refund;
    }

    /** What a line of the receipt brings. */
    Money of(OpenedReceipt.Line line) {
        return lines.stream()
                .filter(each -> each.saleLineId().equals(line.id()))
                .map(QuoteReturn.Line::total)
                .findFirst()
                .orElseThrow();
    }

    void ask(ChosenGoods goods) {
        var question = ++asked;
        refund = null;
        if (goods.isNothing()) {
            return;
        }
        place.graph()
                .ask(
                        QuoteReturn.class,
                        Map.of("input", Map.of("saleId", saleId, "lines", goods.input())),
                        answer -> {
                            if (question == asked) {
                                take(answer);
                            }
                        },
                        failure -> {
                            if (question == asked) {
                                listener.unquoted(Optional.empty());
                            }
                        });
    }

    private void take(Answer<QuoteReturn> answer) {
        var quote = answer.data().quoteReturn();
        if (quote == null) {
            listener.unquoted(answer.whyMissing("quoteReturn").map(fault -> fault.message()));
        } else if (quote.refund() == null || quote.choices() == null) {
            listener.unquoted(Optional.ofNullable(quote.message()));
        } else {
            var worth = quote.refund();
            refund = worth;
            lines = quote.lines() == null ? List.of() : quote.lines();
            listener.quoted(quote.choices().stream()
                    .filter(choice -> choice.covers(worth))
                    .map(QuoteReturn.Choice::method)
                    .toList());
        }
    }
}
