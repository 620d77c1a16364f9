package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
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

/** Cards at the terminal and gift cards, as a cashier sees them. The lantern costs £3.66. */
class PaymentTest extends UiTest {
    private static final String LANTERN = "5012345000138";
    private static final String GIFT_CARD = "4000123412341239";

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aDeclinedCardIsSaidAndAnotherTenderPays() {
        pay(2);
        choose("Card");
        amount("2.51");
        press("Take ·");
        look();
        assertThat(text()).contains("Declined: the card was not charged", "Taken at another terminal", "£7.32");
        choose("Cash");
        amount("7.32");
        press("Take ·");
        assertThat(posted("RegisterSale")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("payments", List.of(Map.of("method", "CASH", "amount", "7.32"))));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aTerminalThatIsSilentIsAskedAgainAndNoSecondCardIsTakenMeanwhile() {
        pay(2);
        choose("Card");
        amount("2.52");
        press("Take ·");
        look();
        assertThat(text()).contains("The terminal does not answer", "not known yet");
        press("Ask again");
        look();
        assertThat(text()).contains("The terminal does not answer");
        assertThat(posted("StartCardPayment")).hasSize(1);
        press("Cancel, pay otherwise");
        assertThat(text()).contains("Cancelled: the card was not charged");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCardThatNobodyAnsweredForIsAskedForUnderTheSameKey() {
        pay(2);
        choose("Card");
        router.graph().breakDown("sales");
        press("Take ·");
        assertThat(text()).contains("never charged twice").doesNotContain("Back to the goods");
        router.graph().repairOnly("sales");
        press("Ask again");
        look();
        assertThat(text()).contains("PAR1-001042");
        assertThat(posted("StartCardPayment")).hasSize(2).allSatisfy(input -> assertThat(input)
                .isEqualTo(posted("StartCardPayment").getFirst()));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void anApprovedCardStaysWithTheSaleAndGoesBackWhenItIsTakenOff() {
        pay(2);
        choose("Card");
        amount("5");
        press("Take ·");
        look();
        press("Back to the goods");
        press("Pay");
        settle();
        assertThat(text()).contains("Card £5.00", "£2.32");
        test($(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").startsWith("Take Card £5.00 back"))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
        assertThat(text()).contains("The money goes back to the card", "£7.32");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aGiftCardGivesWhatIsOnItAndTheRestIsPaidOtherwise() {
        pay(2);
        choose("Gift card");
        code("1111222233334444");
        press("Take ·");
        assertThat($(TextField.class)
                        .withClassName("till-giftcard-field")
                        .single()
                        .getErrorMessage())
                .contains("no gift card of this code");
        code("4000 1234 1234 1239");
        press("Take ·");
        assertThat(text()).contains("£5.00 on the gift card", "Gift card £5.00", "£2.32");
        press("Take ·");
        assertThat(posted("RegisterSale")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry(
                        "payments",
                        List.of(
                                Map.of("method", "GIFT_CARD", "amount", "5.00", "giftCardCode", GIFT_CARD),
                                Map.of("method", "CASH", "amount", "2.32"))));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aGiftCardIsScannedWhereverTheCursorIs() {
        pay(1);
        ComponentUtil.fireEvent(
                $(TillInput.class).single(),
                new TillInput.Scanned($(TillInput.class).single(), true, GIFT_CARD));
        settle();
        assertThat(posted("RegisterSale")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry(
                        "payments",
                        List.of(Map.of("method", "GIFT_CARD", "amount", "3.66", "giftCardCode", GIFT_CARD))));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aGiftCardIsSoldFromTheMenuAndItsCodeShownOnce() {
        openTill();
        test($(NativeButton.class).withClassName("till-do").all().stream()
                        .filter(button -> "F10".equals(button.getElement().getAttribute("aria-keyshortcuts")))
                        .findFirst()
                        .orElseThrow())
                .click();
        press("Sell a gift card");
        amount("20");
        press("To payment");
        assertThat(text()).contains("£20.00").doesNotContain("Gift card £");
        amount("50");
        press("Take ·");
        assertThat(text()).contains("4000 1234 1234 1239", "Change: £30.00", "Keep it like cash");
        assertThat(posted("SellGiftCard")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("amount", "20.00")
                .containsEntry("payments", List.of(Map.of("method", "CASH", "amount", "50"))));
        press("Next sale");
        assertThat(text()).contains("Scan the first item").doesNotContain("4000 1234");
    }

    private void pay(int lanterns) {
        openTill();
        ComponentUtil.fireEvent(
                $(TillInput.class).single(),
                new TillInput.Scanned($(TillInput.class).single(), true, lanterns + "*" + LANTERN));
        settle();
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
    }

    private void openTill() {
        open("till");
        test($(NativeButton.class).withClassName("till-register").all().getFirst())
                .click();
        $(BigDecimalField.class).single().setValue(new BigDecimal("100"));
        press("Open till");
    }

    private static void look() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        settle();
    }

    private void amount(String amount) {
        $(BigDecimalField.class).single().setValue(new BigDecimal(amount));
    }

    private void code(String code) {
        $(TextField.class).withClassName("till-giftcard-field").single().setValue(code);
    }

    private void choose(String method) {
        test($(NativeButton.class).withText(method).single()).click();
    }

    private void press(String begin) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith(begin))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + begin + " in " + text())))
                .click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> posted(String operation) {
        return router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .map(Request::variables)
                .map(variables -> (Map<String, Object>) variables.get("input"))
                .toList();
    }
}
