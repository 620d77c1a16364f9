package dev.comptoir.ui.till.paper;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** Something is done: what the customer gets in large letters, the papers, and with Enter the way on. */
public class Finished extends Div {
    private final Button next = new Button();

    /** @param goOn what the way on is called, by its key in the bundles */
    public Finished(String goOn, Runnable then) {
        addClassName("till-receipt");
        next.setText(getTranslation(goOn));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClassName("till-act");
        next.addClickListener(click -> then.run());
        next.addClickShortcut(Key.ENTER);
    }

    /** What the cashier says, or hands over. */
    public final void say(String words) {
        var said = new Div(words);
        said.addClassNames("till-change", "till-change-large");
        said.getElement().setAttribute("role", "status");
        add(said);
    }

    /** The papers, and after them the way on. */
    public final void show(Component... papers) {
        add(papers);
        add(next);
    }

    /** A key that prints what is on the screen. */
    public final void offerPrint() {
        var print = new Button(
                getTranslation("till.print"),
                click -> click.getSource().getElement().executeJs("window.print()"));
        print.addClassName("till-key");
        print.addClickShortcut(Key.F8);
        add(print);
    }

    /** A key that opens the form which sends the paper to the customer; Enter in it does not go on. */
    public final void offerEmail(Supplier<EmailForm> form) {
        var below = new Div();
        below.getElement()
                .executeJs("this.addEventListener('keydown', key => key.key === 'Enter' && key.stopPropagation())");
        var email = new Button(getTranslation("till.email"), click -> {
            below.removeAll();
            var opened = form.get();
            below.add(opened);
            opened.begin();
        });
        email.addClassName("till-key");
        email.addClickShortcut(Key.F6);
        add(email, below);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        next.focus();
    }
}
