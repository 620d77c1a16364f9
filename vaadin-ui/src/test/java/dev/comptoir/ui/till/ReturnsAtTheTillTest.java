package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Returns at the till, without a browser; what keys do is in the browser's tests. */
class ReturnsAtTheTillTest extends UiTest {
    private static final String LANTERN = "5012345000138";
    private static final String GIFT_CARD = "4000123412341239";

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void goodsOfAReceiptAreTakenBackWhileASaleGoesOn() {
        sellTwoLanterns();
        scan("20700A");
        press("Returns");
        assertThat(text()).contains("Returns and receipts", "PAR1-001042", "£7.32");
        receipt("PAR1-001042");
        assertThat(text()).contains("White metal lantern", "2 sold", "Cash £7.32");
        more("White metal lantern");
        assertThat(text()).contains("Give back £3.66 · Cash");
        choose("Faulty");
        choose("Back to stock");
        press("Give back");
        assertThat(text()).contains("Give back £3.66 in cash", "Return", "−£3.66", "To loss", "Faulty");
        assertThat(sent("ReturnGoods")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("reason", "Faulty")
                .containsEntry("refundMethod", "CASH")
                .extractingByKey("lines")
                .asString()
                .contains("LOSS"));
        press("E-mail");
        $(EmailField.class).single().setValue("jo@example.org");
        press("Send");
        assertThat(text()).contains("The receipt is on its way to jo@example.org");
        assertThat(sent("EmailReturn")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("address", "jo@example.org")
                .extractingByKey("returnId")
                .asString()
                .startsWith("return-"));
        press("Back to the sale");
        assertThat(text()).contains("White hanging heart t-light holder", "£0.95");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatCameBackDoesNotComeBackAgain() {
        sellTwoLanterns();
        press("Returns");
        receipt("PAR1-001042");
        scan("2");
        choose("Changed mind");
        press("Give back");
        press("Back to the sale");
        press("Returns");
        assertThat(text()).contains("Partly returned");
        receipt("PAR1-001042");
        assertThat(text()).contains("0 of 2 left", "£7.32 given back").doesNotContain("Undo the whole sale");
        scan(LANTERN);
        assertThat(text()).contains("is not on this receipt, or all of it has come back");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aReasonIsNeeded() {
        sellTwoLanterns();
        press("Returns");
        receipt("PAR1-001042");
        scan(LANTERN);
        press("Give back");
        assertThat(text()).doesNotContain("in cash");
        assertThat(sent("ReturnGoods")).isEmpty();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aReturnWithoutAnAnswerIsSentAgainWithTheSameKey() {
        sellTwoLanterns();
        press("Returns");
        receipt("PAR1-001042");
        scan(LANTERN);
        choose("Does not fit");
        router.graph().breakDown("sales");
        press("Give back");
        assertThat(text()).contains("No answer came", "never given back twice").doesNotContain("Back to the goods");
        press("Ask again");
        router.graph().repairOnly("sales");
        press("Ask again");
        assertThat(text()).contains("Give back £3.66 in cash");
        assertThat(sent("ReturnGoods")).hasSize(3).allSatisfy(input -> assertThat(input)
                .isEqualTo(sent("ReturnGoods").getFirst()));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aSaleIsUndoneWithAReason() {
        sellTwoLanterns();
        press("Returns");
        receipt("PAR1-001042");
        press("Undo the whole sale");
        assertThat(sent("VoidSale")).isEmpty();
        $(TextField.class).all().getLast().setValue("Rung up twice");
        press("Undo the whole sale");
        assertThat(text()).contains("The sale PAR1-001042 is undone", "Cash £7.32");
        press("Back to the sale");
        press("Returns");
        receipt("PAR1-001042");
        assertThat(text()).contains("This sale was undone: Rung up twice").doesNotContain("Give back");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aScannedReceiptIsOpenedAtOnceAndAnUnknownOneIsSaid() {
        sellTwoLanterns();
        press("Returns");
        scan("PAR1-009999");
        assertThat(text()).contains("No receipt fits");
        scan("PAR1-001042");
        assertThat(text()).contains("2 sold");
        press("Other receipts");
        $(TextField.class).all().getLast().setValue("7.33");
        settle();
        press("Back to the goods");
        assertThat(text()).contains("Scan the first item");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void goodsAreExchangedOnOneScreenAndTheDifferenceIsPaid() {
        sellTwoLanterns();
        scan("2*" + LANTERN);
        scan("20737");
        press("Returns");
        receipt("PAR1-001042");
        scan(LANTERN);
        choose("Does not fit");
        press("Exchange");
        assertThat(text()).contains("Brought back, receipt PAR1-001042", "−£3.66", "To pay");
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
        press("Take");
        assertThat(sent("RegisterSale")).hasSize(1);
        assertThat(sent("ExchangeGoods"))
                .singleElement()
                .satisfies(input ->
                        assertThat(input).extractingByKey("back").asString().contains("Does not fit"));
        assertThat(text()).contains("Exchange £3.66", "Next sale");
        press("E-mail");
        $(EmailField.class).single().setValue("jo@example.org");
        press("Send");
        assertThat(text()).containsOnlyOnce("The receipt is on its way to jo@example.org");
        assertThat(sent("EmailReturn")).hasSize(1);
        assertThat(sent("EmailReceipt")).hasSize(1);
        press("Next sale");
        assertThat(text()).contains("Scan the first item");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatTheNewGoodsDoNotCostIsGivenBack() {
        sellTwoLanterns();
        press("Returns");
        receipt("PAR1-001042");
        scan("2");
        choose("Wrong goods");
        press("Exchange");
        scan("20700A");
        assertThat(text()).contains("To give back", "£6.37");
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
        press("Exchange and give back");
        assertThat(text()).contains("Give back £6.37 in cash");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void anExchangeCanBeDroppedAgain() {
        sellTwoLanterns();
        press("Returns");
        receipt("PAR1-001042");
        scan(LANTERN);
        choose("Wrong goods");
        press("Exchange");
        press("Not after all");
        assertThat(text()).contains("Scan the first item").doesNotContain("Brought back");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutAReceiptAManagerHasToAgree() {
        sellTwoLanterns();
        press("Returns");
        press("No receipt");
        scan(LANTERN);
        scan(LANTERN);
        assertThat(text()).contains("White metal lantern", "at most £3.66");
        choose("Faulty");
        press("Give back");
        assertThat(text()).contains("Approve").doesNotContain("PAR1-003000");
        $(TextField.class)
                .withPropertyValue(TextField::getLabel, "Approver’s username")
                .single()
                .setValue("manager.paris");
        $(PasswordField.class).single().setValue("2580");
        press("Approve");
        assertThat(text()).contains("Give back £7.32 in cash", "PAR1-003000");
        assertThat(sent("ReturnWithoutReceipt"))
                .hasSize(2)
                .extracting(input -> input.get("idempotencyKey"))
                .containsOnly(sent("ReturnWithoutReceipt").getFirst().get("idempotencyKey"));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aRefundThatTheBankRefusesIsSaidAndTriedAgain() {
        giveBackToACardThatRefuses();
        assertThat(text()).contains("The bank refused to give £3.66 back to VISA •••• 4242", "has nothing yet");
        press("Try the card again");
        assertThat(text()).contains("the terminal is doing it");
        look();
        assertThat(text()).contains("£3.66 is on its way to VISA •••• 4242").doesNotContain("Pay in cash");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatTheBankRefusedIsOwedOnTheReturnsUntilItIsPaidInCash() {
        giveBackToACardThatRefuses();
        press("Back to the sale");
        press("Returns");
        assertThat(text()).contains("Refused by the bank, still owed", "PAR1-002000");
        router.graph().breakDown("sales");
        press("Pay in cash");
        assertThat(text()).contains("never paid twice");
        router.graph().repairOnly("sales");
        press("Ask again");
        assertThat(text()).contains("£3.66 was paid in cash");
        assertThat(sent("PayCardRefundInCash")).hasSize(2).allSatisfy(input -> assertThat(input)
                .containsKey("tillSessionId")
                .isEqualTo(sent("PayCardRefundInCash").getFirst()));
        receipt("PAR1-001042");
        assertThat(text()).contains("£3.66 was paid in cash");
        press("Other receipts");
        assertThat(text()).doesNotContain("still owed");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aGiftCardThatIsScannedAmongTheReceiptsIsUndone() {
        sellTwoLanterns();
        press("Returns");
        scan("1111222233334444");
        assertThat(text()).contains("There is no gift card of this code");
        scan(GIFT_CARD);
        assertThat(text()).contains("•••• •••• •••• 1239", "Gift card · ", "£5.00 on the gift card", "Cash £10.00");
        press("Undo its sale");
        assertThat(sent("VoidGiftCard")).isEmpty();
        choose("Changed mind");
        press("Undo its sale");
        assertThat(text()).contains("The gift card is undone", "Cash £5.00");
        press("Back to the sale");
        press("Returns");
        scan(GIFT_CARD);
        assertThat(text()).contains("The sale of this gift card was undone on").doesNotContain("Undo its sale");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCardThatCannotPayForAnExchangeIsTakenOff() {
        sellTwoLanterns();
        scan("2*" + LANTERN);
        press("Returns");
        receipt("PAR1-001042");
        scan(LANTERN);
        choose("Does not fit");
        press("Exchange");
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
        choose("Card");
        $(BigDecimalField.class).single().setValue(new BigDecimal("1.50"));
        press("Take");
        look();
        assertThat(text()).contains("Card £1.50", "£2.16");
        press("Take");
        assertThat(text()).contains("The money of this card payment went back.");
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
        assertThat(text()).contains("£3.66").doesNotContain("Card £1.50");
    }

    /** One of two lanterns that a card paid comes back; the page has looked what the terminal said. */
    private void giveBackToACardThatRefuses() {
        openTill();
        scan("2*" + LANTERN);
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
        choose("Card");
        press("Take");
        look();
        press("Next sale");
        press("Returns");
        receipt("PAR1-001042");
        scan(LANTERN);
        choose("Faulty");
        press("Give back");
        assertThat(text()).contains("£3.66 goes back to VISA •••• 4242: the terminal is doing it");
        look();
    }

    private static void look() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        settle();
    }

    private void openTill() {
        open("till");
        test($(NativeButton.class).withClassName("till-register").all().getFirst())
                .click();
        $(BigDecimalField.class).single().setValue(new BigDecimal("100"));
        press("Open till");
    }

    private void sellTwoLanterns() {
        openTill();
        scan("2*" + LANTERN);
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
        press("Take");
        press("Next sale");
    }

    /** As the one input of the till tells it. */
    private void scan(String text) {
        var input = $(TillInput.class).single();
        ComponentUtil.fireEvent(input, new TillInput.Scanned(input, true, text));
        settle();
    }

    private void more(String goods) {
        clickNative(
                button -> ("One more of " + goods).equals(button.getElement().getAttribute("aria-label")));
    }

    private void choose(String text) {
        clickNative(button -> text.equals(button.getText()));
    }

    private void receipt(String number) {
        clickNative(button -> textOf(button).contains(number));
    }

    private void clickNative(Predicate<NativeButton> which) {
        test($(NativeButton.class).all().stream().filter(which).findFirst().orElseThrow())
                .click();
        settle();
    }

    private void press(String begin) {
        var plain = $(NativeButton.class).all().stream()
                .filter(button -> textOf(button).startsWith(begin))
                .findFirst();
        if (plain.isPresent()) {
            test(plain.get()).click();
        } else {
            test($(Button.class).all().stream()
                            .filter(button -> button.getText().startsWith(begin))
                            .findFirst()
                            .orElseThrow())
                    .click();
        }
        settle();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> sent(String operation) {
        return router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .map(Request::variables)
                .map(variables -> (Map<String, Object>) variables.get("input"))
                .toList();
    }
}
