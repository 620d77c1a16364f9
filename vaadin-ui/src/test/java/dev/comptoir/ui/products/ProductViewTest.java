package dev.comptoir.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerSeesWhereItIsAndWhatItCost() {
        open("products/" + router.productId(1));
        assertThat(text())
                .contains("White metal lantern", "20737", "Here, Paris", "Central warehouse", "Other stores", "Berlin")
                .contains("Prices until now", "Autumn promotion", "Margaux Delacroix", "by the system");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatTheStoreChargesIsSaidWithItsListAndPromotions() {
        open("products/" + router.productId(5));
        assertThat(text())
                .contains("Paris: £14.90 · Station shop", "Paris: Winter lights, until 1 Jan 2027, 00:00")
                .doesNotContain("Tea time");
        open("products/" + router.productId(20));
        assertThat(text()).doesNotContain("Station shop", "Winter lights");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierSeesNoPricesOfThePast() {
        open("products/" + router.productId(1));
        assertThat(text()).contains("White metal lantern", "Here, Paris").doesNotContain("Prices until now");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void allOfItIsInFrench() {
        speak(Locale.FRANCE);
        open("products/" + router.productId(1));
        assertThat(text()).contains("Ici, Paris", "Entrepôt central", "Autres magasins", "hors taxes", "En rupture");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutTheInventoryTheProductIsShownAndStockSaysWhy() {
        router.graph().breakDown("inventory");
        open("products/" + router.productId(1));
        assertThat(text()).contains("White metal lantern", "£", "Unavailable: inventory", "Try again");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aServiceHasNoStock() {
        open("products/" + router.productId(49));
        assertThat(text()).contains("No stock is kept of it");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void anUnknownProductIsSaidToBeUnknown() {
        open("products/" + UUID.randomUUID());
        assertThat(text()).contains("There is no such product");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierSeesWhatMovedHereAndChangesNothing() {
        open("products/" + router.productId(1));
        assertThat(text())
                .contains("Stock over time", "45 movements", "Paris → Customers", "−1", "Found behind the shelf")
                .doesNotContain("Correct stock", "Write off");
        assertThat($(MovementRow.class).all()).hasSize(20);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void theLedgerGoesOnWhenMoreIsAskedFor() {
        open("products/" + router.productId(1));
        test($(Button.class).withText("Show more").single()).click();
        settle();
        assertThat($(MovementRow.class).all()).hasSize(40);
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerCorrectsStockWithAReason() {
        open("products/" + router.productId(1));
        click("Correct stock");
        send("Correct stock");
        assertThat($(BigDecimalField.class).single().getErrorMessage()).isEqualTo("Enter a number other than zero.");
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("-2"));
        send("Correct stock");
        assertThat($(TextArea.class).single().getErrorMessage()).startsWith("Say why");
        test($(TextArea.class).single()).setValue("Miscounted");
        send("Correct stock");
        assertThat(lastInput("CorrectStock"))
                .containsEntry("locationId", router.storeId("Paris"))
                .containsEntry("reason", "Miscounted");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(notification()).contains("The stock was changed.");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aRefusalStandsAtTheField() {
        open("products/" + router.productId(1));
        click("Write off");
        test($(BigDecimalField.class).single()).setValue(new BigDecimal("1000"));
        send("Write off");
        assertThat($(BigDecimalField.class).single().isInvalid()).isTrue();
        assertThat($(BigDecimalField.class).single().getErrorMessage()).isEqualTo("There are not so many.");
    }

    private void click(String text) {
        test($(Button.class).withText(text).all().getFirst()).click();
        settle();
    }

    /** The button of the dialog, not the one that opened it. */
    private void send(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> lastInput(String operation) {
        return (Map<String, Object>) router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .toList()
                .getLast()
                .variables()
                .get("input");
    }

    private String notification() {
        return test($(Notification.class).all().getLast()).getText();
    }
}
