package dev.comptoir.ui.goods;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Goods are scanned or typed line by line and posted once. What was typed is kept, with the key of the act, even over a
 * reload.
 */
abstract class GoodsPage extends Page {
    protected final transient Graph graph;
    protected final transient Employee employee = Employee.signedIn();
    protected final GoodsFields fields;
    private final GoodsDesk desk;
    private final GoodsPosting posting;
    private final transient Drafts drafts;
    private final Div content = new Div();
    /** Nothing is kept before what was kept is known: an empty page would overwrite it. */
    private boolean isRestored;

    protected GoodsPage(String name, Graph graph, boolean withCost) {
        super(name + ".title");
        this.graph = graph;
        this.drafts = new Drafts(name, employee.id());
        this.fields = new GoodsFields(name + ".reference", this::changed);
        this.desk = new GoodsDesk(graph, withCost, this::changed);
        this.posting = new GoodsPosting(this, fields, desk, name + ".post");
        setAbout(getTranslation(name + ".about"));
        content.addClassName("goods");
        content.add(fields, desk, posting);
        add(content);
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

    /** Chooses what goes without saying. */
    protected abstract void preset(List<Place> givers, List<Place> getters);

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
        fields.offer(givers, getters);
        preset(givers, getters);
        desk.focus();
        drafts.load(kept -> {
            kept.ifPresent(this::show);
            isRestored = true;
        });
    }

    private void show(Draft draft) {
        posting.goOn(draft.key());
        fields.show(draft);
        desk.show(draft.lines());
        changed();
    }

    private void changed() {
        desk.leaving(Optional.ofNullable(fields.from.getValue()));
        posting.tell();
        if (!isRestored) {
            return;
        }
        if (desk.lines().isEmpty() && fields.reference.isEmpty()) {
            drafts.forget();
        } else {
            drafts.keep(new Draft(
                    posting.key(),
                    GoodsFields.idOf(fields.from),
                    GoodsFields.idOf(fields.to),
                    fields.reference.getValue(),
                    desk.lines().stream().map(GoodsLine::draft).toList()));
        }
    }

    final void beginAnew() {
        fields.reference.clear();
        desk.clear();
        changed();
        desk.focus();
    }
}
