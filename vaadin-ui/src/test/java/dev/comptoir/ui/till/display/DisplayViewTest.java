package dev.comptoir.ui.till.display;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import dev.comptoir.ui.UiTest;
import dev.comptoir.ui.graph.Money;
import dev.comptoir.ui.shell.NotAllowedView;
import dev.comptoir.ui.stub.Persona;
import dev.comptoir.ui.stub.SignedInAs;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DisplayViewTest extends UiTest {
    private static final Shown SELLING = new Shown.Selling(
            List.of(new Shown.Line("White metal lantern", BigDecimal.TWO, pounds("6.32"), "Lantern week")),
            pounds("1.00"),
            pounds("6.32"));

    @Autowired
    private Displays displays;

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aSaleIsReadAlongFromItsLinesToTheChange() {
        open("till/display?register=" + register("Paris"));
        assertThat(text()).contains("Welcome to Paris");
        show(SELLING);
        assertThat(text()).contains("2 ×", "White metal lantern", "Lantern week", "You save £1.00", "Total £6.32");
        show(new Shown.Thanks(pounds("6.32"), pounds("1.00"), pounds("3.68")));
        assertThat(text()).contains("Thank you!", "Your change £3.68");
        show(new Shown.Welcome());
        assertThat(text()).contains("Welcome to Paris").doesNotContain("£");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aDisplayThatComesLaterShowsWhatTheTillShowsAndSpeaksTheCustomersLanguage() {
        displays.show(register("Paris"), SELLING);
        open("till/display");
        assertThat(text()).contains("Which register of Paris");
        test($(NativeButton.class).withText("Till 1").single()).click();
        assertThat(text()).contains("Total £6.32");
        test($(NativeButton.class).withText("Français").single()).click();
        assertThat(text()).contains("Vous économisez", "6,32 £");
        show(new Shown.Welcome());
        assertThat(text()).contains("Bienvenue à Paris");
    }

    @Test
    @SignedInAs(Persona.CASHIER_PARIS)
    void aRegisterOfAnotherStoreIsNotShown() {
        displays.show(register("London"), SELLING);
        open("till/display?register=" + register("London"));
        assertThat(text()).contains("Which register of Paris").doesNotContain("lantern");
        displays.show(register("London"), new Shown.Welcome());
    }

    @Test
    @SignedInAs(Persona.CUSTOMER)
    void aCustomerOpensNoDisplay() {
        open("till/display");
        assertThat(getCurrentView()).isInstanceOf(NotAllowedView.class);
    }

    private void show(Shown shown) {
        displays.show(register("Paris"), shown);
        settle();
    }

    private String register(String store) {
        return router.storeId(store) + "-till-1";
    }

    private static Money pounds(String amount) {
        return new Money(new BigDecimal(amount), "GBP");
    }
}
