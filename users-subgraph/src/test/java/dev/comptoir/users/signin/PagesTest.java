package dev.comptoir.users.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.comptoir.starter.test.BundlesHaveEqualKeys;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.test.Browser;
import dev.comptoir.users.test.People;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SubgraphTest
class PagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

    private Browser browser;

    @BeforeEach
    void aBrowser() {
        browser = new Browser(mvc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-CA, en;q=0.5", "de, fr;q=0.8, en;q=0.5"})
    void aFrenchReaderGetsFrench(String languages) {
        String page = page(languages, "/sign-in");

        assertThat(page).contains("<html lang=\"fr\"", "Mot de passe", "Se connecter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de", "en, fr;q=0.9"})
    void everybodyElseGetsEnglish(String languages) {
        assertThat(page(languages, "/sign-in")).contains("<html lang=\"en\"", "Password", ">Sign in</button>");
    }

    @Test
    void theLanguageChosenOnThePageIsKept() {
        assertThat(page("en", "/sign-in?lang=fr")).contains("Mot de passe");
        assertThat(page("en", "/sign-in")).contains("Mot de passe");
        assertThat(page("en", "/sign-in?lang=en")).contains("Password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "xx", "<b>", "../../etc"})
    void anAbsurdLanguageIsEnglish(String language) {
        var answer = browser.reading("en")
                .open("/sign-in?lang=" + language.replace("<", "%3C").replace(">", "%3E"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Browser.text(answer)).contains("<html lang=\"en\"");
    }

    @Test
    void theLockIsExplainedInFrench() {
        browser.reading("fr");
        for (int i = 0; i < 6; i++) {
            browser.signIn("quelqu'un", "faux");
        }
        assertThat(Browser.text(browser.open("/sign-in"))).contains("Réessayez dans 1 minute.");
    }

    @Test
    void thePagesLoadNothingFromElsewhereAndRunNoScript() {
        var answer = browser.open("/sign-in");

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://web.test:8080")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(Browser.text(answer)).doesNotContain("<script", "style=", "//cdn", "https://");
        assertThat(browser.open("/assets/comptoir.css").getStatus()).isEqualTo(200);
        assertThat(browser.open("/assets/comptoir.svg").getStatus()).isEqualTo(200);
    }

    @Test
    void aDirectVisitPointsToTheWebApp() {
        assertThat(page("fr", "/")).contains("href=\"http://web.test:8080\"", "Ouvrir Comptoir");
    }

    @Test
    void whoeverIsSignedInCanSignOutHereToo() {
        var person = new People(staff, passwords).cashier();
        browser.signIn(person.username().value(), People.PASSWORD);

        var answer = browser.submit("/", "/sign-out");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/signed-out");
        assertThat(page("en", "/signed-out")).contains("You are signed out");
        assertThat(page("en", "/")).doesNotContain("/sign-out\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/sign-in/../secret", "/templates/sign-in.html", "/application.yaml"})
    void nothingElseIsThere(String path) {
        assertThat(browser.open(path).getStatus()).isIn(400, 404);
    }

    @Test
    void nothingElseIsThereForWhoeverIsSignedInEither() {
        var person = new People(staff, passwords).cashier();
        browser.signIn(person.username().value(), People.PASSWORD);

        assertThat(browser.open("/nothing").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "404, fr, Cette page n’existe pas",
        "400, en, This link does not work",
        "401, fr, Ce lien ne fonctionne pas",
        "500, en, the-trace-id",
        "503, fr, the-trace-id"
    })
    void anErrorIsExplainedWithoutItsInside(int status, String language, String explanation) throws Exception {
        var page = mvc.perform(get("/error")
                .accept(MediaType.TEXT_HTML)
                .locale(Locale.of(language))
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.addHeader("Accept-Language", language);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
                    request.setAttribute(RequestDispatcher.ERROR_MESSAGE, "org.postgresql.util.PSQLException");
                    request.setAttribute("traceId", "the-trace-id");
                    return request;
                }));

        assertThat(Browser.text(page.andReturn().getResponse()))
                .contains(explanation, "href=\"http://web.test:8080\"")
                .doesNotContain("PSQLException");
    }

    @Test
    void bothLanguagesSayTheSame() {
        BundlesHaveEqualKeys.in("messages/users");
    }

    private String page(String languages, String url) {
        return Browser.text(browser.reading(languages).open(url));
    }
}
