package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.comptoir.ui.stub.Persona;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sales that wait, and who buys, by keyboard alone. */
class ParkingInTheBrowserTest extends BrowserTest {
    private static final String LANTERN = "5012345000138";

    @BeforeEach
    void begin() {
        router.graph().repair();
        issuer.next(Persona.CASHIER_PARIS, 600);
    }

    @Test
    void twoSalesWaitAndOneIsTakenUpByArrowsAndEnter() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            scan(page, LANTERN);
            page.keyboard().press("F7");
            assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input"))
                    .isFocused();
            page.keyboard().type("Red coat");
            page.keyboard().press("F7");
            assertThat(page.locator("vaadin-dialog[opened] vaadin-checkbox[checked]"))
                    .isVisible();
            page.keyboard().press("Enter");
            assertThat(page.getByText("all its goods are reserved")).isVisible();
            assertThat(page.locator(".till-do output")).hasText("1");
            assertThat(page.locator(".till-input input")).isFocused();

            assertThat(page.locator(".till-line")).hasCount(0);

            scan(page, "20700A");
            page.keyboard().press("F7");
            assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input"))
                    .isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-do output")).hasText("2");

            page.keyboard().press("F7");
            assertThat(page.locator(".pick")).hasCount(2);
            assertThat(page.locator(".pick").first()).hasAttribute("aria-current", "true");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".pick").last()).hasAttribute("aria-current", "true");
            page.keyboard().press("Delete");
            assertThat(page.locator("vaadin-dialog[opened] input")).isFocused();
            page.keyboard().type("Nobody came");
            page.keyboard().press("Enter");
            assertThat(page.locator(".pick")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-line")).hasCount(1);
            assertThat(page.locator(".till-line")).containsText("White metal lantern");
            assertThat(page.locator(".till-do output")).hasCount(0);
            assertThat(page.locator(".till-input input")).isFocused();
        }
    }

    /** The keys of a practised cashier come before the page has answered. */
    @Test
    void whatIsTypedBeforeADialogOrAPanelStandsThereGoesToIt() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            page.keyboard().type(LANTERN);
            page.keyboard().press("Enter");
            page.keyboard().press("F7");
            page.keyboard().type("Blue hat");
            assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input"))
                    .hasValue("Blue hat");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-do output")).hasText("1");
            assertThat(page.locator(".till-line")).hasCount(0);

            page.keyboard().press("F10");
            page.keyboard().press("F1");
            page.keyboard().type("12");
            assertThat(page.locator(".till-panel .till-amount input")).hasValue("12");
            page.keyboard().press("Escape");
            page.keyboard().press("F7");
            assertThat(page.locator(".pick")).containsText("Blue hat");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-line")).hasCount(1);

            page.keyboard().press("F9");
            page.keyboard().press("F4");
            assertThat(page.locator(".till-payment .segmented [aria-pressed='true']"))
                    .containsText("Card");
            page.keyboard().press("Escape");
            assertThat(page.locator(".till-input input")).isFocused();
            page.keyboard().press("F9");
            page.keyboard().type("20");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-receipt .till-change")).containsText("16.34");
            page.keyboard().press("Enter");

            page.keyboard().type(LANTERN);
            page.keyboard().press("Enter");
            page.keyboard().type("10%");
            page.keyboard().press("F4");
            page.keyboard().type("20700A");
            page.keyboard().press("Enter");
            page.keyboard().type("20700A");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-line")).hasCount(2);
            assertThat(page.locator(".till-line").last()).containsText("2 ×");
        }
    }

    @Test
    void aCustomerIsFoundOrMadeWithoutAMouse() {
        try (var visitor = atTheDesk()) {
            var page = openTill(visitor);
            scan(page, LANTERN);
            page.keyboard().press("F6");
            assertThat(page.locator(".till-customer input").first()).isFocused();
            page.keyboard().type("dupont");
            assertThat(page.locator(".pick")).hasCount(3);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-sum")).containsText("Marie Dupont");
            assertThat(page.locator(".till-input input")).isFocused();

            page.keyboard().press("F6");
            assertThat(page.locator(".till-customer input").first()).isFocused();
            page.keyboard().type("nina@example.com");
            assertThat(page.locator(".pick").last()).containsText("nina@example.com");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".customer-form input").first()).isFocused();
            page.keyboard().type("Nina Simon");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-sum")).containsText("Nina Simon");

            page.keyboard().press("F9");
            assertThat(page.locator(".till-amount input")).isFocused();
            page.keyboard().type("5");
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("Nina Simon");
        }
    }

    private Page openTill(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(address("till"));
        page.locator(".till-register").first().click();
        assertThat(page.locator(".till-open input")).isFocused();
        page.keyboard().type("100");
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-input input")).isFocused();
        return page;
    }

    private static void scan(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-line")).hasCount(1);
        assertThat(page.locator(".till-sum:not(.till-waiting)")).isVisible();
    }
}
