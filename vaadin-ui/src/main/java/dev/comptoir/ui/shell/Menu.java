package dev.comptoir.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.account.Roles;
import dev.comptoir.ui.counts.CountsView;
import dev.comptoir.ui.customers.CustomersView;
import dev.comptoir.ui.dashboard.DashboardView;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.goods.ReceiveView;
import dev.comptoir.ui.goods.TransferView;
import dev.comptoir.ui.imports.ImportView;
import dev.comptoir.ui.oversight.AuditView;
import dev.comptoir.ui.oversight.TillPermissionsView;
import dev.comptoir.ui.prices.PriceListsView;
import dev.comptoir.ui.prices.PromotionsView;
import dev.comptoir.ui.products.ProductsView;
import dev.comptoir.ui.replenishment.ReplenishmentView;
import dev.comptoir.ui.stock.StockView;
import dev.comptoir.ui.stores.StoresView;
import dev.comptoir.ui.thresholds.ThresholdsView;
import dev.comptoir.ui.till.RegistersView;
import dev.comptoir.ui.till.TillReportsView;
import dev.comptoir.ui.till.TillView;

/** Lists the pages that the person may open, and no others. */
class Menu extends SideNav {

    Menu(Employee employee) {
        setLabel(getTranslation("shell.menu"));
        if (employee.seesFigures()) {
            add("dashboard.title", DashboardView.class, Icon.DASHBOARD);
        }
        if (employee.isStaff()) {
            add("till.title", TillView.class, Icon.TILL);
            add("customers.title", CustomersView.class, Icon.PERSON);
            add("products.title", ProductsView.class, Icon.PRODUCTS);
            add("stock-page.title", StockView.class, Icon.STOCK);
            add("replenishment.title", ReplenishmentView.class, Icon.REPLENISH);
            add("counts.title", CountsView.class, Icon.COUNT);
        }
        if (employee.worksAtWarehouse() || employee.seesFigures()) {
            add("receive.title", ReceiveView.class, Icon.RECEIVE);
        }
        if (employee.seesFigures()) {
            add("transfer.title", TransferView.class, Icon.TRANSFER);
            add("promotions.title", PromotionsView.class, Icon.DISCOUNT);
            add("price-lists.title", PriceListsView.class, Icon.PRICES);
            add("thresholds.title", ThresholdsView.class, Icon.THRESHOLDS);
            add("till-reports.title", TillReportsView.class, Icon.FILE);
            add("registers.title", RegistersView.class, Icon.DRAWER);
            add("audit.title", AuditView.class, Icon.NOTE);
        }
        if (employee.is(Roles.ADMIN)) {
            add("import.title", ImportView.class, Icon.IMPORT);
            add("stores.title", StoresView.class, Icon.STORE);
            add("permissions.title", TillPermissionsView.class, Icon.KEYS);
        }
    }

    private void add(String titleKey, Class<? extends Component> page, Icon icon) {
        var item = new SideNavItem(getTranslation(titleKey), page, icon.draw());
        item.setMatchNested(true);
        addItem(item);
    }
}
