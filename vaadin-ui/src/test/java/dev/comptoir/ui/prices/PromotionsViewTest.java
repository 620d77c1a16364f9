package dev.comptoir.ui.prices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.prices.Promotions.Kind;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromotionsViewTest extends UiTest {

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerSeesWhatEachTakesOffWhereAndWhen() {
        open("promotions");
        assertThat(rows())
                .hasSize(4)
                .anySatisfy(row -> assertThat(row)
                        .contains("Winter lights", "−20 %", "and 1 more", "Paris", "1 Nov 2026 – 31 Dec 2026", "Now"))
                .anySatisfy(row -> assertThat(row).contains("Buy 2, get 1 free", "Everything", "All stores", "Coming"))
                .anySatisfy(row -> assertThat(row).contains("Together for £12.50", "Paris and 1 more"))
                .anySatisfy(row -> assertThat(row).contains("−£0.50 each", "15 Nov 2026, 18:30", "Ended"));
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerChangesOnlyWhatIsHis() {
        open("promotions");
        assertThat(rows())
                .anySatisfy(row -> assertThat(row).contains("Winter lights", "Change: Winter lights"))
                .anySatisfy(row -> assertThat(row).contains("Three for two").doesNotContain("Change"))
                .anySatisfy(row -> assertThat(row).contains("Tea time").doesNotContain("Change"));
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aPromotionIsMadeForTheOneStoreOfTheManager() {
        open("promotions");
        press("New promotion");
        press("Save");
        assertThat(posted()).isEmpty();
        name("Black Friday");
        amount("12.5");
        search("lantern");
        choose("White metal lantern");
        press("Save");
        assertThat(posted()).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("name", "Black Friday")
                .containsEntry("kind", "PERCENT")
                .containsEntry("percent", "12.5")
                .containsEntry("productIds", List.of(router.productId(1)))
                .containsEntry("storeIds", List.of(router.storeId("Paris")))
                .containsEntry("startsAt", "2026-11-21T00:00Z")
                .containsKey("id")
                .doesNotContainKeys("endsAt", "amount", "parts"));
        assertThat(rows()).first().asString().contains("Black Friday");
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void aBundleSaysWhyItIsRefusedAndKeepsWhatWasTyped() {
        open("promotions");
        press("New promotion");
        name("Pair");
        kind(Kind.BUNDLE);
        amount("5");
        search("lantern");
        choose("White metal lantern");
        press("Save");
        assertThat(text()).contains("A bundle has two products or more.", "White metal lantern");
        search("teaspoons");
        choose("Box of 6");
        press("Save");
        assertThat(posted().getLast().get("parts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat($(PromotionDialog.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void changingOneBeginsWithWhatItIs() {
        open("promotions");
        test($(Button.class).all().stream()
                        .filter(button -> button.getElement().getAttribute("aria-label") != null)
                        .filter(button -> "Change: Winter lights"
                                .equals(button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
        press("Save");
        assertThat(posted()).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("id", "winter")
                .containsEntry("percent", "20")
                .containsEntry("startsAt", "2026-11-01T00:00Z")
                .containsEntry("endsAt", "2027-01-01T00:00Z")
                .hasEntrySatisfying(
                        "productIds", ids -> assertThat((List<?>) ids).hasSize(3)));
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void endingOneIsAskedFirst() {
        open("promotions");
        test($(Button.class).withText("End").all().getFirst()).click();
        var dialog = $(ConfirmDialog.class).single();
        test(dialog).confirm();
        settle();
        assertThat(router.requests().stream()
                        .filter(request -> request.operation().equals("EndPromotion")))
                .singleElement()
                .satisfies(request -> assertThat(request.variables()).containsEntry("id", "winter"));
        assertThat(rows()).anySatisfy(row -> assertThat(row).contains("Winter lights", "Ended"));
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void onlyTheComingOnesAreShownInFrench() {
        speak(Locale.FRANCE);
        open("promotions");
        test($(NativeButton.class).withText("À venir").single()).click();
        settle();
        assertThat(rows()).singleElement().asString().contains("2 payés, 1 offert(s)", "Tous les magasins");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierHasNoBusinessHere() {
        open("promotions");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
        open("price-lists");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    @Test
    @SignedInAs(Persona.ADMIN)
    void withoutProductsThePageSaysSo() {
        router.graph().breakDown("products");
        open("promotions");
        assertThat(text()).contains("Unavailable: products", "Try again");
    }

    private List<String> rows() {
        return $(OfferRow.class).all().stream().map(UiTest::textOf).toList();
    }

    private List<Map<String, Object>> posted() {
        return router.requests().stream()
                .filter(request -> request.operation().equals("SavePromotion"))
                .map(request -> PromotionsViewTest.<Map<String, Object>>cast(
                        request.variables().get("input")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        settle();
    }

    private void name(String text) {
        test($(TextField.class)
                        .withCondition(field -> "Name".equals(field.getLabel()))
                        .single())
                .setValue(text);
    }

    private void kind(Kind kind) {
        $(Select.class).all().stream()
                .filter(each -> each.getValue() instanceof Kind)
                .findFirst()
                .ifPresent(
                        select -> PromotionsViewTest.<Select<Kind>>cast(select).setValue(kind));
        settle();
    }

    private void amount(String amount) {
        $(BigDecimalField.class).all().stream()
                .filter(BigDecimalField::isVisible)
                .findFirst()
                .orElseThrow()
                .setValue(new BigDecimal(amount));
    }

    private void search(String text) {
        $(TextField.class)
                .withCondition(field -> "Add a product".equals(field.getLabel()))
                .single()
                .setValue(text);
        settle();
    }

    private void choose(String beginning) {
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().startsWith(beginning))
                        .findFirst()
                        .orElseThrow())
                .click();
        settle();
    }
}
