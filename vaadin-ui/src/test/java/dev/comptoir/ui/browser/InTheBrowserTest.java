package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.comptoir.ui.stub.Persona;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What only a browser can show: keys, scrolling, history, choices that outlive a page. */
class InTheBrowserTest extends BrowserTest {

    @Test
    void aProductIsFoundAndOpenedWithoutAMouse() {
        issuer.next(Persona.CASHIER_PARIS, 600);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("products"));
            assertThat(page.locator(".result")).hasCount(25);
            page.locator(".result").first().focus();
            page.keyboard().press("/");
            page.keyboard().type("alarm clock");
            assertThat(page).hasURL(Pattern.compile("q=alarm(%20|\\+)clock"));
            assertThat(page.locator(".result")).hasCount(3);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(heading(page, "Alarm clock bakelike red")).isVisible();
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("q=alarm"));
            assertThat(page.locator(".result")).hasCount(3);
        }
    }

    @Test
    void theListGrowsWhileScrolling() {
        issuer.next(Persona.CASHIER_PARIS, 600);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("products"));
            assertThat(page.locator(".result").first()).isVisible();
            page.locator(".result").last().scrollIntoViewIfNeeded();
            assertThat(page.locator(".result")).hasCount(50);
        }
    }

    @Test
    void languageAndColoursAreKeptAndBackGoesBack() {
        issuer.next(Persona.MANAGER, 600);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("dashboard"));
            page.getByText("7 days").click();
            assertThat(page.locator(".periods [aria-current]")).hasText("7 days");
            assertThat(page).hasURL(Pattern.compile("period=7d"));
            page.goBack();
            assertThat(page.locator(".periods [aria-current]")).hasText("30 days");
            page.getByText("Français").click();
            assertThat(heading(page, "Tableau de bord")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "fr-FR");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sombre"))
                    .click();
            assertThat(page.locator("html")).hasAttribute("theme", "dark");
            page.reload();
            assertThat(heading(page, "Tableau de bord")).isVisible();
            assertThat(page.locator("html")).hasAttribute("theme", "dark");
        }
    }

    @Test
    void aBarOfAStoreLooksAtThatStoreAlone() {
        issuer.next(Persona.MANAGER, 600);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("dashboard"));
            var chart = page.locator(".chart-stores svg");
            assertThat(chart).isVisible();
            var box = chart.boundingBox();
            // A point on the first bar: behind the names, in the middle of the first of five rows.
            chart.click(new Locator.ClickOptions().setPosition(box.width * 0.4, box.height * 0.09));
            assertThat(page.getByText("Only London")).isVisible();
            page.getByText("Show all stores").click();
            assertThat(page.getByText("Only London")).isHidden();
        }
    }

    @Test
    void requestsAreDecidedWithoutAMouse() {
        issuer.next(Persona.MANAGER, 600);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("replenishment"));
            assertThat(page.locator(".board-pending")).hasCount(6);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.keyboard().type("7");
            page.keyboard().press("Enter");
            page.keyboard().press("Space");
            assertThat(page.getByText("2 selected")).isVisible();
            page.keyboard().press("a");
            assertThat(page.getByText("Sent: 24")).isVisible();
            assertThat(page.getByText("Sent: 7")).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("r");
            assertThat(page.locator("vaadin-dialog[opened] textarea")).isFocused();
            page.keyboard().type("Not this season");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".board-outcome", new Page.LocatorOptions().setHasText("Turned down")))
                    .isVisible();
        }
    }

    @Test
    void scannedGoodsOutliveAReloadAndARefusal() {
        issuer.next(Persona.MANAGER, 600);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("receive"));
            assertThat(page.locator("comptoir-scan input")).isFocused();
            // As fast as a scanner types, with nobody waiting for an answer.
            for (var i = 0; i < 3; i++) {
                page.keyboard().type("5012345000138");
                page.keyboard().press("Enter");
            }
            page.keyboard().type("20700A");
            page.keyboard().press("Enter");
            assertThat(page.getByText("2 products, 4 in all")).isVisible();
            // A barcode that lands in a quantity counts as a scan, and leaves the quantity alone.
            page.locator(".goods-line input").first().focus();
            page.keyboard().type("5012345000138");
            page.keyboard().press("Enter");
            assertThat(page.getByText("2 products, 5 in all")).isVisible();
            page.reload();
            assertThat(page.getByText("2 products, 5 in all")).isVisible();
            router.graph().breakDown("inventory");
            page.getByLabel("Delivery note").fill("BL-4711");
            page.locator(".goods-post").click();
            assertThat(page.getByText("Nothing was moved")).isVisible();
            router.graph().repair();
            page.reload();
            assertThat(page.getByText("2 products, 5 in all")).isVisible();
            page.locator(".goods-post").click();
            assertThat(page.getByText("Received: 2 products, 5 in all")).isVisible();
            page.reload();
            assertThat(page.getByText("No products yet")).isVisible();
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
