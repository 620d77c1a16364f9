package dev.comptoir.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import dev.comptoir.ui.stub.Persona;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The real code flow with PKCE, against an issuer whose tokens live as short as the test wants. */
class SignInTest extends BrowserTest {
    private static final int LONG = 600;
    /** Shorter than the margin within which a token is refreshed. */
    private static final int ABOUT_TO_END = 20;

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        issuer.next(Persona.CASHIER_PARIS, LONG);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("products?q=lantern"));
            assertThat(page.getByText("White metal lantern")).isVisible();
            assertThat(page).hasURL(Pattern.compile("/products\\?q=lantern$"));
            assertThat(visitor.cookies())
                    .filteredOn(cookie -> cookie.name.equals("COMPTOIR_UI"))
                    .singleElement()
                    .satisfies((Cookie cookie) -> assertThat(cookie.httpOnly).isTrue());
        }
    }

    @Test
    void aTokenThatIsAboutToEndIsRefreshed() {
        issuer.next(Persona.CASHIER_PARIS, ABOUT_TO_END);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("products"));
            assertThat(page.locator(".result").first()).isVisible();
            var before = issuer.refreshes();
            search(page, "bunting");
            assertThat(page.locator(".result")).hasCount(1);
            assertThat(issuer.refreshes()).isGreaterThan(before);
        }
    }

    @Test
    void aWithdrawnTokenIsReplacedWithoutAWord() {
        issuer.next(Persona.CASHIER_PARIS, LONG);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("products"));
            assertThat(page.locator(".result").first()).isVisible();
            issuer.withdrawAccessTokens();
            search(page, "bunting");
            assertThat(page.locator(".result")).hasCount(1);
        }
    }

    @Test
    void aRefusedRefreshLeadsThroughTheSignInAndBackToWhatWasTyped() {
        issuer.next(Persona.CASHIER_PARIS, ABOUT_TO_END);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("products"));
            assertThat(page.locator(".result").first()).isVisible();
            issuer.forgetSignIns();
            issuer.next(Persona.CASHIER_PARIS, LONG);
            var signIns = Pattern.compile("/login/oauth2/code/comptoir");
            page.waitForResponse(answer -> signIns.matcher(answer.url()).find(), () -> search(page, "bunting"));
            assertThat(page).hasURL(Pattern.compile("/products\\?q=bunting$"));
            assertThat(page.locator(".result")).hasCount(1);
            assertThat(page.locator(".search-field input")).hasValue("bunting");
        }
    }

    @Test
    void signingOutEndsTheSessionHereAndAtTheIssuer() {
        issuer.next(Persona.CASHIER_PARIS, LONG);
        try (var visitor = atTheDesk()) {
            var page = visitor.newPage();
            page.navigate(address("products"));
            assertThat(page.locator(".result").first()).isVisible();
            var before = issuer.signOuts();
            page.locator(".user-menu vaadin-menu-bar-button").first().click();
            issuer.next(Persona.MANAGER, LONG);
            page.getByText("Sign out").click();
            // The issuer sends back to the start page, which asks for a sign-in: now somebody else's.
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dashboard")))
                    .isVisible();
            assertThat(issuer.signOuts()).isEqualTo(before + 1);
        }
    }

    @Test
    void whoIsNotSignedInSeesNothingButTheWayToTheIssuer() {
        try (var visitor = atTheDesk()) {
            var answer = visitor.request()
                    .get(address("dashboard"), RequestOptions.create().setMaxRedirects(0));
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().get("location")).endsWith("/oauth2/authorization/comptoir");
            assertThat(answer.headers()).containsKey("content-security-policy");
        }
    }

    private static void search(Page page, String words) {
        page.locator(".search-field input").fill(words);
    }
}
