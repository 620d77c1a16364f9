package dev.comptoir.ui.till;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.format.Formats;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One sale after the other: goods are scanned, typed and counted, then paid. What else can be done: {@link DeskActions}. */
class SaleDesk extends Div {
    private final transient Till till;
    private final transient Runnable closing;
    private final transient Basket basket = new Basket();
    private final transient Turns turns = new Turns();
    private final TillInput input = new TillInput(getTranslation("till.scan"));
    private final Said said = new Said(input);
    private final Choices choices = new Choices();
    private final LineList list;
    private final SumPanel sum;
    private final ActionBar bar = new ActionBar(action -> press(action.key()));
    private final Button pay = new Button(getTranslation("till.pay"), click -> press(DeskActions.PAY.key()));
    private final Side side;
    private final transient Quotes quotes;
    private final transient Checkout checkout;
    private final transient Keyboard keyboard;
    /** Nothing is kept before what was kept is known: an empty basket would overwrite it. */
    private boolean isRestored;

    /** A dialog waits for an answer. */
    private boolean isAsking;

    /** @param closing leads to the count of the drawer */
    SaleDesk(Till till, Runnable closing) {
        this.till = till;
        this.closing = closing;
        this.list = new LineList(till.store().currency(), basket, index -> turns.next(() -> select(index)));
        this.sum = new SumPanel(till.store().currency());
        this.quotes = new Quotes(till, basket.draft(), this::show);
        this.checkout = new Checkout(till, this);
        this.keyboard = new Keyboard(this, new Scans(till, turns, said, choices, this::take), choices);
        this.side = new Side(sum, new LineKeys(key -> turns.next(() -> keyboard.commanded(key))), pay);
        addClassName("till-desk");
        input.whenScanned(text -> turns.next(() -> scanned(text)));
        input.whenTyped(keyboard::typed);
        input.whenCommanded(key -> turns.next(() -> keyboard.commanded(key)));
        input.whenPressed((key, typed) -> {
            turns.next(() -> pressed(key, typed));
            turns.next(() -> input.answered(isBusy() || isAsking));
        });
        pay.addThemeVariants(ButtonVariant.PRIMARY);
        pay.addClassNames("till-act", "till-pay");
        basket.whenChanged(this::tell);
        var main = new Div(input, said, choices, list);
        main.addClassName("till-main");
        add(main, side, bar, checkout.keeper());
        sell();
    }

    Till till() {
        return till;
    }

    Basket basket() {
        return basket;
    }

    Said said() {
        return said;
    }

    /** Whether goods were brought back for what is in the basket: a parked sale knows nothing of them. */
    boolean isExchanging() {
        return basket.draft().back() != null;
    }

    boolean hasGoods() {
        return !basket.isEmpty();
    }

    /** Whether something else stands beside the basket. */
    boolean isBusy() {
        return side.isTaken();
    }

    /** Shows what was typed before the page was left, and sends again what was not answered. */
    void begin() {
        input.focus();
        checkout.restore(() -> said.warning(getTranslation("till.card.kept")));
        Kept.sale(till.sessionId(), kept -> {
            isRestored = true;
            kept.filter(sale -> basket.isEmpty()).ifPresent(this::restore);
        });
        Returning.goOn(this);
    }

    private void restore(Kept.Unpaid sale) {
        Optional.ofNullable(sale.attempt()).ifPresent(checkout::goOn);
        basket.replace(sale.draft());
    }

    /** Goods are taken into the basket. */
    void sell() {
        side.free();
        bar.setVisible(true);
        tell();
        bar.countParked(till);
        input.focus();
    }

    /** Something else stands beside the basket, until {@link #sell} is called. */
    void beside(Component other) {
        beside(other, text -> said.wrong(getTranslation("till.busy")));
    }

    /** @param scanned called with what is scanned meanwhile, outside of any field */
    void beside(Component other, Consumer<String> scanned) {
        choices.nothing();
        side.take(other, scanned);
        bar.setVisible(false);
    }

    /** Opens a dialog, and goes on selling when it is closed. */
    void over(Dialog dialog) {
        isAsking = true;
        dialog.addOpenedChangeListener(change -> {
            isAsking = change.isOpened();
            if (!change.isOpened()) {
                input.focus();
            }
        });
        dialog.open();
    }

    /** Leaves what stands beside the basket: something was scanned. */
    void scanInstead(String text) {
        sell();
        turns.next(() -> keyboard.entered(text));
    }

    /** What is pressed after it waits until the total is known: nobody pays what nobody said. */
    void pay() {
        if (quotes.failure().isPresent()) {
            quotes.again();
        }
        turns.hold();
        quotes.whenSettled(() -> {
            quotes.now()
                    .ifPresentOrElse(
                            quote -> checkout.begin(basket.draft(), quote),
                            () -> said.wrong(getTranslation("till.no-total")));
            turns.release();
        });
    }

    /** Leads to the count of the drawer, unless a sale is going on. */
    void close() {
        if (basket.isEmpty()) {
            closing.run();
        } else {
            said.wrong(getTranslation("till.close.first"));
        }
    }

    /** The goods are sold. */
    void finished() {
        basket.clear();
        Kept.sale(till.sessionId(), new Kept.Unpaid(basket.draft(), null));
        said.nothing();
    }

    void refused(String why, Map<String, BigDecimal> available) {
        list.onlyAvailable(available);
        sell();
        quotes.again();
        said.wrong(why);
    }

    void switchSound() {
        input.switchSound(on -> said.good(getTranslation(on ? "till.sound.on" : "till.sound.off")));
        sell();
    }

    /** Nobody is at the register any more. */
    @Override
    protected void onDetach(DetachEvent detached) {
        till.screen().welcome();
    }

    private void press(String key) {
        turns.next(() -> pressed(key, ""));
    }

    private void pressed(String key, String typed) {
        if (isBusy()) {
            side.press(key);
        } else if (!isAsking) {
            DeskActions.press(key, typed, this);
        }
    }

    private void scanned(String text) {
        if (isBusy()) {
            side.scan(text);
        } else {
            keyboard.entered(text);
        }
    }

    private void take(TillGoods.Goods goods, BigDecimal quantity) {
        basket.add(goods, quantity);
        var formats = Formats.here();
        var count = basket.count(goods.id());
        var stock = goods.stock();
        if (stock != null && count.compareTo(stock.available()) > 0) {
            said.warning(getTranslation("till.short", goods.name(), formats.number(stock.available())));
        } else {
            said.taken(getTranslation("till.taken", goods.name(), formats.number(count)));
        }
        input.focus();
    }

    private void select(int index) {
        if (!isBusy()) {
            basket.select(index);
        }
        input.focus();
    }

    private void tell() {
        quotes.ask(basket.draft());
        show();
        if (isRestored && !isBusy()) {
            Kept.sale(till.sessionId(), new Kept.Unpaid(basket.draft(), null));
        }
    }

    /** While it is asked what the basket costs, the customer reads on; a receipt stays until the next sale begins. */
    private void show() {
        if (basket.isEmpty() && !isBusy()) {
            till.screen().welcome();
        } else if (!basket.isEmpty()) {
            quotes.now().ifPresent(quote -> till.screen().selling(basket.draft(), quote));
        }
        list.show(quotes);
        sum.show(basket.draft(), quotes);
        bar.tell(this);
        pay.setEnabled(DeskActions.PAY.isEnabled().test(this));
    }
}
