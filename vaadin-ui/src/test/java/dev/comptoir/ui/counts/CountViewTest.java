package dev.comptoir.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import dev.comptoir.ui.stub.StubRouter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountViewTest extends UiTest {

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void theOpenCountsComeFirst() {
        open("counts");
        assertThat($(CountRow.class).all().stream().map(UiTest::textOf))
                .hasSize(3)
                .first()
                .asString()
                .contains("Autumn count", "Paris", "Counting", "14 of 49 counted");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCountIsBegunWithAPlaceAndAName() {
        open("counts");
        test($(Button.class).withText("New count").single()).click();
        settle();
        test($(TextField.class).single()).setValue("Till shelves");
        test($(Button.class).withText("Begin").single()).click();
        settle();
        assertThat(getCurrentView()).isInstanceOf(CountView.class);
        assertThat(text()).contains("Till shelves", "Paris", "0 of 49 counted");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aScanCountsOneMore() {
        openTheCount();
        scan(router.barcode(30));
        assertThat(text()).contains("15 of 49 counted", "All saved");
        assertThat(textOf(lastScan())).contains("Vintage heads and tails card game");
        scan("3*" + router.barcode(30));
        assertThat(counted()).isEqualByComparingTo("4");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatIsNoProductIsSaidInRed() {
        openTheCount();
        scan("4006381333931");
        assertThat(textOf(lastScan())).contains("Not a product", "4006381333931");
        assertThat(lastScan().hasClassName("last-scan-wrong")).isTrue();
        scan(router.barcode(30));
        assertThat(lastScan().hasClassName("last-scan-wrong")).isFalse();
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void whatWasScannedWhileTheRouterWasAwayIsSentInOrderAndOnce() {
        openTheCount();
        scan(router.barcode(30));
        router.requests().clear();
        router.failNext(3);
        scan(router.barcode(30));
        scan("2*" + router.barcode(30));
        assertThat(counted()).isEqualByComparingTo("4");
        assertThat(text()).contains("All saved");
        assertThat(router.requests().stream()
                        .filter(request -> request.operation().equals("EnterCount"))
                        .map(CountViewTest::quantity))
                .containsExactly("1", "2");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void plusAndMinusChangeTheLastOne() {
        openTheCount();
        scan(router.barcode(30));
        test($(Button.class).withText("+").single()).click();
        settle();
        assertThat(counted()).isEqualByComparingTo("2");
        test($(Button.class).withText("−").single()).click();
        settle();
        assertThat(counted()).isEqualByComparingTo("1");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aCashierCountsBlind() {
        openTheCount();
        assertThat(text()).contains("Counted", "Missing").doesNotContain("Different", "expected", "Post", "difference");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aManagerPostsAfterTheFiguresAreSaid() {
        speak(Locale.UK);
        openTheCount();
        assertThat(text()).contains("3 differences", "-£31.40", "expected");
        test($(Button.class).withText("Post").single()).click();
        settle();
        assertThat(text()).contains("3 products differ of 14 counted", "35 products were not counted");
        assertThat($(RadioButtonGroup.class).single().getValue()).isEqualTo(false);
        router.requests().clear();
        test($(Button.class).withText("Post").all().getLast()).click();
        settle();
        assertThat(router.requests().getFirst().variables().get("input").toString())
                .contains("missingAreGone=false", "idempotencyKey=");
        assertThat(text()).contains("Posted").doesNotContain("Scan, or type");
    }

    @Test
    @SignedInAs(Persona.MANAGER_PARIS)
    void aCountThatIsNotThereSaysSoInFrench() {
        speak(Locale.FRANCE);
        open("counts/" + router.productId(1));
        assertThat(text()).contains("Cet inventaire n’existe pas");
    }

    private void openTheCount() {
        open("counts/" + router.openCount());
    }

    private void scan(String text) {
        var field = $(ScanField.class).single();
        ComponentUtil.fireEvent(field, new ScanField.Scanned(field, true, text));
        settle();
    }

    private LastScan lastScan() {
        return $(LastScan.class).single();
    }

    private java.math.BigDecimal counted() {
        return $(com.vaadin.flow.component.textfield.BigDecimalField.class)
                .single()
                .getValue();
    }

    private static String quantity(StubRouter.Request request) {
        var input = (Map<?, ?>) request.variables().get("input");
        return ((Map<?, ?>) ((List<?>) input.get("lines")).getFirst())
                .get("quantity")
                .toString();
    }
}
