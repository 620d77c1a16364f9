package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.till.returns.OpenedReceipt.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which goods of a receipt come back: never more than are left. One line is selected. */
final class ChosenGoods {
    private final List<Line> lines;
    private final Map<String, BigDecimal> quantities = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private int selected;

    ChosenGoods(List<Line> lines) {
        this.lines = List.copyOf(lines);
        selected = Math.max(0, firstLeft());
    }

    private int firstLeft() {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).left().signum() > 0) {
                return i;
            }
        }
        return -1;
    }

    List<Line> lines() {
        return lines;
    }

    int selected() {
        return selected;
    }

    void select(int index) {
        selected = Math.clamp(index, 0, lines.size() - 1);
    }

    BigDecimal quantity(Line line) {
        return quantities.getOrDefault(line.id(), BigDecimal.ZERO);
    }

    boolean isLost(Line line) {
        return lost.contains(line.id());
    }

    boolean isNothing() {
        return quantities.isEmpty();
    }

    void oneMore() {
        var line = lines.get(selected);
        set(quantity(line).add(BigDecimal.ONE));
    }

    void oneLess() {
        var line = lines.get(selected);
        set(quantity(line).subtract(BigDecimal.ONE));
    }

    /** @return false when nothing on the receipt is called so; else one more of it comes back, if any is left */
    boolean scan(String code) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.product() != null
                    && line.product().isCalled(code)
                    && quantity(line).compareTo(line.left()) < 0) {
                selected = i;
                oneMore();
                return true;
            }
        }
        return false;
    }

    /** So many of the selected line, no less than none and no more than are left. */
    void set(BigDecimal quantity) {
        var line = lines.get(selected);
        var possible = quantity.max(BigDecimal.ZERO).min(line.left());
        if (possible.signum() == 0) {
            quantities.remove(line.id());
            lost.remove(line.id());
        } else {
            quantities.put(line.id(), possible);
        }
    }

    /** All that is left of every line; or nothing, when that was so already. */
    void everything() {
        var isAll = lines.stream().allMatch(line -> quantity(line).compareTo(line.left()) == 0);
        quantities.clear();
        lost.clear();
        if (!isAll) {
            lines.stream()
                    .filter(line -> line.left().signum() > 0)
                    .forEach(line -> quantities.put(line.id(), line.left()));
        }
    }

    /** The selected line goes back to stock, or is lost, the other way round than before. */
    void turn() {
        var line = lines.get(selected);
        if (quantity(line).signum() > 0 && !lost.remove(line.id())) {
            lost.add(line.id());
        }
    }

    /** The lines of which something comes back, in the order of the receipt. */
    List<Line> chosen() {
        return lines.stream().filter(line -> quantity(line).signum() > 0).toList();
    }

    /** As the graph takes it, in the order of the receipt. */
    List<Map<String, Object>> input() {
        var input = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            if (quantity(line).signum() > 0) {
                input.add(Map.of(
                        "saleLineId",
                        line.id(),
                        "quantity",
                        quantity(line),
                        "disposition",
                        isLost(line) ? "LOSS" : "STOCK"));
            }
        }
        return input;
    }
}
