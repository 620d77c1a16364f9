package dev.comptoir.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.popover.Popover;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BellTest extends UiTest {

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void theBellSaysHowMuchIsNew() {
        open("products");
        assertThat(textOf(bell())).contains("3", "Stock alerts: 3 new");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void theLatestAlertsAreOneClickAway() {
        open("products");
        openPanel();
        assertThat($(AlertRow.class).all()).hasSize(12);
        assertThat(textOf($(AlertsPanel.class).single()))
                .contains("Out of stock", "White metal lantern", "London", "21 Nov 2026, 11:52", "New");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void whoHasSeenThemAllIsToldOfNothingNew() {
        open("products");
        openPanel();
        test($(Button.class).withText("Mark all as seen").single()).click();
        settle();
        assertThat(textOf(bell())).contains("nothing new");
        assertThat(textOf($(AlertsPanel.class).single())).doesNotContain("New");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void anAlertIsCountedAndShownAsItArises() {
        open("products");
        openPanel();
        await().until(() -> router.streams().count() == 1);
        router.alert("STOCK_OUT", 29, "Paris");
        router.alert("STOCK_OUT", 30, "London");
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(textOf(bell())).contains("4 new");
        });
        assertThat(textOf($(AlertRow.class).all().getFirst())).contains("Inflatable political globe");
        assertThat($(Notification.class).single().getElement().getProperty("text"))
                .isEqualTo("Out of stock: Inflatable political globe, Paris");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void manyStockOutsAreOneNotice() {
        open("products");
        await().until(() -> router.streams().count() == 1);
        List.of(3, 4, 5).forEach(product -> router.alert("STOCK_OUT", product, "Paris"));
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(textOf(bell())).contains("6 new");
        });
        assertThat($(Notification.class).single().getElement().getProperty("text"))
                .isEqualTo("Out of stock: 3 products");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anInterruptionIsSaidAndPasses() {
        open("products");
        await().until(() -> router.streams().count() == 1);
        router.setAway(true);
        router.streams().end();
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(textOf(bell())).contains("Live updates are interrupted");
        });
        router.setAway(false);
        await().pollInSameThread().untilAsserted(() -> {
            settle();
            assertThat(textOf(bell())).contains("3 new").doesNotContain("interrupted");
        });
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void nothingStaysOpenWhenThePageIsLeft() {
        open("products");
        await().until(() -> router.streams().count() == 1);
        bell().removeFromParent();
        await().until(() -> router.streams().count() == 0);
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void withoutTheInventoryThePanelSaysWhyAndAllIsInFrench() {
        router.graph().breakDown("inventory");
        speak(Locale.FRANCE);
        open("products");
        openPanel();
        assertThat(textOf(bell())).contains("rien de nouveau");
        assertThat(textOf($(AlertsPanel.class).single())).contains("Indisponible", "Réessayer");
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void theBellIsForTheStaff() {
        open("products");
        assertThat($(Bell.class).exists()).isFalse();
        // That of the page of an earlier test ends a moment after it.
        await().untilAsserted(() -> assertThat(router.streams().count()).isZero());
    }

    private Bell bell() {
        return $(Bell.class).single();
    }

    private void openPanel() {
        $(Popover.class).single().setOpened(true);
        settle();
    }
}
