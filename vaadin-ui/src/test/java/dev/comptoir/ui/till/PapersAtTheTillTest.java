package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PapersAtTheTillTest extends UiTest {
    private static final String LANTERN = "5012345000138";

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aReceiptIsSavedAndSentOnce() {
        openTill(0);
        sell();
        assertThat($(Image.class).withClassName("receipt-barcode").single().getSrc())
                .startsWith("data:image/svg+xml;base64,");
        assertThat(text()).contains("12 Rue de la Paix, 75002", "Till 1");
        press("PDF");
        assertThat(text()).contains("Receipt-PAR1-001042.pdf was saved");
        press("E-mail");
        press("Send");
        assertThat($(EmailField.class).single().isInvalid()).isTrue();
        $(EmailField.class).single().setValue("jo@example.invalid");
        press("Send");
        assertThat(text()).contains("This is no e-mail address.");
        $(EmailField.class).single().setValue("jo@example.org");
        press("Send");
        press("Send");
        assertThat(text()).contains("The receipt is on its way to jo@example.org");
        var sent = inputs("EmailReceipt");
        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).isEqualTo(sent.get(2)).containsEntry("language", "EN");
        assertThat(sent.get(0).get("idempotencyKey")).isNotEqualTo(sent.get(1).get("idempotencyKey"));
        press("Next sale");
        assertThat(text()).contains("Scan the first item");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void cashIsTakenOutWithAReasonAndStandsOnTheReport() {
        openTill(0);
        press("Till menu");
        press("Cash in and out");
        $(BigDecimalField.class).single().setValue(new BigDecimal("20"));
        press("Move");
        assertThat($(TextField.class).last().getErrorMessage()).isEqualTo("Say why.");
        $(TextField.class).last().setValue("To the bank");
        press("Move");
        assertThat(text()).contains("£20.00 taken out of the drawer");
        assertThat(inputs("MoveCash")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("amount", "-20")
                .containsEntry("reason", "To the bank"));
        press("Till menu");
        press("X report");
        assertThat(text())
                .contains(
                        "X report",
                        "Camille Petit",
                        "To the bank",
                        "-£20.00",
                        "Gross sales £60.00",
                        "Net, before tax £40.00");
        press("PDF");
        assertThat(text()).contains("Z-report-41.pdf was saved");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aDrawerIsCountedByCoinsAndNotes() {
        openTill(0);
        press("Close till");
        count("£50.00", 2);
        count("£0.50", 1);
        assertThat(cash().getValue()).isEqualByComparingTo("100.50");
        assertThat(cash().isReadOnly()).isTrue();
        assertThat(text()).contains("Difference: £0.50");
        count("£0.50", null);
        assertThat(text()).contains("Just as expected");
        press("Close till");
        assertThat(text()).contains("Z report 41", "2 × £50.00 £100.00");
        assertThat(inputs("CloseTill")).singleElement().satisfies(input -> assertThat(String.valueOf(input))
                .contains("denominations=[{")
                .contains("count=2"));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whoCountsBlindLearnsOfADifferenceWhenTheTillIsClosed() {
        openTill(1);
        press("Close till");
        assertThat(text())
                .contains("Count without knowing what is expected")
                .doesNotContain("Expected", "Difference", "Gross sales");
        cash().setValue(new BigDecimal("90"));
        assertThat(text()).doesNotContain("Difference");
        assertThat($(TextField.class).last().getHelperText())
                .isEqualTo("What should be known of this count, if anything.");
        $(TextField.class).last().setValue("Gave too much back");
        press("Close till");
        assertThat(text()).contains("Z report 41", "Expected £100.00", "Counted £90.00", "Difference -£10.00");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerReadsPastReports() {
        speak(Locale.FRANCE);
        open("till-reports");
        settle();
        assertThat(text()).contains("Rapports de caisse", "Rapport Z 40", "31 ventes", "Écart");
        test($(NativeButton.class).withClassName("till-session").all().getFirst())
                .click();
        settle();
        assertThat(text()).contains("Compté 410,00 £", "Camille Petit");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerSetsRegistersUp() {
        open("registers");
        settle();
        assertThat($(TextField.class).all()).extracting(TextField::getValue).contains("Till 1", "Till 2", "");
        $(TextField.class).last().setValue("Till 3");
        press("Add");
        $(TextField.class).all().stream()
                .filter(field -> field.getValue().equals("Till 1"))
                .findFirst()
                .orElseThrow()
                .setValue("Door");
        press("Rename");
        assertThat(inputs("SaveRegister"))
                .extracting(input -> input.get("name"))
                .containsExactly("Till 3", "Door");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void reportsAndRegistersAreForManagers() {
        open("till-reports");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
        open("registers");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    private void openTill(int register) {
        open("till");
        test($(NativeButton.class).withClassName("till-register").all().get(register))
                .click();
        $(BigDecimalField.class).single().setValue(new BigDecimal("100"));
        press("Open till");
    }

    private void sell() {
        var input = $(TillInput.class).single();
        ComponentUtil.fireEvent(input, new TillInput.Scanned(input, true, LANTERN));
        settle();
        test($(Button.class).withClassName("till-pay").single()).click();
        $(BigDecimalField.class).single().setValue(new BigDecimal("10"));
        press("Take");
    }

    private BigDecimalField cash() {
        return $(BigDecimalField.class).withClassName("till-amount").single();
    }

    private void count(String value, Integer pieces) {
        $(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().equals(value))
                .findFirst()
                .orElseThrow()
                .setValue(pieces);
        settle();
    }

    private void press(String begin) {
        var button = java.util.stream.Stream.concat(
                        $(Button.class).all().stream()
                                .filter(each -> each.getText().startsWith(begin) && each.isEnabled()),
                        $(NativeButton.class).all().stream()
                                .filter(each ->
                                        each.getElement().getTextRecursively().startsWith(begin)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(begin + " is nowhere in " + text()));
        if (button instanceof Button one) {
            test(one).click();
        } else {
            test((NativeButton) button).click();
        }
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
