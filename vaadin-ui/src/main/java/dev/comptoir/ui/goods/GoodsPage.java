package dev.comptoir.ui.goods;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Formats;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Goods are scanned or typed line by line and posted once. The key of the act is kept with what was typed, so that posting
 * again after no answer came, even after a reload, moves nothing twice.
 */
abstract class GoodsPage extends Page {
    private static final int LONGEST_REFERENCE = 200;

    protected final transient Graph graph;
    protected final transient Employee employee = Employee.signedIn();
    protected final Select<Place> from = new Select<>();
    protected final Select<Place> to = new Select<>();
    protected final TextField reference = new TextField();
    protected final GoodsDesk desk;
    private final transient Drafts drafts;
    private final Div content = new Div();
    private final Div fields = new Div(from, to, reference);
    private final Div outcome = new Div();
    private final Span count = new Span();
    private final Button post = new Button();
    private String key = UUID.randomUUID().toString();
    /** Nothing is kept before what was kept is known: an empty page would overwrite it. */
    private boolean isRestored;

    protected GoodsPage(String name, Graph graph, boolean withCost) {
        super(name + ".title");
        this.graph = graph;
        this.drafts = new Drafts(name, employee.id());
        this.desk = new GoodsDesk(graph, withCost, this::changed);
        setAbout(getTranslation(name + ".about"));
        content.addClassName("goods");
        fields.addClassName("goods-fields");
        prepare(from, "goods.from");
        prepare(to, "goods.to");
        reference.setLabel(getTranslation(name + ".reference"));
        reference.setMaxLength(LONGEST_REFERENCE);
        reference.addValueChangeListener(change -> {
            reference.setInvalid(false);
            changed();
        });
        outcome.addClassName("goods-outcome");
        count.getElement().setAttribute("role", "status");
        post.setText(getTranslation(name + ".post"));
        post.addThemeVariants(ButtonVariant.PRIMARY);
        post.addClassName("goods-post");
        post.addClickListener(click -> post());
        post.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var bar = new Div(count, post);
        bar.addClassNames("board-bar");
        content.add(fields, desk, outcome, bar);
        add(content);
        tell();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Places.ask(graph, this::know);
    }

    /** Which places the person may let goods leave. */
    protected abstract Predicate<Place> givers();

    /** Which places may get goods here. */
    protected abstract Predicate<Place> getters();

    /** Whether what stands above the lines can be posted; says so at the field when not. */
    protected abstract boolean isReady();

    protected abstract void ask(
            Map<String, Object> input, Consumer<Answer<Optional<Posted>>> then, Consumer<RuntimeException> failed);

    /** The name of the field that is asked. */
    protected abstract String field();

    /** What to say once it is done. */
    protected abstract String done(int products, String units);

    protected final boolean isChosen(Select<Place> place) {
        if (place.isEmpty()) {
            place.setErrorMessage(getTranslation("goods.place.missing"));
            place.setInvalid(true);
            place.focus();
            return false;
        }
        return true;
    }

    private void know(List<Place> places) {
        if (places.isEmpty()) {
            content.setVisible(false);
            var notice = new Notice(Icon.OFFLINE, getTranslation("unavailable", getTranslation("service.inventory")))
                    .toned(Tone.WARNING);
            notice.retrying(getTranslation("action.retry"), () -> {
                        remove(notice);
                        Places.ask(graph, this::know);
                    })
                    .asAlert();
            add(notice);
            return;
        }
        content.setVisible(true);
        var givers = places.stream().filter(givers()).toList();
        var getters = places.stream().filter(getters()).toList();
        if (getters.isEmpty()) {
            content.setVisible(false);
            add(new Notice(Icon.ALERT, getTranslation("goods.nowhere")).saying(getTranslation("not-allowed.hint")));
            return;
        }
        from.setItems(givers);
        to.setItems(getters);
        preset(givers, getters);
        desk.focus();
        drafts.load(kept -> {
            kept.ifPresent(this::show);
            isRestored = true;
        });
    }

    /** Chooses what goes without saying. */
    protected abstract void preset(List<Place> givers, List<Place> getters);

    private void show(Draft draft) {
        key = draft.key();
        choose(from, draft.from());
        choose(to, draft.to());
        reference.setValue(draft.reference());
        desk.show(draft.lines());
        changed();
    }

    private static void choose(Select<Place> field, @Nullable String id) {
        field.getListDataView()
                .getItems()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .ifPresent(field::setValue);
    }

    private void changed() {
        desk.leaving(Optional.ofNullable(from.getValue()));
        tell();
        if (!isRestored) {
            return;
        }
        if (desk.lines().isEmpty() && reference.isEmpty()) {
            drafts.forget();
        } else {
            drafts.keep(new Draft(
                    key,
                    from.isEmpty() ? null : from.getValue().id(),
                    to.isEmpty() ? null : to.getValue().id(),
                    reference.getValue(),
                    desk.lines().stream().map(GoodsLine::draft).toList()));
        }
    }

    private void tell() {
        var products = desk.lines().size();
        count.setText(getTranslation("goods.count", products, Formats.here().number(desk.total())));
        post.setEnabled(products > 0);
    }

    private void post() {
        outcome.removeAll();
        var good = desk.lines().stream().filter(line -> !line.isGood()).toList().isEmpty();
        if (!isReady() || !good || !post.isEnabled()) {
            return;
        }
        post.setEnabled(false);
        var lines = desk.lines().reversed().stream().map(GoodsLine::input).toList();
        var input = new HashMap<String, Object>(Map.of("lines", lines, "idempotencyKey", key));
        ask(input, this::take, failure -> {
            post.setEnabled(true);
            outcome.add(Failure.notice(failure, this::post));
        });
    }

    private void take(Answer<Optional<Posted>> answer) {
        post.setEnabled(true);
        answer.data()
                .ifPresentOrElse(
                        this::take,
                        () -> refuse(answer.whyMissing(field())
                                .map(fault -> fault.message())
                                .orElseGet(() -> getTranslation("failure.unavailable"))));
    }

    private void take(Posted posted) {
        if (posted.isDone()) {
            done();
            return;
        }
        var message = String.valueOf(posted.message());
        switch (posted.type()) {
            case "ReasonRequiredError" -> {
                reference.setErrorMessage(message);
                reference.setInvalid(true);
                reference.focus();
            }
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

    private void done() {
        var words = done(desk.lines().size(), Formats.here().number(desk.total()));
        beginAnew();
        outcome.add(new Notice(Icon.CHECK, words).toned(Tone.GOOD).asAlert());
    }

    private void beginAnew() {
        outcome.removeAll();
        key = UUID.randomUUID().toString();
        reference.clear();
        desk.clear();
        changed();
        desk.focus();
    }

    private void refuse(String why) {
        outcome.add(new Notice(Icon.ALERT, why)
                .toned(Tone.WARNING)
                .saying(getTranslation("goods.nothing-moved"))
                .asAlert());
    }

    private void prepare(Select<Place> place, String key) {
        place.setLabel(getTranslation(key));
        place.setItemLabelGenerator(Place::name);
        place.addValueChangeListener(change -> {
            place.setInvalid(false);
            changed();
        });
    }
}
