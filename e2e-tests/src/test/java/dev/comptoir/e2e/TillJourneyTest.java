package dev.comptoir.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A cashier's day at the till of the whole system, without ever touching the mouse. */
@WithComptoir
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TillJourneyTest {
    private static final int ITEMS = 5;

    private final Comptoir comptoir;
    private final Browser browser;

    TillJourneyTest(Comptoir comptoir) {
        assumeTrue(Browser.isThere(), "skipped: there is no Chromium on this machine");
        this.comptoir = comptoir;
        browser = new Browser(comptoir);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aTillIsOpenedSoldAtTakenBackAtAndClosedByKeysAlone() {
        Page page = browser.signIn("cashier.paris", "fr-FR");
        page.navigate(comptoir.stack().url("ui") + "/till");
        var input = page.locator("comptoir-till-input input");
        var lines = page.locator(".till-line");
        var settled = page.locator(".till-sum:not(.till-waiting)");

        assertThat(page.locator(".till-register").first()).isFocused();
        press(page, "Enter");
        assertThat(page.locator(".till-open input")).isFocused();
        type(page, "100");
        assertThat(input).isFocused();

        var barcodes = barcodes();
        for (int i = 0; i < ITEMS; i++) {
            type(page, barcodes.get(i));
            assertThat(lines).hasCount(i + 1);
        }
        assertThat(settled).isVisible();
        press(page, "F2");
        assertThat(page.locator("vaadin-dialog[opened] input")).isFocused();
        type(page, "5%");
        assertThat(input).isFocused();
        assertThat(settled).isVisible();
        Browser.picture(page, "till-sale");

        press(page, "F9");
        assertThat(page.locator(".till-amount input")).isFocused();
        press(page, "F4");
        assertThat(page.locator(".till-amount input")).isFocused();
        type(page, "1");
        assertThat(page.locator(".till-tenders")).containsText(Pattern.compile("1,00"));
        assertThat(page.locator(".till-amount input")).isFocused();
        type(page, "500");
        assertThat(page.locator(".receipt")).containsText(Pattern.compile("PAR-\\d{8}"));
        Browser.picture(page, "till-receipt");
        press(page, "Enter");
        assertThat(input).isFocused();

        press(page, "F8");
        assertThat(page.locator(".returns-found button").first()).isVisible();
        press(page, "ArrowDown");
        press(page, "Enter");
        assertThat(page.locator(".returns-goods")).isFocused();
        press(page, "ArrowRight");
        assertThat(page.locator(".returns-open .till-total")).not().isEmpty();
        press(page, "Tab");
        press(page, "Enter");
        assertThat(page.locator(".returns-reasons [aria-pressed='true']")).hasCount(1);
        Browser.picture(page, "till-return");
        press(page, "F9");
        assertThat(page.locator(".returns .receipt")).isVisible();
        Browser.picture(page, "till-returned");
        press(page, "Enter");
        assertThat(input).isFocused();

        press(page, "F10");
        assertThat(page.locator(".till-menu")).isVisible();
        press(page, "F9");
        assertThat(page.locator(".till-count .till-amount input")).isFocused();
        type(page, "90");
        // Who counts blind says what is to be known before he learns whether it differs.
        assertThat(page.locator(".till-count vaadin-text-field input").last()).isFocused();
        type(page, "Fausse monnaie");
        assertThat(page.locator(".till-count")).hasCount(0);
        assertThat(page.locator(".till-closing .receipt")).containsText("Z");
        Browser.picture(page, "till-z-report");
        org.assertj.core.api.Assertions.assertThat(theLastSession().path("totals"))
                .filteredOn(total -> total.path("method").asString().equals("CASH"))
                .singleElement()
                .satisfies(cash -> org.assertj.core.api.Assertions.assertThat(
                                cash.at("/difference/amount").asString())
                        .startsWith("-"));
    }

    private List<String> barcodes() {
        return comptoir
                .as("cashier.paris")
                .ask(
                        "query ($store: ID!) { products(first: 60) { nodes { barcodes stocked stock(storeId: $store) { available } } } }",
                        Map.of("store", ParisStock.PARIS))
                .orFail()
                .list("/products/nodes")
                .stream()
                .filter(product -> product.path("stocked").asBoolean()
                        && product.hasNonNull("stock")
                        && product.at("/stock/available").decimalValue().compareTo(BigDecimal.TEN) > 0
                        && !product.path("barcodes").isEmpty())
                .map(product -> product.at("/barcodes/0").asString())
                .limit(ITEMS)
                .toList();
    }

    private tools.jackson.databind.JsonNode theLastSession() {
        return comptoir.as("manager.paris")
                .ask("""
                        query ($store: ID!) { store(id: $store) { registers { sessions(first: 1) { nodes {
                          closedAt totals { method difference { amount } } } } } } }""", Map.of("store", ParisStock.PARIS))
                .orFail()
                .list("/store/registers")
                .getFirst()
                .at("/sessions/nodes/0");
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static void type(Page page, String text) {
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }
}
