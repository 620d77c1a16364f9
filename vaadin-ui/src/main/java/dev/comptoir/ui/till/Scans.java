package dev.comptoir.ui.till;

import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.till.TillGoods.Goods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Finds the goods that a scan or typed words mean. */
final class Scans {
    private static final Pattern DIGITS_OF_A_BARCODE = Pattern.compile("\\d{8,14}");

    private final Till till;
    private final Turns turns;
    private final Said said;
    private final Choices choices;
    private final BiConsumer<Goods, BigDecimal> taken;

    /** @param taken called with the goods and how many of them */
    Scans(Till till, Turns turns, Said said, Choices choices, BiConsumer<Goods, BigDecimal> taken) {
        this.till = till;
        this.turns = turns;
        this.said = said;
        this.choices = choices;
        this.taken = taken;
    }

    /** Enter was pressed: exactly these goods are meant. What is pressed meanwhile waits. */
    void find(String text, BigDecimal quantity) {
        turns.hold();
        if (DIGITS_OF_A_BARCODE.matcher(text).matches()) {
            read(text, quantity);
            return;
        }
        till.ask(
                TillGoods.class,
                Map.of("text", text, "storeId", till.store().id()),
                answer -> {
                    found(text, quantity, answer);
                    turns.release();
                },
                failure -> {
                    said.wrong(Failure.notice(failure, () -> turns.next(() -> find(text, quantity))));
                    turns.release();
                });
    }

    /** A scale may have printed how much of the goods it is. */
    private void read(String digits, BigDecimal times) {
        till.ask(
                TillScan.class,
                Map.of("code", digits, "storeId", till.store().id()),
                answer -> {
                    read(digits, times, answer);
                    turns.release();
                },
                failure -> {
                    said.wrong(Failure.notice(failure, () -> turns.next(() -> find(digits, times))));
                    turns.release();
                });
    }

    private void read(String digits, BigDecimal times, Answer<TillScan> answer) {
        var scan = answer.data().scan();
        if (scan == null || scan.product().archived()) {
            said.wrong(answer.whyMissing("scan")
                    .map(fault -> fault.message())
                    .orElseGet(() -> said.getTranslation("till.unknown", digits)));
        } else {
            taken.accept(scan.product(), scan.quantity().multiply(times));
            if (!scan.exact() && scan.labelPrice() != null) {
                var label = Formats.here().money(scan.labelPrice());
                said.but(said.getTranslation("till.inexact", scan.product().name(), label));
            }
        }
    }

    /** Words are still being typed: what fits them is offered, unless others were typed meanwhile. */
    void suggest(String text) {
        if (!(Entry.of(text) instanceof Entry.Wanted(String words, BigDecimal quantity)) || words.length() < 2) {
            choices.nothing();
            return;
        }
        var asked = choices.ask();
        till.ask(
                TillGoods.class,
                Map.of("text", words, "storeId", till.store().id()),
                answer -> {
                    if (choices.isAwaited(asked)) {
                        choices.offer(sellable(answer), quantity, taken);
                    }
                },
                failure -> {
                    // Enter asks again, and says what is the matter.
                });
    }

    private void found(String text, BigDecimal quantity, Answer<TillGoods> answer) {
        var goods = sellable(answer);
        if (goods.isEmpty()) {
            said.wrong(answer.whyMissing("products")
                    .map(fault -> fault.message())
                    .orElseGet(() -> said.getTranslation("till.unknown", text)));
            return;
        }
        var exact = goods.stream().filter(each -> each.isCalled(text)).findFirst();
        if (exact.isPresent()) {
            taken.accept(exact.get(), quantity);
        } else if (goods.size() == 1) {
            taken.accept(goods.getFirst(), quantity);
        } else {
            choices.offer(goods, quantity, taken);
        }
    }

    private static List<Goods> sellable(Answer<TillGoods> answer) {
        var found = answer.data().products();
        return found == null
                ? List.of()
                : found.nodes().stream().filter(each -> !each.archived()).toList();
    }
}
