package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What it is that was found: its number, what it came to, when it was, and how it was paid. */
class ReceiptHead extends Div {
    private final transient Formats formats = Formats.here();

    static ReceiptHead of(ReturnsPlace place, OpenedReceipt.Receipt receipt) {
        var head = new ReceiptHead(receipt.receiptNumber(), receipt.total());
        head.about(Stream.concat(
                Stream.of(
                        head.formats.moment(receipt.soldAt(), place.zone()),
                        receipt.cashier() == null ? "" : receipt.cashier().displayName()),
                receipt.payments().stream().map(each -> head.paid(each.method(), each.amount()))));
        return head;
    }

    static ReceiptHead of(ReturnsPlace place, OpenedGiftCard.Outcome card) {
        var head = new ReceiptHead(card.code(), card.amount());
        head.about(Stream.concat(
                Stream.of(
                        head.getTranslation("till.tender.GIFT_CARD"),
                        card.issuedAt() == null ? "" : head.formats.moment(card.issuedAt(), place.zone()),
                        card.store() == null ? "" : card.store().name()),
                Stream.ofNullable(card.payments())
                        .flatMap(List::stream)
                        .map(each -> head.paid(each.method(), each.amount()))));
        return head;
    }

    private ReceiptHead(@Nullable String title, @Nullable Money total) {
        addClassName("returns-head");
        var sum = new Span(total == null ? "" : formats.money(total));
        sum.addClassName("returns-total");
        add(new H3(String.valueOf(title)), sum);
    }

    private void about(Stream<String> words) {
        var about = new Span(
                String.join(" · ", words.filter(each -> !each.isEmpty()).toList()));
        about.addClassName("returns-when");
        add(about);
    }

    private String paid(String method, Money amount) {
        return "%s %s".formatted(getTranslation("till.tender." + method), formats.money(amount));
    }
}
