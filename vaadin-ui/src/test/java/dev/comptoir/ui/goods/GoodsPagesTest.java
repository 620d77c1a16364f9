package dev.comptoir.ui.goods;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
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

class GoodsPagesTest extends UiTest {
    private static final String LANTERN = "5012345000138";

    @BeforeEach
    void forgetWhatWasAsked() {
        router.requests().clear();
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aDeliveryIsScannedAndReceivedAtTheWarehouseOnce() {
        open("receive");
        scan(LANTERN);
        scan(LANTERN);
        scan("20700A");
        assertThat($(GoodsLine.class).all()).hasSize(2);
        assertThat(text()).contains("White metal lantern", "2 products, 3 in all");
        field("Delivery note").setValue("BL-4711");
        press("Receive");
        assertThat(text()).contains("Received: 2 products, 3 in all, at Central warehouse. Delivery note BL-4711.");
        assertThat($(GoodsLine.class).all()).isEmpty();
        assertThat(posted("ReceiveGoods")).singleElement().satisfies(input -> assertThat(input)
                .containsEntry("reference", "BL-4711")
                .containsEntry("locationId", "00000000-0000-7000-8000-000000000001")
                .extractingByKey("lines")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(Map.of("productId", router.productId(1), "quantity", 2)));
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void postingAgainAfterNoAnswerBearsTheSameKeyAndTheNextDeliveryAnother() {
        open("receive");
        scan(LANTERN);
        field("Delivery note").setValue("BL-1");
        router.graph().breakDown("inventory");
        press("Receive");
        assertThat(text()).contains("Nothing was moved", "White metal lantern");
        router.graph().repair();
        press("Receive");
        scan(LANTERN);
        field("Delivery note").setValue("BL-2");
        press("Receive");
        var keys = posted("ReceiveGoods").stream()
                .map(input -> input.get("idempotencyKey"))
                .toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void whatIsMissingIsSaidAtItsField() {
        open("receive");
        scan(LANTERN);
        press("Receive");
        assertThat(field("Delivery note").isInvalid()).isTrue();
        field("Delivery note").setValue("BL-1");
        $(BigDecimalField.class).all().getFirst().setValue(new BigDecimal("1.5"));
        press("Receive");
        assertThat($(BigDecimalField.class).all().getFirst().getErrorMessage())
                .isEqualTo("This is counted in whole pieces.");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void wordsThatFitSeveralProductsOfferThem() {
        open("receive");
        scan("alarm clock");
        assertThat($(GoodsLine.class).all()).isEmpty();
        assertThat($(NativeButton.class).all().stream().map(NativeButton::getText))
                .anyMatch(text -> text.startsWith("Alarm clock bakelike red"));
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().startsWith("Alarm clock bakelike red"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat($(GoodsLine.class).all()).hasSize(1);
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void anUnknownBarcodeIsNotTakenForSomethingElse() {
        speak(Locale.FRANCE);
        open("receive");
        scan("4006381333931");
        assertThat($(GoodsLine.class).all()).isEmpty();
        assertThat(text()).contains("Aucun produit n’est connu sous « 4006381333931 »");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerWithoutTheWarehouseReceivesAtOwnStoresOnly() {
        open("receive");
        assertThat(places(0)).containsExactly("Paris");
        open("transfer");
        assertThat(places(0)).containsExactly("Paris");
        assertThat(places(1)).contains("Central warehouse", "London", "Berlin");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierOfAStoreIsOfferedNeither() {
        open("products");
        assertThat(text()).contains("Replenishment").doesNotContain("Receive goods", "Transfer");
        open("transfer");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
        open("receive");
        assertThat(text()).contains("You receive goods nowhere").doesNotContain("Delivery note");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aTransferShowsWhatTheGivingPlaceHasAndWhatIsShort() {
        open("transfer");
        place(0, "Paris");
        place(1, "London");
        scan("20737");
        assertThat(text()).contains("20737 · 0 available");
        press("Transfer");
        assertThat(text()).contains("There is not enough.", "Nothing was moved");
        assertThat($(BigDecimalField.class).single().getErrorMessage()).isEqualTo("Only 0 available there.");
        place(0, "Central warehouse");
        assertThat(text()).contains("20737 · 389 available");
        press("Transfer");
        assertThat(text()).contains("Transferred: 1 product, 1 in all, from Central warehouse to London.");
    }

    @Test
    @SignedInAs(Persona.MANAGER)
    void aPlaceGivesNothingToItself() {
        open("transfer");
        place(0, "London");
        place(1, "London");
        scan("20737");
        press("Transfer");
        assertThat(posted("TransferStock")).isEmpty();
    }

    private void scan(String text) {
        var scan = $(ScanField.class).single();
        ComponentUtil.fireEvent(scan, new ScanField.Scanned(scan, true, text));
        settle();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        test($(Button.class).withText(text).withClassName("goods-post").single())
                .click();
        settle();
    }

    @SuppressWarnings("unchecked")
    private Select<Place> select(int index) {
        return (Select<Place>) $(Select.class).all().get(index);
    }

    private List<String> places(int index) {
        return select(index).getListDataView().getItems().map(Place::name).toList();
    }

    private void place(int index, String name) {
        var select = select(index);
        select.setValue(select.getListDataView()
                .getItems()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow());
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
