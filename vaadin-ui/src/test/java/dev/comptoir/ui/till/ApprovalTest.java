package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalTest extends UiTest {

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aManagerApprovesADiscountAndTheSaleIsSentAgainUnderItsKey() {
        sellWithTwoPoundsOff();
        assertThat(text()).contains("Somebody who may approves it for this sale");

        vouch("manager.paris", "2580");

        assertThat(text()).contains("PAR1-001042").doesNotContain("Somebody who may");
        assertThat(sent())
                .hasSize(2)
                .extracting(input -> input.get("idempotencyKey"))
                .containsOnly(sent().getFirst().get("idempotencyKey"));
        assertThat(sent().getFirst()).doesNotContainKey("approval");
        assertThat(sent().getLast()).containsEntry("approval", "approved");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aWrongSecretIsSaidAndCanBeTypedAgain() {
        sellWithTwoPoundsOff();

        vouch("manager.paris", "1111");

        assertThat(text()).contains("do not go together");
        assertThat($(PasswordField.class).single().getValue()).isEmpty();
        vouch("manager.paris", "2580");
        assertThat(text()).contains("PAR1-001042");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutAnApprovalTheSaleGoesOnUnsold() {
        sellWithTwoPoundsOff();

        press("Cancel");

        assertThat(text())
                .contains("This needs an approval", "White metal lantern")
                .doesNotContain("PAR1-001042");
        assertThat($(PasswordField.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void theDrawerIsOpenedForAReason() {
        openTill();
        var input = $(TillInput.class).single();
        ComponentUtil.fireEvent(input, new TillInput.Pressed(input, true, "F10", ""));
        settle();
        press("Open drawer");
        press("Open · Enter");
        assertThat(router.requests()).noneMatch(request -> request.operation().equals("OpenDrawer"));
        $(TextField.class)
                .withPropertyValue(TextField::getLabel, "Why the drawer is opened")
                .single()
                .setValue("To change a note");
        press("Open · Enter");

        assertThat(text()).contains("the drawer may be opened");
        assertThat(router.requests())
                .filteredOn(request -> request.operation().equals("OpenDrawer"))
                .hasSize(1);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aDiscountThatIsKnownToNeedAnApprovalGetsItBeforeMoneyIsTaken() {
        begin("20");
        assertThat(text())
                .contains("Somebody who may approves it for this sale")
                .doesNotContain("To pay");
        press("Cancel");
        assertThat(text()).contains("A manager has to approve").doesNotContain("To pay");
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
        vouch("manager.paris", "2580");
        assertThat(text()).contains("To pay");
        press("Take");
        assertThat(sent()).singleElement().satisfies(input -> assertThat(input).containsEntry("approval", "approved"));
        assertThat(text()).contains("PAR1-001042");
    }

    private void sellWithTwoPoundsOff() {
        begin("2-");
        $(BigDecimalField.class).single().setValue(BigDecimal.TEN);
        press("Take");
    }

    private void openTill() {
        open("till");
        test($(NativeButton.class).withClassName("till-register").all().getFirst())
                .click();
        $(BigDecimalField.class).single().setValue(BigDecimal.ZERO);
        press("Open till");
    }

    private void begin(String discount) {
        openTill();
        var input = $(TillInput.class).single();
        ComponentUtil.fireEvent(input, new TillInput.Scanned(input, true, "5012345000138"));
        settle();
        ComponentUtil.fireEvent(input, new TillInput.Pressed(input, true, "F2", discount));
        settle();
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
    }

    private void vouch(String name, String secret) {
        $(TextField.class)
                .withPropertyValue(TextField::getLabel, "Approver\u2019s username")
                .single()
                .setValue(name);
        $(PasswordField.class).single().setValue(secret);
        press("Approve");
    }

    private void press(String text) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith(text))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> sent() {
        return router.requests().stream()
                .filter(request -> request.operation().equals("RegisterSale"))
                .map(request -> (Map<String, Object>) request.variables().get("input"))
                .toList();
    }
}
