package dev.comptoir.ui.shell;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.pin.PinDialog;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is signed in, and the way out. */
class UserMenu extends MenuBar {

    UserMenu(Employee employee, AuthenticationContext authentication, Graph graph) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        var avatar = new Avatar(employee.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var me = addItem(avatar);
        me.setAriaLabel(getTranslation("shell.account", employee.name()));
        me.getSubMenu().addItem(card(employee)).setEnabled(false);
        me.getSubMenu().addSeparator();
        if (employee.isStaff()) {
            var pin = me.getSubMenu().addItem(Icon.KEYS.draw(), click -> new PinDialog(graph).open());
            pin.add(new Span(getTranslation("pin.title")));
        }
        var signOut = me.getSubMenu().addItem(Icon.SIGN_OUT.draw(), click -> authentication.logout());
        signOut.add(new Span(getTranslation("shell.sign-out")));
    }

    private Div card(Employee employee) {
        var name = new Span(employee.name());
        name.addClassName("user-name");
        var roles = new Span(Stream.of(Roles.ADMIN, Roles.MANAGER, Roles.CASHIER)
                .filter(employee::is)
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(", ")));
        roles.addClassName("user-roles");
        var card = new Div(name, roles);
        card.addClassName("user-card");
        return card;
    }
}
