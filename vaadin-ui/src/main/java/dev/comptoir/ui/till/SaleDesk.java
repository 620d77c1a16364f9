package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.till.TillGoods.Goods;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sale after the other: goods are scanned, typed and counted, then paid. */
class SaleDesk extends Div {
    private final transient Graph graph;
    private final transient TillStore.Store store;
    private final String sessionId;
    private final transient Basket basket = new Basket();
    private final TillInput input = new TillInput(getTranslation("till.scan"));
    private final Div said = new Div();
    private final Div choices = new Div();
    private final LineList list;
    private final SumPanel sum;
    private final Div side = new Div();
    private final Button pay = new Button();
    private final transient Checkout checkout;
    /** The words whose choices are waited for; what came for others is too late. */
    private String sought = "";
    /** Nothing is kept before what was kept is known: an empty basket would overwrite it. */
    private boolean isRestored;

    /** What was scanned and pressed while goods were still looked up: done in the order of the keys. */
    private final transient Deque<Runnable> waiting = new ArrayDeque<>();

    private boolean isLookingUp;

    SaleDesk(Graph graph, TillStore.Store store, String sessionId) {
        this.graph = graph;
        this.store = store;
        this.sessionId = sessionId;
        this.list = new LineList(store.currency(), basket, this::select);
        this.sum = new SumPanel(store.currency());
        this.checkout = new Checkout(graph, store, sessionId, this);
        addClassName("till-desk");
        said.addClassName("scan-said");
        said.getElement().setAttribute("role", "status");
        choices.addClassNames("scan-choices", "till-choices");
        side.addClassName("till-side");
        input.whenScanned(text -> inTurn(() -> entered(text)));
        input.whenTyped(this::typed);
        input.whenCommanded(key -> inTurn(() -> commanded(key)));
        pay.setText(getTranslation("till.pay"));
        pay.addThemeVariants(ButtonVariant.PRIMARY);
        pay.addClassNames("till-act", "till-pay");
        pay.addClickListener(click -> inTurn(() -> checkout.begin(basket.lines())));
        pay.addClickShortcut(Key.F9);
        var main = new Div(input, said, choices, list, new KeyHelp());
        main.addClassName("till-main");
        add(main, side);
        sell();
    }

    /** Shows what was typed before the page was left, and sends again what was not answered. */
    void begin() {
        input.focus();
        Kept.basket(sessionId, kept -> {
            isRestored = true;
            kept.filter(draft -> basket.lines().isEmpty()).ifPresent(this::restore);
        });
    }

    private void restore(Kept.Draft draft) {
        basket.replace(draft.lines());
        Optional.ofNullable(draft.attempt()).ifPresentOrElse(checkout::goOn, this::tell);
        list.show(Preview.of(store, basket.lines()));
    }

    /** Goods are taken into the basket. */
    void sell() {
        removeClassName("till-paying");
        side.removeAll();
        side.add(sum, acts(), pay);
        tell();
        input.focus();
    }

    /** Something else stands beside the basket, which does not change meanwhile. */
    void beside(Component other) {
        addClassName("till-paying");
        side.removeAll();
        side.add(other);
    }

    /** Whether no sale is going on; says so when one is. */
    boolean mayClose() {
        if (!basket.lines().isEmpty()) {
            wrong(getTranslation("till.close.first"));
        }
        return basket.lines().isEmpty();
    }

    /** The goods are sold. */
    void finished() {
        basket.clear();
        Kept.basket(sessionId, new Kept.Draft(List.of(), null));
        said.removeAll();
        choices.removeAll();
        tell();
    }

    void refused(String why, Map<String, BigDecimal> available) {
        list.onlyAvailable(available);
        sell();
        say(why, Tone.DANGER);
        input.wrong();
    }

    private Div acts() {
        var acts = new Div(
                act("till.more", "+", () -> inTurn(() -> commanded("+"))),
                act("till.less", "−", () -> inTurn(() -> commanded("-"))),
                act("till.remove", getTranslation("till.remove.short"), () -> inTurn(() -> commanded("Delete"))));
        var discount = act("till.discount", "% · F4", input::takePercent);
        discount.addClickShortcut(Key.F4);
        acts.add(discount);
        acts.addClassName("till-acts");
        return acts;
    }

    private Button act(String key, String text, Runnable act) {
        var button = new Button(text, click -> act.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addClassName("till-key");
        return button;
    }

    private boolean isPaying() {
        return hasClassName("till-paying");
    }

    private void entered(String text) {
        choices.removeAll();
        sought = "";
        if (isPaying()) {
            return;
        }
        switch (Entry.of(text)) {
            case Entry.Percent(BigDecimal percent) -> discount(percent);
            case Entry.Quantity(BigDecimal quantity) -> {
                basket.quantity(quantity);
                tell();
            }
            case Entry.Wanted(String wanted, BigDecimal quantity) -> {
                if (wanted.equals("%")) {
                    wrong(getTranslation("till.discount.how"));
                } else {
                    find(wanted, quantity);
                }
            }
        }
    }

    private void discount(BigDecimal percent) {
        if (basket.discount(percent)) {
            said.removeAll();
            tell();
        } else {
            wrong(getTranslation("till.discount.how"));
        }
    }

    private void find(String text, BigDecimal quantity) {
        isLookingUp = true;
        graph.ask(
                TillGoods.class,
                Map.of("text", text, "storeId", store.id()),
                answer -> {
                    isLookingUp = false;
                    found(text, quantity, answer);
                    goOn();
                },
                failure -> {
                    isLookingUp = false;
                    said.removeAll();
                    said.add(Failure.notice(failure, () -> inTurn(() -> find(text, quantity))));
                    input.wrong();
                    goOn();
                });
    }

    /** Answers may come in another order than scans: one is waited for before the next key counts. */
    private void inTurn(Runnable act) {
        waiting.add(act);
        goOn();
    }

    private void goOn() {
        while (!isLookingUp && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void found(String text, BigDecimal quantity, Answer<TillGoods> answer) {
        var goods = sellable(answer);
        if (goods.isEmpty()) {
            wrong(answer.whyMissing("products")
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("till.unknown", text)));
            return;
        }
        var exact = goods.stream().filter(each -> each.isCalled(text)).findFirst();
        if (exact.isPresent()) {
            take(exact.get(), quantity);
        } else if (text.matches("\\d{8,14}")) {
            wrong(getTranslation("till.unknown", text));
        } else if (goods.size() == 1) {
            take(goods.getFirst(), quantity);
        } else {
            offer(goods, quantity);
        }
    }

    private static List<Goods> sellable(Answer<TillGoods> answer) {
        var found = answer.data().products();
        return found == null
                ? List.of()
                : found.nodes().stream().filter(each -> !each.archived()).toList();
    }

    /** Words are still being typed: what fits them is offered. */
    private void typed(String text) {
        var wanted = Entry.of(text) instanceof Entry.Wanted(String words, BigDecimal count)
                ? new Entry.Wanted(words, count)
                : new Entry.Wanted("", BigDecimal.ONE);
        sought = wanted.text();
        if (sought.length() < 2 || isPaying()) {
            choices.removeAll();
            return;
        }
        graph.ask(
                TillGoods.class,
                Map.of("text", wanted.text(), "storeId", store.id()),
                answer -> {
                    if (sought.equals(wanted.text())) {
                        offer(sellable(answer), wanted.quantity());
                    }
                },
                failure -> {
                    // Enter asks again, and says what is the matter.
                });
    }

    private void offer(List<Goods> goods, BigDecimal quantity) {
        choices.removeAll();
        var formats = Formats.here();
        for (var each : goods) {
            var button = new NativeButton(
                    "%s · %s · %s".formatted(each.name(), each.sku(), formats.money(each.price())), click -> {
                        sought = "";
                        choices.removeAll();
                        take(each, quantity);
                        input.focus();
                    });
            choices.add(button);
        }
    }

    private void take(Goods goods, BigDecimal quantity) {
        basket.add(goods, quantity);
        var stock = goods.stock();
        if (stock != null && basket.count(goods.id()).compareTo(stock.available()) > 0) {
            say(getTranslation("till.short", goods.name(), Formats.here().number(stock.available())), Tone.WARNING);
        } else {
            say(getTranslation("till.taken", goods.name(), Formats.here().number(basket.count(goods.id()))), Tone.GOOD);
        }
        tell();
    }

    private void commanded(String key) {
        if (isPaying()) {
            return;
        }
        switch (key) {
            case "+" -> basket.oneMore();
            case "-" -> basket.oneLess();
            case "Delete" -> basket.remove();
            case "ArrowDown" -> basket.select(basket.selectedIndex() + 1);
            case "ArrowUp" -> basket.select(basket.selectedIndex() - 1);
            default -> {
                return;
            }
        }
        tell();
        input.focus();
    }

    private void select(int index) {
        if (!isPaying()) {
            basket.select(index);
            tell();
        }
        input.focus();
    }

    private void tell() {
        var preview = Preview.of(store, basket.lines());
        list.show(preview);
        sum.show(preview);
        pay.setEnabled(!basket.lines().isEmpty());
        if (isRestored && !isPaying()) {
            Kept.basket(sessionId, new Kept.Draft(basket.lines(), null));
        }
    }

    private void wrong(String words) {
        say(words, Tone.DANGER);
        input.wrong();
    }

    private void say(String words, Tone tone) {
        said.removeAll();
        said.add(new Notice(tone == Tone.GOOD ? Icon.CHECK : Icon.ALERT, words).toned(tone));
    }
}
