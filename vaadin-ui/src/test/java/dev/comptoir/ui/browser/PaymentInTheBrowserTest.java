package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.comptoir.ui.stub.Persona;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Paying by keyboard alone: cards at the terminal, gift cards, and a reload in between. Two lanterns cost £7.32. */
class PaymentInTheBrowserTest extends BrowserTest {
    private static final String LANTERN = "5012345000138";
    private static final String GIFT_CARD = "4000123412341239";

    @BeforeEach
    void begin() {
        router.graph().repair();
        router.requests().clear();
        issuer.next(Persona.CASHIER_PARIS, 600);
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                arguments("en-GB", ColorScheme.LIGHT, DESK),
                arguments("fr-FR", ColorScheme.DARK, 1024),
                arguments("fr-FR", ColorScheme.LIGHT, PHONE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSaleIsPaidByCardsAndGiftCardsByKeysAlone(String language, ColorScheme colors, int width) {
        try (var visitor = chromium.visitor(language, colors, width, 768)) {
            var page = beginToPay(visitor);
            page.keyboard().press("F4");
            page.keyboard().type(language.startsWith("fr") ? "1,51" : "1.51");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-card .notice")).isVisible();
            picture(page, "waiting", language, width);
            assertThat(page.getByText("the card was not charged")).isVisible();
            picture(page, "declined", language, width);

            page.locator(".till-amount input").fill(language.startsWith("fr") ? "1,52" : "1.52");
            page.keyboard().press("Enter");
            assertThat(page.getByText("not known yet")).isVisible();
            picture(page, "silent", language, width);
            page.keyboard().press("Escape");
            assertThat(page.getByText("Cancelled: the card was not charged")).isVisible();

            page.locator(".till-amount input").fill("2");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-tender")).containsText("VISA •••• 4242");
            picture(page, "approved", language, width);

            page.keyboard().press("F8");
            assertThat(page.locator(".till-giftcard-field input")).isFocused();
            page.keyboard().type(GIFT_CARD);
            picture(page, "gift-card", language, width);
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-tender")).hasCount(2);
            picture(page, "split", language, width);
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("PAR1-001042");
        }
    }

    @Test
    void aPageThatIsReloadedAtTheTerminalAsksForTheSamePayment() {
        try (var visitor = chromium.visitor("en-GB", ColorScheme.LIGHT, DESK, 900)) {
            var page = beginToPay(visitor);
            page.keyboard().press("F4");
            page.keyboard().type("5");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-card .notice")).isVisible();
            page.reload();
            assertThat(page.getByText("it is not charged again")).isVisible();
            page.keyboard().press("F9");
            assertThat(page.locator(".till-tender")).containsText("£5.00");
            page.reload();
            assertThat(page.getByText("it is not charged again")).isVisible();
            page.keyboard().press("F9");
            assertThat(page.locator(".till-tender")).containsText("£5.00");
            assertThat(page.locator(".till-amount input")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("PAR1-001042");
            assertThat(inputs("StartCardPayment"))
                    .extracting(input -> input.get("idempotencyKey"))
                    .containsOnly(inputs("StartCardPayment").getFirst().get("idempotencyKey"));
            page.reload();
            assertThat(page.locator(".till-input input")).isFocused();
            assertThat(page.getByText("it is not charged again")).isHidden();
        }
    }

    @Test
    void aGiftCardIsSoldByKeysAlone() {
        try (var visitor = chromium.visitor("fr-FR", ColorScheme.LIGHT, 1024, 768)) {
            var page = openTill(visitor);
            page.keyboard().press("F10");
            assertThat(page.locator(".till-menu-entry").first()).isVisible();
            picture(page, "menu", "fr-FR", 1024);
            page.keyboard().press("F6");
            assertThat(page.locator(".till-amount input")).isFocused();
            page.keyboard().type("20");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-payment .till-amount input")).isFocused();
            page.keyboard().type("50");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-giftcard-code")).hasText("4000 1234 1234 1239");
            picture(page, "gift-card-sold", "fr-FR", 1024);
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-input input")).isFocused();
        }
    }

    @Test
    void aGiftCardWhoseSaleWasNotAnsweredIsSoldOnceAfterAReload() {
        try (var visitor = chromium.visitor("en-GB", ColorScheme.LIGHT, DESK, 900)) {
            var page = beginToSellAGiftCard(visitor);
            router.graph().breakDown("sales");
            page.keyboard().type("50");
            page.keyboard().press("Enter");
            assertThat(page.getByText("No answer came")).isVisible();
            router.graph().repairOnly("sales");
            page.reload();
            assertThat(page.getByText("No answer came")).isVisible();
            page.locator(".till-payment .till-act").click();
            assertThat(page.locator(".till-giftcard-code")).hasText("4000 1234 1234 1239");
            assertThat(inputs("SellGiftCard")).hasSize(2).allSatisfy(input -> assertThat(input)
                    .isEqualTo(inputs("SellGiftCard").getFirst()));
            page.reload();
            assertThat(page.locator(".till-input input")).isFocused();
            assertThat(page.locator(".till-payment")).hasCount(0);
        }
    }

    @Test
    void whatACardPaidForAGiftCardIsKeptOverAReload() {
        try (var visitor = chromium.visitor("en-GB", ColorScheme.LIGHT, DESK, 900)) {
            var page = beginToSellAGiftCard(visitor);
            page.keyboard().press("F4");
            page.keyboard().type("5");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-tender")).containsText("£5.00");
            page.reload();
            assertThat(page.locator(".till-tender")).containsText("£5.00");
            assertThat(page.locator(".till-payment .till-amount input")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-giftcard-code")).hasText("4000 1234 1234 1239");
            assertThat(inputs("StartCardPayment")).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aRefundThatTheBankRefusesIsSettledAndAGiftCardUndone(String language, ColorScheme colors, int width) {
        try (var visitor = chromium.visitor(language, colors, width, 768)) {
            var page = beginToPay(visitor);
            page.keyboard().press("F4");
            page.keyboard().press("Enter");
            assertThat(page.locator(".receipt")).containsText("PAR1-001042");
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-input input")).isFocused();
            giveOneBackToTheCard(page);
            picture(page, "refund-refused", language, width);
            page.keyboard().press("F4");
            assertThat(page.locator(".returns-refund vaadin-button")).hasCount(0);
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-input input")).isFocused();
            giveOneBackToTheCard(page);
            page.keyboard().press("Enter");
            assertThat(page.locator(".till-input input")).isFocused();
            page.keyboard().press("F8");
            assertThat(page.locator(".returns-owed .returns-refund vaadin-button"))
                    .hasCount(2);
            picture(page, "refund-owed", language, width);
            page.locator(".returns-refund vaadin-button").nth(1).click();
            assertThat(page.locator(".returns-refund vaadin-button")).hasCount(0);
            picture(page, "refund-paid", language, width);
            page.locator(".returns-keys input").fill(GIFT_CARD);
            page.keyboard().press("Enter");
            assertThat(page.locator(".returns-head")).containsText("1239");
            picture(page, "gift-card-found", language, width);
            page.locator(".returns-reasons button").nth(3).click();
            page.keyboard().press("F9");
            assertThat(page.locator(".returns-undone")).isVisible();
            picture(page, "gift-card-undone", language, width);
        }
    }

    /** Waits until the bank has refused it. */
    private static void giveOneBackToTheCard(Page page) {
        page.keyboard().press("F8");
        assertThat(page.locator(".returns-found button")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".returns-goods")).isFocused();
        page.keyboard().press("+");
        page.locator(".returns-reasons button").nth(1).click();
        assertThat(page.locator(".returns-open > .till-act")).isEnabled();
        page.keyboard().press("F9");
        assertThat(page.locator(".returns-refund vaadin-button")).hasCount(2);
    }

    private Page beginToSellAGiftCard(BrowserContext visitor) {
        var page = openTill(visitor);
        page.keyboard().press("F10");
        assertThat(page.locator(".till-menu-entry").first()).isVisible();
        page.keyboard().press("F6");
        assertThat(page.locator(".till-amount input")).isFocused();
        page.keyboard().type("20");
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-payment .till-amount input")).isFocused();
        return page;
    }

    private Page beginToPay(BrowserContext visitor) {
        var page = openTill(visitor);
        page.keyboard().type("2*" + LANTERN);
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-line")).hasCount(1);
        assertThat(page.locator(".till-sum:not(.till-waiting)")).isVisible();
        page.keyboard().press("F9");
        assertThat(page.locator(".till-amount input")).isFocused();
        return page;
    }

    private Page openTill(BrowserContext visitor) {
        var page = visitor.newPage();
        page.navigate(address("till"));
        page.locator(".till-register").first().click();
        page.locator(".till-open input").fill("100");
        page.keyboard().press("Enter");
        assertThat(page.locator(".till-input input")).isFocused();
        return page;
    }

    private static void picture(Page page, String name, String language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/payment-%s-%s-%d.png".formatted(name, language, width))));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> inputs(String operation) {
        return router.requests().stream()
                .filter(request -> request.operation().equals(operation))
                .map(request -> (Map<String, Object>) request.variables().get("input"))
                .toList();
    }
}
