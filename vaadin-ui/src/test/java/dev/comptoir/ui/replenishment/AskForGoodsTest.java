package dev.comptoir.ui.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskForGoodsTest extends UiTest {

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aRowOfTheSearchAsksForItsProductWithTheSuggestionFilledIn() {
        ask("products?q=lantern", "Ask for goods: White metal lantern");
        assertThat(textOf(dialog())).contains("White metal lantern", "In Paris", "Out of stock", "Central warehouse");
        assertThat(quantity().getHelperText()).startsWith("Suggested: ");
        assertThat(quantity().getValue()).isPositive();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void enterAsksAndAWordSaysSo() {
        ask("products?q=lantern", "Ask for goods: White metal lantern");
        quantity().setValue(new BigDecimal(12));
        enter();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(asked()).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("quantity", 12)
                .containsEntry("storeId", router.storeId("Paris"))
                .containsEntry("productId", router.productId(1)));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void tryingAgainAfterNoAnswerBearsTheSameKey() {
        ask("products?q=lantern", "Ask for goods: White metal lantern");
        quantity().setValue(new BigDecimal(12));
        router.graph().breakDown("inventory");
        enter();
        assertThat(textOf(dialog())).contains("The inventory service does not answer.");
        router.graph().repair();
        enter();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(asked()).hasSize(2);
        assertThat(asked().getFirst()).isEqualTo(asked().getLast());
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatIsAskedForAlreadyIsShownInstead() {
        ask("products?q=oolly", "Ask for goods: Red woolly hottie white heart");
        quantity().setValue(BigDecimal.ONE);
        enter();
        enter();
        ask("products?q=oolly", "Ask for goods: Red woolly hottie white heart");
        quantity().setValue(BigDecimal.TEN);
        enter();
        assertThat(textOf(dialog())).contains("Already asked for", "1, asked for by Baptiste Moreau");
        assertThat($(BigDecimalField.class).exists()).isFalse();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aRefusedQuantityIsSaidAtTheField() {
        ask("products?q=lantern", "Ask for goods: White metal lantern");
        quantity().setValue(new BigDecimal("1.5"));
        enter();
        assertThat(quantity().isInvalid()).isTrue();
        assertThat(quantity().getErrorMessage()).isEqualTo("This is counted in whole pieces.");
        quantity().setValue(BigDecimal.ZERO);
        enter();
        assertThat(quantity().getErrorMessage()).isEqualTo("Say how many, more than zero.");
        assertThat(asked()).hasSize(1);
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void productAndStockPagesAskInFrenchToo() {
        speak(Locale.FRANCE);
        open("products/" + router.productId(1));
        test($(Button.class).withText("Demander").single()).click();
        settle();
        assertThat(textOf(dialog())).contains("À Paris", "Entrepôt central");
        assertThat(quantity().getHelperText()).startsWith("Proposé : ");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void theDashboardAsksForTheStoreOfTheList() {
        open("dashboard");
        // The store that needs looking at most stands first, opened.
        test($(Button.class).withClassName("ask").all().getFirst()).click();
        settle();
        assertThat(textOf(dialog())).contains("In Paris");
    }

    private void ask(String address, String label) {
        open(address);
        router.requests().clear();
        var button = $(Button.class).withClassName("ask").all().stream()
                .filter(each -> each.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow();
        test(button).click();
        settle();
    }

    private void enter() {
        var field = $(BigDecimalField.class).all();
        if (!field.isEmpty()) {
            ComponentUtil.fireEvent(
                    field.getFirst(),
                    new KeyPressEvent(field.getFirst(), Key.ENTER.getKeys().getFirst()));
            settle();
        }
    }

    private Dialog dialog() {
        return $(Dialog.class).single();
    }

    private BigDecimalField quantity() {
        return $(BigDecimalField.class).single();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> asked() {
        return router.requests().stream()
                .filter(request -> request.operation().equals("RequestReplenishment"))
                .map(Request::variables)
                .map(variables -> (Map<String, Object>) variables.get("input"))
                .toList();
    }
}
