package dev.comptoir.ui.goods;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Posts what stands on a page once, and says what came of it. The key of the act stays until it is done, so that posting
 * again after no answer came moves nothing twice.
 */
class GoodsPosting extends Div {
    private final transient GoodsPage page;
    private final GoodsFields fields;
    private final GoodsDesk desk;
    private final Div outcome = new Div();
    private final Span count = new Span();
    private final Button post = new Button();
    private String key = UUID.randomUUID().toString();

    GoodsPosting(GoodsPage page, GoodsFields fields, GoodsDesk desk, String label) {
        this.page = page;
        this.fields = fields;
        this.desk = desk;
        addClassName("goods-posting");
        outcome.addClassName("goods-outcome");
        count.getElement().setAttribute("role", "status");
        post.setText(getTranslation(label));
        post.addThemeVariants(ButtonVariant.PRIMARY);
        post.addClassName("goods-post");
        post.addClickListener(click -> post());
        post.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var bar = new Div(count, post);
        bar.addClassNames("board-bar");
        add(outcome, bar);
        tell();
    }

    String key() {
        return key;
    }

    /** What stands on the page may have been sent under this key already. */
    void goOn(String earlier) {
        key = earlier;
    }

    void tell() {
        var products = desk.lines().size();
        count.setText(getTranslation("goods.count", products, units()));
        post.setEnabled(products > 0);
    }

    private String units() {
        return Formats.here().number(desk.total());
    }

    private void post() {
        outcome.removeAll();
        var good = desk.lines().stream().filter(line -> !line.isGood()).toList().isEmpty();
        if (!page.isReady() || !good || !post.isEnabled()) {
            return;
        }
        post.setEnabled(false);
        var lines = desk.lines().reversed().stream().map(GoodsLine::input).toList();
        var input = new HashMap<String, Object>(Map.of("lines", lines, "idempotencyKey", key));
        page.ask(input, this::take, failure -> {
            post.setEnabled(true);
            outcome.add(Failure.notice(failure, this::post));
        });
    }

    private void take(Answer<Optional<Posted>> answer) {
        post.setEnabled(true);
        answer.data()
                .ifPresentOrElse(
                        this::take,
                        () -> refuse(answer.whyMissing(page.field())
                                .map(fault -> fault.message())
                                .orElseGet(() -> getTranslation("failure.unavailable"))));
    }

    private void take(Posted posted) {
        if (posted.isDone()) {
            var words = page.done(desk.lines().size(), units());
            beginAnew();
            outcome.add(new Notice(Icon.CHECK, words).toned(Tone.GOOD).asAlert());
            return;
        }
        var message = String.valueOf(posted.message());
        switch (posted.type()) {
            case "ReasonRequiredError" -> fields.refuseReference(message);
            case "IdempotencyConflictError" ->
                outcome.add(new Notice(Icon.ALERT, getTranslation("goods.before"))
                        .toned(Tone.WARNING)
                        .saying(getTranslation("goods.before.hint"))
                        .retrying(getTranslation("goods.anew"), this::beginAnew)
                        .asAlert());
            default -> refuse(message);
        }
        posted.atFault().forEach(id -> desk.line(id).ifPresent(line -> line.refuse(message)));
        posted.available().forEach((id, there) -> desk.line(id).ifPresent(line -> line.onlyAvailable(there)));
    }

    private void beginAnew() {
        outcome.removeAll();
        key = UUID.randomUUID().toString();
        page.beginAnew();
    }

    private void refuse(String why) {
        outcome.add(new Notice(Icon.ALERT, why)
                .toned(Tone.WARNING)
                .saying(getTranslation("goods.nothing-moved"))
                .asAlert());
    }
}
