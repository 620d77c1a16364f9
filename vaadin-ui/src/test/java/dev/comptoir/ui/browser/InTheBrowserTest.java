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

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
