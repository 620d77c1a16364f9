package dev.comptoir.ui.till.display;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Failure;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Segmented;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.format.Language;
import dev.comptoir.ui.graph.Answer;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.store.ChosenStore;
import dev.comptoir.ui.store.StoreName;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A second window, or a tablet, that faces the customer: it follows one register, {@code ?register=<id>}, of the store its
 * user works in. Its language is the customer's: chosen on the display, and only there.
 */
@Route("till/display")
@RolesAllowed({Roles.CASHIER, Roles.MANAGER, Roles.ADMIN})
public class DisplayView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Graph graph;
    private final transient ChosenStore here;
    private final transient Displays displays;
    private final Div body = new Div();
    private final Segmented<Language> languages = new Segmented<Language>(getTranslation("shell.language"), this::speak)
            .offering(Language.ENGLISH, "English")
            .offering(Language.FRENCH, "Français");
    private Optional<String> wanted = Optional.empty();
    private Locale locale = getLocale();
    private String store = "";
    private transient Shown shown = new Shown.Welcome();
    private transient @Nullable Registration following;

    public DisplayView(Graph graph, ChosenStore here, Displays displays) {
        this.graph = graph;
        this.here = here;
        this.displays = displays;
        addClassNames("page", "display");
        body.addClassName("display-body");
        languages.addClassName("display-languages");
        languages.taken(Language.of(locale));
        add(body, languages);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getLocation().getQueryParameters().getSingleParameter("register");
    }

    @Override
    public String getPageTitle() {
        return "%s · Comptoir".formatted(getTranslation("display.title"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        here.whenKnown(this::at);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        leave();
    }

    private void at(Optional<StoreName> chosen) {
        chosen.ifPresentOrElse(
                place -> ask(place.id()),
                () -> show(new Notice(Icon.STORE, getTranslation("till.nowhere"))
                        .saying(getTranslation("not-allowed.hint"))));
    }

    private void ask(String storeId) {
        graph.ask(
                DisplayRegisters.class,
                Map.of("storeId", storeId),
                answer -> know(storeId, answer),
                failure -> show(Failure.notice(failure, () -> ask(storeId))));
    }

    /** Only a register that the answer names is followed: the graph tells those of one's own stores alone. */
    private void know(String storeId, Answer<DisplayRegisters> answer) {
        var place = answer.data().store();
        if (place == null || place.registers() == null) {
            var why = answer.whyMissing("store")
                    .map(fault -> fault.message())
                    .orElseGet(() -> getTranslation("failure.unavailable"));
            show(new Notice(Icon.OFFLINE, why)
                    .toned(Tone.WARNING)
                    .retrying(getTranslation("action.retry"), () -> ask(storeId))
                    .asAlert());
            return;
        }
        store = place.name();
        place.registers().stream()
                .filter(register -> wanted.filter(register.id()::equals).isPresent())
                .findFirst()
                .ifPresentOrElse(register -> follow(register.id()), () -> offer(place.registers()));
    }

    private void offer(List<DisplayRegisters.Register> registers) {
        var list = new Div();
        list.addClassName("till-register-list");
        registers.forEach(register -> {
            var button = new NativeButton(register.name(), click -> {
                UI.getCurrentOrThrow().navigate(DisplayView.class, QueryParameters.of("register", register.id()));
                wanted = Optional.of(register.id());
                follow(register.id());
            });
            button.addClassName("till-register");
            list.add(button);
        });
        show(new Div(getTranslation("display.choose", store)), list);
    }

    private void follow(String register) {
        leave();
        following = displays.follow(register, UI.getCurrentOrThrow(), this::show);
    }

    private void leave() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    private void speak(Language language) {
        locale = Locale.of(language.tag(), getLocale().getCountry());
        languages.taken(language);
        if (following != null) {
            show(shown);
        }
    }

    private void show(Shown now) {
        shown = now;
        show(new DisplaySheet(store, locale, now));
    }

    private void show(Component... content) {
        body.removeAll();
        body.add(content);
    }
}
