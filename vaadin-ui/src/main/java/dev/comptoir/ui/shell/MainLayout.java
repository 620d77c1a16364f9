package dev.comptoir.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.alerts.Bell;
import dev.comptoir.ui.graph.Graph;
import dev.comptoir.ui.store.StoreMenu;
import jakarta.annotation.security.PermitAll;

/** The frame of every page: the menu at the side, who is at work and where in the bar above. */
@PermitAll
public class MainLayout extends AppLayout {

    public MainLayout(AuthenticationContext authentication, StoreMenu storeMenu, Bell bell, Graph graph) {
        var employee = Employee.signedIn();
        setPrimarySection(Section.DRAWER);
        setI18n(new AppLayoutI18n().setDrawer(getTranslation("shell.drawer")));
        addToDrawer(wordmark(), new Menu(employee), switches());
        addToNavbar(toggle(), spacer(), storeMenu);
        if (employee.isStaff()) {
            addToNavbar(bell);
        }
        addToNavbar(new UserMenu(employee, authentication, graph));
        addClassName("shell");
    }

    private Anchor wordmark() {
        var home = new Anchor("", new Image("icons/mark.svg", ""), new Span("Comptoir"));
        home.addClassName("wordmark");
        home.getElement().setAttribute("router-link", true);
        return home;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        return toggle;
    }

    private static Div spacer() {
        var spacer = new Div();
        spacer.addClassName("spacer");
        return spacer;
    }

    private static Div switches() {
        var switches = new Div(new LanguageSwitch(), new ColorSwitch());
        switches.addClassName("switches");
        return switches;
    }
}
