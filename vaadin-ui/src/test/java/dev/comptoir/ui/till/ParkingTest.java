package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales that wait, and who buys, at the till. */
class ParkingTest extends UiTest {
    private static final String LANTERN = "5012345000138";

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aSaleIsParkedAndTakenUpAgainAsItWas() {
        openTill();
        scan("2*" + LANTERN);
        scan("10%");
        key("F7");
        field("A name to find it again").setValue("Red coat");
        press("Park");
        assertThat(text()).contains("Parked. F7 shows", "Scan the first item").doesNotContain("White metal lantern");
        assertThat(badge()).isEqualTo("1");

        key("F7");
        assertThat(text()).contains("Red coat", "Baptiste Moreau", "2 × White metal lantern");
        choose("Red coat");

        assertThat(text()).contains("goes on here", "White metal lantern", "−10 %");
        assertThat(badge()).isEmpty();
        key("F7");
        assertThat(text()).contains("A name to find it again");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aKeyPressedWhileADialogAsksBeginsNothingElse() {
        openTill();
        scan(LANTERN);
        key("F7");
        key("F7");
        key("F5");
        assertThat($(com.vaadin.flow.component.dialog.Dialog.class).all()).hasSize(1);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatCannotBeReservedIsSaid() {
        openTill();
        scan("3*" + LANTERN);
        key("F7");
        $(Checkbox.class).single().setValue(true);
        press("Park");
        assertThat(text()).contains("Not reserved, because there are too few: White metal lantern (2).");
        key("F7");
        assertThat(text()).contains("Without a name", "Reserved");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aSaleWhoseParkingIsNotAnsweredStaysAndIsParkedOnce() {
        openTill();
        scan(LANTERN);
        key("F7");
        router.graph().breakDown("sales");
        press("Park");
        assertThat(text()).contains("White metal lantern");
        router.graph().repairOnly("sales");
        press("Park");
        assertThat(text()).contains("Parked. F7 shows");
        assertThat(inputs("ParkSale"))
                .hasSizeGreaterThan(1)
                .extracting(input -> input.get("idempotencyKey"))
                .containsOnly(inputs("ParkSale").getFirst().get("idempotencyKey"));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aSaleThatAnotherTillTookUpIsRefusedAndTheListIsReadAnew() {
        openTill();
        park();
        key("F7");
        router.graph().parkedSalesAreTakenElsewhere();
        choose("Without a name");
        assertThat(text()).contains("already taken up again at \"Till 2\"", "No sale is parked in this store");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aParkedSaleIsDiscardedWithAReason() {
        openTill();
        park();
        key("F7");
        discard();
        press("Discard");
        assertThat(field("Why").isInvalid()).isTrue();
        field("Why").setValue("Nobody came");
        press("Discard");
        assertThat(text()).contains("No sale is parked in this store");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whoClosesATillIsToldOfParkedSales() {
        openTill();
        park();
        key("F10");
        press("Close till");
        assertThat(text()).contains("One sale is parked in this store", "go on at any register");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCustomerIsFoundChosenAndStandsOnTheReceipt() {
        openTill();
        scan(LANTERN);
        key("F6");
        field("Name, e-mail or phone").setValue("dup");
        settle();
        assertThat(text())
                .contains("Jean Dupont", "Marie Dupont", "New customer")
                .doesNotContain("Amélie");
        choose("Marie Dupont");
        assertThat(text()).contains("Sold to Marie Dupont", "Customer Marie Dupont");
        key("F9");
        $(BigDecimalField.class).single().setValue(new BigDecimal("5"));
        press("Take");
        assertThat(text()).contains("PAR1-001042", "Customer Marie Dupont");
        assertThat(inputs("RegisterSale")).singleElement().satisfies(input -> assertThat(input)
                .containsKey("customerId"));
        press("Next sale");
        assertThat(text()).doesNotContain("Marie Dupont");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCustomerIsMadeOnTheSpotAndWhatCannotBeIsSaidAtItsField() {
        openTill();
        key("F6");
        field("Name, e-mail or phone").setValue("Nina Simon");
        settle();
        choose("New customer");
        assertThat($(TextField.class).all()).anyMatch(field -> field.getValue().equals("Nina Simon"));
        $(EmailField.class).single().setValue("nobody");
        press("Save and choose");
        assertThat($(EmailField.class).single().getErrorMessage()).contains("not an e-mail");
        $(EmailField.class).single().setValue("nina@example.com");
        press("Save and choose");
        assertThat(text()).contains("Sold to Nina Simon");
        key("F6");
        choose("No customer");
        assertThat(text()).doesNotContain("Nina Simon");
    }

    private void park() {
        scan(LANTERN);
        key("F7");
        press("Park");
    }

    private void openTill() {
        open("till");
        test($(NativeButton.class).withClassName("till-register").all().getFirst())
                .click();
        $(BigDecimalField.class).single().setValue(new BigDecimal("100"));
        press("Open till");
    }

    private TillInput input() {
        return $(TillInput.class).single();
    }

    private void scan(String text) {
        ComponentUtil.fireEvent(input(), new TillInput.Scanned(input(), true, text));
        settle();
    }

    private void key(String key) {
        ComponentUtil.fireEvent(input(), new TillInput.Pressed(input(), true, key, ""));
        settle();
    }

    private String badge() {
        return $(ActionBar.class)
                .single()
                .getElement()
                .getChildren()
                .flatMap(button -> button.getChildren())
                .filter(child -> child.getTag().equals("output"))
                .findFirst()
                .map(child -> child.getText())
                .orElse("");
    }

    private NativeButton picked() {
        return $(NativeButton.class).withClassName("pick").all().getFirst();
    }

    private void discard() {
        com.vaadin.flow.dom.DomEvent event = new com.vaadin.flow.dom.DomEvent(
                picked().getElement(),
                "discard",
                new tools.jackson.databind.node.ObjectNode(tools.jackson.databind.node.JsonNodeFactory.instance));
        picked().getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(event);
        settle();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> field.getLabel() != null && field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String begin) {
        test($(NativeButton.class).withClassName("pick").all().stream()
                        .filter(pick -> textOf(pick).strip().startsWith(begin))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
    }

    private void press(String begin) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith(begin))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> inputs(String operation) {
        return router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .map(Request::variables)
                .map(variables -> (Map<String, Object>) variables.get("input"))
                .toList();
    }
}
