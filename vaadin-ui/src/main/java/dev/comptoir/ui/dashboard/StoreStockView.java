package dev.comptoir.ui.dashboard;

import com.vaadin.flow.router.Route;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

@Route(value = "stores/:id/stock", layout = MainLayout.class)
@RolesAllowed({"MANAGER", "ADMIN"})
public class StoreStockView extends Page {
    public StoreStockView() {
        super("dashboard.title");
    }
}
