package dev.comptoir.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.dashboard.DashboardView;
import dev.comptoir.ui.imports.ImportView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccessTest extends UiTest {

    @Test
    @SignedInAs(Persona.ADMIN)
    void anAdminBeginsWithTheDashboardAndMayDoAll() {
        open("");
        assertThat(getCurrentView()).isInstanceOf(DashboardView.class);
        assertThat(text()).contains("Dashboard", "Products and stock", "Import", "Ada Whitfield");
        open("import");
        assertThat(getCurrentView()).isInstanceOf(ImportView.class);
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aManagerBeginsWithTheDashboardAndImportsNothing() {
        open("");
        assertThat(getCurrentView()).isInstanceOf(DashboardView.class);
        assertThat(text()).doesNotContain("Import");
        open("import");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aPageThatIsNotOpenExplainsItselfInFrench() {
        speak(Locale.FRANCE);
        open("dashboard");
        assertThat(text()).contains("Votre rôle ne comprend pas cette page", "adressez-vous à un administrateur");
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void aCustomerIsToldThatTheAccountIsNotOfTheStaff() {
        open("products");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
        assertThat(text()).contains("does not belong to a member of staff").doesNotContain("Products and stock");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anAddressWithNothingBehindItSaysSo() {
        open("no/such/page");
        assertThat(text()).contains("Page not found", "To the start page");
    }
}
