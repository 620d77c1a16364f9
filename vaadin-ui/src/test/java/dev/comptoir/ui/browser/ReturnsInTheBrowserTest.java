package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.comptoir.ui.stub.Persona;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goods are taken back and exchanged by keys only; painted on the way for people to look at. */
class ReturnsInTheBrowserTest extends BrowserTest {
    private static final int TILL = 1024;

    static Stream<Arguments> looks() {
        return Stream.of(
                arguments("en", ColorScheme.LIGHT, TILL),
                arguments("fr", ColorScheme.DARK, DESK),
                arguments("fr", ColorScheme.LIGHT, PHONE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void goodsComeBackWithoutAMouse(String language, ColorScheme colors, int width) {
        issuer.next(Persona.CASHIER_PARIS, 600);
        var locale = language.equals("fr") ? "fr-FR" : "en-GB";
        try (var visitor = chromium.visitor(locale, colors, width, 768)) {
            var page = visitor.newPage();
            var suffix = "%s-%s-%d".formatted(language, colors.name().toLowerCase(Locale.ROOT), width);
            sell(page);
            type(page, "5012345000138");
            assertThat(page.locator(".till-line")).hasCount(1);

            page.keyboard().press("F8");
            assertThat(page.locator(".returns-search vaadin-text-field input")).isFocused();
            assertThat(page.locator(".returns-found button")).hasCount(1);
            shoot(page, "returns-found", suffix);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".returns-goods")).isFocused();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("+");
            assertThat(page.locator(".returns-count").first()).hasText("2");
            page.keyboard().press("-");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("l");
            assertThat(page.locator(".returns-where[aria-pressed='true']")).hasCount(1);
            assertThat(page.locator(".returns-open .till-total")).not().isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".returns-reasons [aria-pressed='true']")).hasCount(1);
            shoot(page, "returns-open", suffix);
            page.keyboard().press("F9");
            assertThat(page.locator(".returns .receipt")).isVisible();
            shoot(page, "returns-done", suffix);
            page.keyboard().press("F6");
            assertThat(page.locator(".till-email input").first()).isFocused();
            page.keyboard().type("jo@example.org");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-email [role='status'] .notice")).isVisible();
            shoot(page, "returns-email", suffix);
            page.locator(".till-receipt .till-act").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".returns")).hasCount(0);
            assertThat(page.locator(".till-line")).hasCount(1);

            page.keyboard().press("F8");
            assertThat(page.locator(".returns-found button")).hasCount(1);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator(".returns-goods")).isFocused();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".returns-open .till-total")).not().isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".returns-reasons [aria-pressed='true']")).hasCount(1);
            page.keyboard().press("F6");
            assertThat(page.locator(".till-line-back")).hasCount(1);
            shoot(page, "exchange", suffix);
            page.keyboard().press("F9");
            assertThat(page.locator(".till-payment :focus")).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-receipt .receipt")).isVisible();
            shoot(page, "exchange-done", suffix);
            page.keyboard().press("F6");
            assertThat(page.locator(".till-email input").first()).isFocused();
            page.keyboard().type("jo@example.org");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-email [role='status'] .notice")).hasCount(1);
            page.locator(".till-receipt .till-act").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-line")).hasCount(0);

            page.keyboard().press("F8");
            assertThat(page.locator(".returns-search vaadin-text-field input")).isFocused();
            page.keyboard().press("F6");
            assertThat(page.locator(".returns-open vaadin-text-field input").first())
                    .isFocused();
            page.keyboard().type("5012345000138");
            page.keyboard().press("Enter");
            assertThat(page.locator(".returns-count")).hasText("1");
            shoot(page, "returns-unreceipted", suffix);
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertThat(page.locator(".returns")).hasCount(0);
        }
    }

    private void sell(Page page) {
        page.navigate(address("till"));
        page.locator(".till-register").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-form input")).isVisible();
        page.locator(".till-form input").focus();
        page.keyboard().type("100");
        page.keyboard().press("Enter");
        assertThat(page.locator("comptoir-till-input input")).isFocused();
        type(page, "3*5012345000138", "2*20700A");
        assertThat(page.locator(".till-line")).hasCount(2);
        page.keyboard().press("F9");
        assertThat(page.locator(".till-amount input")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".receipt")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("comptoir-till-input input")).isFocused();
    }

    private static void type(Page page, String... texts) {
        for (var text : texts) {
            page.locator("comptoir-till-input input").focus();
            page.keyboard().type(text);
            page.keyboard().press("Enter");
        }
    }

    private static void shoot(Page page, String name, String suffix) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots/%s-%s.png".formatted(name, suffix))));
    }
}
