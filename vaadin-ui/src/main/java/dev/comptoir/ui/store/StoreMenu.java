package dev.comptoir.ui.store;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.comptoir.ui.design.Icon;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Shows the store that is meant by "here", and lets somebody with several change it. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class StoreMenu extends MenuBar {
    private final transient ChosenStore here;
    private final Span name = new Span();
    private transient @Nullable Registration changes;

    StoreMenu(ChosenStore here) {
        this.here = here;
        addClassName("store-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        here.whenKnown(store -> show());
        changes = here.whenChanged(attached.getUI(), this::show);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (changes != null) {
            changes.remove();
        }
    }

    private void show() {
        removeAll();
        setVisible(!here.all().isEmpty());
        here.chosen().ifPresent(chosen -> {
            name.setText(chosen.name());
            name.addClassName("store-name");
            var item = addItem(Icon.STORE.draw());
            item.add(name);
            item.setAriaLabel(getTranslation("shell.store", chosen.name()));
            item.setEnabled(here.all().size() > 1);
            if (here.all().size() > 1) {
                offerAll(item);
            }
        });
    }

    private void offerAll(MenuItem item) {
        for (var store : here.all()) {
            var choice = item.getSubMenu().addItem(store.name(), click -> here.choose(store));
            choice.setCheckable(true);
            choice.setChecked(store.equals(here.chosen().orElse(null)));
        }
    }
}
