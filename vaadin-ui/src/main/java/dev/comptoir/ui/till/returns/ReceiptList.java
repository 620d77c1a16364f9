package dev.comptoir.ui.till.returns;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Badge;
import dev.comptoir.ui.design.More;
import dev.comptoir.ui.design.Skeleton;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The receipts that were found, the newest first, page by page; walked with the arrow keys. */
class ReceiptList extends Div {
    private static final int EXPECTED = 4;

    private final transient ZoneId zone;
    private final transient Consumer<String> opened;
    private final transient Consumer<String> nextPage;
    private final transient List<NativeButton> found = new ArrayList<>();
    private final transient List<String> receipts = new ArrayList<>();
    private final More more = new More(this::goOn);
    private @Nullable String next;
    private int selected = -1;

    /**
     * @param opened called with the id of the sale whose receipt was chosen
     * @param nextPage called with where the next page begins
     */
    ReceiptList(ZoneId zone, Consumer<String> opened, Consumer<String> nextPage) {
        this.zone = zone;
        this.opened = opened;
        this.nextPage = nextPage;
        addClassName("returns-found");
        getElement().setAttribute("role", "list");
    }

    void waiting() {
        found.clear();
        receipts.clear();
        selected = -1;
        next = null;
        say(Skeleton.lines(EXPECTED));
    }

    void say(Component instead) {
        removeAll();
        add(instead);
    }

    /**
     * Opens what was walked to: Enter may have been pressed before the cursor was there.
     *
     * @return whether there was anything
     */
    boolean openSelected() {
        if (selected < 0 || selected >= receipts.size()) {
            return false;
        }
        opened.accept(receipts.get(selected));
        return true;
    }

    /** Something else is looked for. */
    void unselect() {
        selected = -1;
    }

    void walk(int step) {
        if (!found.isEmpty()) {
            selected = Math.clamp(selected + step, 0, found.size() - 1);
            found.get(selected).focus();
        }
    }

    void show(FoundReceipts.Page page, boolean isFirst) {
        remove(more);
        if (isFirst) {
            removeAll();
        }
        if (isFirst && page.nodes().isEmpty()) {
            var nothing = new Paragraph(getTranslation("returns.nothing"));
            nothing.getElement().setAttribute("role", "status");
            add(nothing);
        }
        page.nodes().forEach(this::show);
        if (page.pageInfo().hasNextPage()) {
            next = page.pageInfo().endCursor();
            add(more);
            more.again();
        }
    }

    private void goOn() {
        if (next != null) {
            var after = next;
            next = null;
            nextPage.accept(after);
        }
    }

    private void show(FoundReceipts.Found receipt) {
        var formats = Formats.here();
        var number = new Span(receipt.receiptNumber());
        number.addClassName("returns-number");
        var when = new Span(formats.moment(receipt.soldAt(), zone));
        when.addClassName("returns-when");
        var total = new Span(formats.money(receipt.total()));
        total.addClassName("returns-total");
        var button = new NativeButton("", click -> opened.accept(receipt.id()));
        button.add(number, total, when);
        if (receipt.status().equals("VOIDED")) {
            button.add(new Badge(getTranslation("returns.voided"), Tone.NEUTRAL));
        } else if (!receipt.returns().isEmpty()) {
            button.add(new Badge(getTranslation("returns.some"), Tone.INFO));
        }
        var item = new Div(button);
        item.getElement().setAttribute("role", "listitem");
        found.add(button);
        receipts.add(receipt.id());
        add(item);
    }
}
