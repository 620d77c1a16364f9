package dev.comptoir.ui.till;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a customer is about to buy, in the order of scanning. One line is selected: the one touched last. */
final class Basket {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<TillLine> lines = new ArrayList<>();
    private int selected = -1;
    private Runnable changed = () -> {};

    /** @param then called after each change, of the selection too */
    void whenChanged(Runnable then) {
        changed = then;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<TillLine> lines() {
        return List.copyOf(lines);
    }

    Optional<TillLine> selected() {
        return selected < 0 ? Optional.empty() : Optional.of(lines.get(selected));
    }

    int selectedIndex() {
        return selected;
    }

    /** The same goods without a discount are one line. */
    void add(TillGoods.Goods goods, BigDecimal quantity) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.goods().id().equals(goods.id()) && line.discountPercent().signum() == 0) {
                lines.set(i, new TillLine(goods, line.quantity().add(quantity), BigDecimal.ZERO));
                selected = i;
                changed.run();
                return;
            }
        }
        lines.add(new TillLine(goods, quantity, BigDecimal.ZERO));
        selected = lines.size() - 1;
        changed.run();
    }

    /** How many of a product there are on all lines. */
    BigDecimal count(String productId) {
        return lines.stream()
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

    /** @return false when there is no line, or no such percentage: then nothing changed */
    boolean discount(BigDecimal percent) {
        if (selected < 0 || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            return false;
        }
        change(line -> line.less(percent));
        return true;
    }

    void remove() {
        if (selected >= 0) {
            lines.remove(selected);
            selected = Math.min(selected, lines.size() - 1);
            changed.run();
        }
    }

    void select(int index) {
        if (!lines.isEmpty()) {
            selected = Math.clamp(index, 0, lines.size() - 1);
            changed.run();
        }
    }

    void clear() {
        replace(List.of());
    }

    void replace(List<TillLine> others) {
        lines.clear();
        lines.addAll(others);
        selected = lines.size() - 1;
        changed.run();
    }

    private void change(UnaryOperator<TillLine> change) {
        if (selected >= 0) {
            lines.set(selected, change.apply(lines.get(selected)));
            changed.run();
        }
    }
}
