package dev.comptoir.ui.till;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.BigDecimalField;
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

class TillViewTest extends UiTest {
    private static final String LANTERN = "5012345000138";

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierOpensARegisterSellsAndGivesChange() {
        openTill();
        assertThat(text()).contains("Till 1 · Paris", "Scan the first item");
        scan("2*" + LANTERN);
        assertThat(text()).contains("White metal lantern", "2 × £3.66", "£7.32");
        pay();
        amount("10");
        assertThat(text()).contains("Change: £2.68");
        press("Take");
        assertThat(text()).contains("PAR1-001042", "Change: £2.68", "VAT 20 %", "Next sale");
        assertThat(posted()).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("payments", List.of(Map.of("method", "CASH", "amount", "10"))));
        press("Next sale");
        assertThat(text()).contains("Scan the first item");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aSaleWithoutAnAnswerIsSentAgainWithTheSameKeyAndNothingElseCanBeDone() {
        openTill();
        scan(LANTERN);
        pay();
        router.graph().breakDown("sales");
        press("Take");
        assertThat(text())
                .contains("No answer came", "never sold twice", "White metal lantern")
                .doesNotContain("Back to the goods", "Next sale");
        scan("20700A");
        assertThat(text()).doesNotContain("20700A");
        press("Ask again");
        router.setAway(true);
        press("Ask again");
        assertThat(text()).contains("No answer came");
        router.setAway(false);
        router.graph().repairOnly("sales");
        press("Ask again");
        assertThat(text()).contains("PAR1-001042");
        assertThat(posted()).hasSizeGreaterThan(2).allSatisfy(input -> assertThat(input)
                .isEqualTo(posted().getFirst()));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void goodsThatAnotherPageHasSoldAreAskedAboutAndNotLost() {
        openTill();
        scan(LANTERN);
        pay();
        router.graph().breakDown("sales");
        press("Take");
        var key = posted().getFirst().get("idempotencyKey");
        router.graph().repairOnly("sales");
        router.graph().soldElsewhere(key);
        press("Ask again");
        assertThat(text()).contains("Another page has rung up this sale", "White metal lantern");
        pay();
        press("Take");
        assertThat(text()).contains("PAR1-001042");
        assertThat(posted().getLast().get("idempotencyKey")).isNotEqualTo(key);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aPaymentIsSplitAndACardNeverGivesChange() {
        openTill();
        scan("2*" + LANTERN);
        pay();
        choose("Card");
        amount("8");
        press("Take");
        assertThat($(BigDecimalField.class).single().isInvalid()).isTrue();
        amount("5");
        press("Take");
        assertThat(text()).contains("Show the card to the terminal");
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        settle();
        assertThat(text()).contains("Card £5.00", "VISA •••• 4242", "£2.32");
        press("Take");
        assertThat(posted()).singleElement().satisfies(input -> assertThat(input)
                .containsEntry(
                        "payments",
                        List.of(
                                Map.of("method", "CARD", "amount", "5", "cardPaymentId", "card-0"),
                                Map.of("method", "CASH", "amount", "2.32"))));
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void keysChangeTheSelectedLine() {
        openTill();
        scan(LANTERN);
        scan("20700A");
        command("+");
        command("ArrowUp");
        scan("10%");
        assertThat(text()).contains("2 × £0.95", "−10 %", "£3.29");
        command("Delete");
        assertThat(text()).doesNotContain("£3.29");
        command("-");
        command("-");
        assertThat(text()).contains("Scan the first item");
        assertThat($(Button.class).withClassName("till-pay").single().isEnabled())
                .isFalse();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void anUnknownCodeIsSaidAndTakenForNothingElse() {
        speak(Locale.FRANCE);
        open("till");
        test($(NativeButton.class).withClassName("till-register").all().getFirst())
                .click();
        $(BigDecimalField.class).single().setValue(BigDecimal.ZERO);
        press("Ouvrir la caisse");
        scan("4006381333931");
        assertThat(text()).contains("Rien n’est connu sous « 4006381333931 »");
        assertThat($(Button.class).withClassName("till-pay").single().isEnabled())
                .isFalse();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void theLabelOfAScaleSaysHowMuchItIs() {
        openTill();
        scan("2100001012509");
        assertThat(text()).contains("White metal lantern", "1.25 × £3.66").doesNotContain("rounded");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aLabelWhosePriceNoQuantityComesToIsTakenWithAWarning() {
        openTill();
        scan("2900001012509");
        assertThat(text())
                .contains("The label of White metal lantern says £12.50. Its quantity is rounded", "3.415 × £3.66");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void theWarningAboutALabelIsThereInFrench() {
        speak(Locale.FRANCE);
        open("till");
        test($(NativeButton.class).withClassName("till-register").all().getFirst())
                .click();
        $(BigDecimalField.class).single().setValue(BigDecimal.ZERO);
        press("Ouvrir la caisse");
        scan("2900001012509");
        assertThat(text()).contains("L’étiquette de White metal lantern indique 12,50 £. Sa quantité est arrondie");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void moreThanTheStoreHasIsWarnedAbout() {
        openTill();
        scan("20737");
        assertThat(text()).contains("the store has only 0 available", "Only 0 available");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void wordsOfferGoodsWhileTheyAreTyped() {
        openTill();
        ComponentUtil.fireEvent(input(), new TillInput.Typed(input(), true, "alarm clock"));
        settle();
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().startsWith("Alarm clock bakelike red"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(text()).contains("Alarm clock bakelike red");
        assertThat($(LineRow.class).all()).hasSize(1);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aDrawerThatDiffersIsClosedWithANoteAndReported() {
        openTill();
        press("Close till");
        assertThat(text()).contains("X report", "Expected £100.00");
        amount("98.5");
        press("Close till");
        assertThat(text()).contains("Difference: -£1.50", "X report");
        $(com.vaadin.flow.component.textfield.TextField.class).single().setValue("A coin fell behind the counter");
        press("Close till");
        assertThat(text()).contains("Z report 41", "Counted £98.50", "A coin fell behind the counter");
        press("Done");
        assertThat(text()).contains("Closed").doesNotContain("Open since");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aTillWithASaleGoingOnIsNotClosed() {
        openTill();
        scan(LANTERN);
        press("Close till");
        assertThat(text()).contains("Finish or remove the goods", "White metal lantern");
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void aCustomerHasNoTill() {
        open("till");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void somethingComesOffTheLineAndOffTheSale() {
        openTill();
        scan("2*" + LANTERN);
        key("F4", "1-");
        assertThat(text()).contains("−£1.00", "£6.32");
        key("F4", "10");
        assertThat(text()).contains("−10 % · −£0.73", "£6.59");
        key("F4", "0");
        key("F2", "20");
        assertThat(text()).contains("Sale discount −20 %", "Saved £1.46", "£5.86", "A manager has to approve");
        key("F2", "");
        $(com.vaadin.flow.component.textfield.TextField.class)
                .withPropertyValue(com.vaadin.flow.component.textfield.TextField::getLabel, "How much comes off")
                .single()
                .setValue("120");
        press("Take off");
        assertThat(text()).contains("−20 %");
        press("None");
        assertThat(text()).doesNotContain("−20 %", "approve");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aPromotionIsNamedWithWhatItSaves() {
        openTill();
        scan("2*" + router.barcode(router.productNumber("Jumbo bag red retrospot")));
        assertThat(text()).contains("2 for 1 on jumbo bags", "Saved");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aPriceOfThePriceListStandsBesideTheRegularOne() {
        openTill();
        scan("2*" + router.barcode(router.productNumber("Regency cakestand 3 tier")));
        assertThat(text()).contains("Regular price", "Saved £3.00");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void nobodyPaysWhatNobodySaid() {
        openTill();
        router.graph().breakDown("sales");
        scan(LANTERN);
        assertThat(text())
                .contains("The total is not known", "White metal lantern")
                .doesNotContain("£0.00");
        pay();
        assertThat(text()).doesNotContain("To pay");
        router.graph().repairOnly("sales");
        pay();
        assertThat(text()).contains("To pay", "£3.66");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aNoteGoesWithTheSale() {
        openTill();
        scan(LANTERN);
        key("F5", "");
        $(com.vaadin.flow.component.textfield.TextField.class)
                .withPropertyValue(
                        com.vaadin.flow.component.textfield.TextField::getLabel, "A word about this sale, kept with it")
                .single()
                .setValue(" For the school ");
        press("Keep");
        assertThat(text()).contains("Note For the school");
        pay();
        press("Take");
        assertThat(posted()).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("note", "For the school"));
        press("Next sale");
        assertThat(text()).doesNotContain("For the school");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void keysDoNothingWhileSomethingElseStandsBesideTheBasket() {
        openTill();
        scan(LANTERN);
        key("F10", "");
        assertThat(text()).contains("Till menu", "Back to the goods");
        key("F2", "50");
        command("+");
        scan(LANTERN);
        press("Back to the goods");
        assertThat(text()).contains("1 × £3.66").doesNotContain("−50 %");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void stockElsewhereIsLookedUpAndAskedForWithoutLeavingTheSale() {
        openTill();
        scan("20737");
        key("F3", "");
        assertThat(text()).contains("Available here 0", "Central warehouse", "Other stores", "London", "1 × £");
        amount("12");
        press("Ask for replenishment");
        assertThat(text()).contains("Asked for: 12");
        scan(LANTERN);
        assertThat(text()).contains("White metal lantern").doesNotContain("Other stores");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aBarcodeInAQuantityIsAScan() {
        openTill();
        scan("20737");
        key("F3", "");
        amount(LANTERN);
        press("Ask for replenishment");
        assertThat(text()).contains("White metal lantern").doesNotContain("Asked for");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void withoutTheInventoryGoodsCanStillBeSold() {
        openTill();
        router.graph().breakDown("inventory");
        scan(LANTERN);
        key("F3", "");
        assertThat(text()).contains("The inventory service does not answer");
        press("Back to the goods");
        assertThat(text()).contains("£3.66");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void allKeysAreListed() {
        openTill();
        key("F1", "");
        assertThat(text()).contains("three of the next", "F9", "F10");
        press("Close");
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

    private void command(String key) {
        ComponentUtil.fireEvent(input(), new TillInput.Commanded(input(), true, key));
        settle();
    }

    private void key(String key, String typed) {
        ComponentUtil.fireEvent(input(), new TillInput.Pressed(input(), true, key, typed));
        settle();
    }

    private void pay() {
        test($(Button.class).withClassName("till-pay").single()).click();
        settle();
    }

    private void amount(String amount) {
        $(BigDecimalField.class).single().setValue(new BigDecimal(amount));
    }

    private void choose(String method) {
        test($(NativeButton.class).withText(method).single()).click();
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
    private List<Map<String, Object>> posted() {
        return router.requests().stream()
                .filter(request -> request.operation().equals("RegisterSale"))
                .map(Request::variables)
                .map(variables -> (Map<String, Object>) variables.get("input"))
                .toList();
    }
}
