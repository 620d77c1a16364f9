package dev.comptoir.ui.till;

import dev.comptoir.ui.till.returns.GoodsBack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a customer is about to buy, in the order of scanning. One line is selected: the one touched last. */
final class Basket {
    private Draft draft = Draft.begin();
    private int selected = -1;
    private Runnable changed = () -> {};

    /** @param then called after each change, of the selection too */
    void whenChanged(Runnable then) {
        changed = then;
    }

    Draft draft() {
        return draft;
    }

    List<TillLine> lines() {
        return draft.lines();
    }

    boolean isEmpty() {
        return draft.lines().isEmpty();
    }

    Optional<TillLine> selected() {
        return selected < 0 ? Optional.empty() : Optional.of(lines().get(selected));
    }

    int selectedIndex() {
        return selected;
    }

    /** These goods are brought back in exchange for what is in the basket; null for none. */
    void exchange(@Nullable GoodsBack back) {
        become(draft.exchanging(back), selected);
    }

    /** The same goods without a discount are one line. */
    void add(TillGoods.Goods goods, BigDecimal quantity) {
        var lines = new ArrayList<>(lines());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.goods().id().equals(goods.id()) && line.discount().isNone()) {
                lines.set(i, new TillLine(goods, line.quantity().add(quantity), Discount.NONE));
                become(draft.with(lines), i);
                return;
            }
        }
        lines.add(new TillLine(goods, quantity, Discount.NONE));
        become(draft.with(lines), lines.size() - 1);
    }

    /** How many of a product there are on all lines. */
    BigDecimal count(String productId) {
        return lines().stream()
                .filter(line -> line.goods().id().equals(productId))
                .map(TillLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void oneMore() {
        change(line -> line.times(line.quantity().add(BigDecimal.ONE)));
    }

    /** One less of the selected line, which goes when none is left. */
    void oneLess() {
        if (selected()
                .filter(line -> line.quantity().compareTo(BigDecimal.ONE) <= 0)
                .isPresent()) {
            remove();
        } else {
            change(line -> line.times(line.quantity().subtract(BigDecimal.ONE)));
        }
    }

    void quantity(BigDecimal quantity) {
        change(line -> line.times(quantity));
    }

    /** Takes something off the selected line, instead of what was taken off before. */
    void lessOnLine(Discount discount) {
        change(line -> line.less(discount));
    }

    /** Takes something off the whole sale, instead of what was taken off before. */
    void less(Discount discount) {
        become(draft.less(discount), selected);
    }

    void note(String note) {
        become(draft.noting(note), selected);
    }

    void soldTo(Draft.@Nullable Buyer customer) {
        become(draft.soldTo(customer), selected);
    }

    void remove() {
        if (selected >= 0) {
            var lines = new ArrayList<>(lines());
            lines.remove(selected);
            become(draft.with(lines), Math.min(selected, lines.size() - 1));
        }
    }

    void select(int index) {
        if (!isEmpty()) {
            become(draft, Math.clamp(index, 0, lines().size() - 1));
        }
    }

    /** Another page sold something under the key of this sale: what is here is another sale, if it is one. */
    void becomeAnotherSale() {
        become(draft.anew(), selected);
    }

    /** Begins the next sale. */
    void clear() {
        replace(Draft.begin());
    }

    /** Goes on with another sale. */
    void replace(Draft other) {
        become(other, other.lines().size() - 1);
    }

    private void change(UnaryOperator<TillLine> change) {
        if (selected >= 0) {
            var lines = new ArrayList<>(lines());
            lines.set(selected, change.apply(lines.get(selected)));
            become(draft.with(lines), selected);
        }
    }

    private void become(Draft other, int index) {
        draft = other;
        selected = index;
        changed.run();
    }
}
