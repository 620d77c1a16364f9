package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.comptoir.ui.stub.Persona;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager at the cashier's till, by keys alone; and what administrators decide and read, in pictures. */
class ApprovalInTheBrowserTest extends BrowserTest {

    @Test
    void aManagerApprovesByKeysAloneAndTheSaleGoesThrough() {
        router.graph().repair();
        issuer.next(Persona.CASHIER_PARIS, 600);
        try (var visitor = chromium.visitor("en-GB", ColorScheme.LIGHT, 1024, 768)) {
            var page = visitor.newPage();
            payAFifthLess(page);
            assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input"))
                    .isFocused();
            picture(page, "approval-en-light-1024");

            page.keyboard().type("manager.paris");
            page.keyboard().press("Enter");
            page.keyboard().type("1111");
            page.keyboard().press("Enter");
            assertThat(page.locator("vaadin-dialog[opened] .notice")).isVisible();
            assertThat(page.locator("vaadin-dialog[opened] vaadin-password-field input"))
                    .isFocused();
            page.keyboard().type("2580");
            page.keyboard().press("Enter");

            assertThat(page.locator(".till-amount input")).isFocused();
            page.keyboard().type("10");
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("PAR1-001042");
            assertThat(page.content()).doesNotContain("2580");
        }
    }

    @Test
    void escapeLeavesTheSaleAsItWas() {
        router.graph().repair();
        issuer.next(Persona.CASHIER_PARIS, 600);
        try (var visitor = chromium.visitor("fr-FR", ColorScheme.DARK, 1024, 768)) {
            var page = visitor.newPage();
            payAFifthLess(page);
            assertThat(page.locator("vaadin-dialog[opened] vaadin-text-field input"))
                    .isFocused();
            picture(page, "approval-fr-dark-1024");

            page.keyboard().press("Escape");

            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
            assertThat(page.locator(".till-line")).hasCount(1);
            assertThat(page.locator(".till-input input")).isFocused();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT, 1440", "fr-FR, DARK, 1440", "fr-FR, LIGHT, 390", "en-GB, DARK, 390", "fr-FR, LIGHT, 1024"
    })
    void thePagesOfAdministratorsCanBeShown(String locale, ColorScheme colors, int width) {
        issuer.next(Persona.ADMIN, 600);
        try (var visitor = chromium.visitor(locale, colors, width, 900)) {
            var page = visitor.newPage();
            var suffix = "%s-%s-%d".formatted(locale, colors, width);
            page.navigate(address("till-permissions"));
            assertThat(page.locator(".permission-row").first()).isVisible();
            nothingSticksOut(page);
            picture(page, "till-permissions-" + suffix);
            page.navigate(address("audit"));
            assertThat(page.locator(".audit-row").first()).isVisible();
            nothingSticksOut(page);
            picture(page, "audit-" + suffix);
            page.locator(".user-menu vaadin-menu-bar-button").first().click();
            page.getByText(locale.startsWith("fr") ? "Mon code" : "My PIN").click();
            assertThat(page.locator("vaadin-dialog[opened] vaadin-password-field")
                            .first())
                    .isVisible();
            picture(page, "pin-" + suffix);
        }
    }

    private void payAFifthLess(Page page) {
        page.navigate(address("till"));
        page.locator(".till-register").first().click();
        page.locator(".till-open input").fill("100");
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-input input")).isFocused();
        page.keyboard().type("5012345000138");
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-line")).hasCount(1);
        page.keyboard().type("20");
        page.keyboard().press("F2");
        assertThat(page.locator(".till-sum:not(.till-waiting)")).isVisible();
        page.keyboard().press("F9");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/%s.png".formatted(name))));
    }

    private static void nothingSticksOut(Page page) {
        var wide = page.evaluate("""
            () => [...document.querySelectorAll('.page *')]
              .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
              .map(each => each.tagName + '.' + each.className)\
            """);
        assertThat((List<?>) wide).isEmpty();
    }
}
