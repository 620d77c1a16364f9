package dev.comptoir.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.dashboard.DashboardView;
import dev.comptoir.ui.products.ProductsView;
import jakarta.annotation.security.PermitAll;

/** The bare address: leads to where the person's day begins. */
@Route("")
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(Employee.signedIn().seesFigures() ? DashboardView.class : ProductsView.class);
    }
}
