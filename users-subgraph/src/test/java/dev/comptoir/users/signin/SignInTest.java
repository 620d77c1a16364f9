package dev.comptoir.users.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.test.Browser;
import dev.comptoir.users.test.People;
import dev.comptoir.users.test.TokenClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SubgraphTest
class SignInTest {

    private static final String WRONG = "wrong password";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    private JdbcClient database;

    private People people;
    private Browser browser;
    private User person;

    @BeforeEach
    void somebodyAtABrowser() {
        people = new People(staff, passwords);
        browser = new Browser(mvc);
        person = people.cashier();
    }

    @Test
    void aDirectSignInLeadsToTheWebApp() {
        assertThat(signIn(People.PASSWORD).getRedirectedUrl()).isEqualTo("http://web.test:8080");
    }

    @Test
    void aUsernameIsTheSameInUpperCaseAndWithSpacesAround() {
        var answer = browser.signIn(" " + person.username().value().toUpperCase() + " ", People.PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("http://web.test:8080");
    }

    @Test
    void theSessionGetsANewIdWhenSomebodySignsIn() {
        browser.open("/sign-in");
        String before = browser.sessionId();

        signIn(People.PASSWORD);

        assertThat(browser.sessionId()).isNotNull().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordAnUnknownNameAndASuspendedPersonGetTheSameAnswer() {
        var suspended = people.cashier();
        people.suspend(suspended);

        String wrong = pageAfter(person.username().value(), WRONG);
        String unknown = pageAfter("nobody-" + Ids.next(), WRONG);
        String gone = pageAfter(suspended.username().value(), People.PASSWORD);
        String hostile = pageAfter("'; drop table staff_member; --", WRONG);

        for (String page : List.of(wrong, unknown, gone, hostile)) {
            assertThat(page).contains("That name and password do not go together.");
        }
    }

    @Test
    void theNameTypedIsOfferedAgainAndHarmless() {
        String page = pageAfter("<script>alert(1)</script>", WRONG);

        assertThat(page)
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script>");
        assertThat(Browser.text(browser.open("/sign-in"))).doesNotContain("do not go together");
    }

    @Test
    void theFifthFailureLocksTheAccountWhateverTheAddress() {
        for (int i = 0; i < 4; i++) {
            signIn(WRONG);
        }
        assertThat(pageAfter(person.username().value(), WRONG)).contains("Try again in 1 minute.");

        var elsewhere = new Browser(mvc);
        elsewhere.signIn(person.username().value(), People.PASSWORD);

        assertThat(Browser.text(elsewhere.open("/sign-in"))).contains("Try again in 1 minute.");
        assertThat(outcomesOf(person))
                .containsExactly("FAILURE", "FAILURE", "FAILURE", "FAILURE", "LOCKED_OUT", "LOCKED_OUT");
    }

    @Test
    void anUnknownNameIsLockedLikeAKnownOne() {
        String nobody = "nobody-" + Ids.next();
        for (int i = 0; i < 5; i++) {
            browser.signIn(nobody, WRONG);
        }
        assertThat(Browser.text(browser.open("/sign-in"))).contains("Try again in 1 minute.");
    }

    @Test
    void anotherSpellingOfANameIsNoNewAccount() {
        String name = person.username().value();
        for (String spelling : List.of(name, name.toUpperCase(), " " + name, name.replace('p', '\uff50'), name)) {
            browser.signIn(spelling, WRONG);
        }
        assertThat(Browser.text(browser.open("/sign-in"))).contains("Try again in 1 minute.");
    }

    @Test
    void signingInForgetsTheFailuresBefore() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIn(WRONG);
            }
            assertThat(signIn(People.PASSWORD).getRedirectedUrl()).isEqualTo("http://web.test:8080");
        }
    }

    @Test
    void anAddressThatTriesManyAccountsIsLocked() {
        for (int i = 0; i < 20; i++) {
            browser.signIn("guess" + i + "-" + Ids.next(), WRONG);
        }
        assertThat(pageAfter(person.username().value(), People.PASSWORD)).contains("Try again in 1 minute.");

        var elsewhere = new Browser(mvc);
        assertThat(elsewhere.signIn(person.username().value(), People.PASSWORD).getRedirectedUrl())
                .isEqualTo("http://web.test:8080");
    }

    @Test
    void oneGoodAccountDoesNotUnlockAnAddress() {
        for (int i = 0; i < 19; i++) {
            browser.signIn("guess" + i + "-" + Ids.next(), WRONG);
        }
        signIn(People.PASSWORD);
        browser.signIn("guess-" + Ids.next(), WRONG);

        assertThat(Browser.text(browser.open("/sign-in"))).contains("Try again in 1 minute.");
    }

    @Test
    void failuresAreForgottenWhenTheyNoLongerCount() {
        signIn(WRONG);
        long before = failuresKept();

        new LockOut(database, Clock.fixed(Instant.now().plus(Duration.ofHours(2)), ZoneOffset.UTC)).forgetOld();

        assertThat(before).isPositive();
        assertThat(failuresKept()).isZero();
    }

    @Test
    void theAuditTellsWhoCameFromWhere() {
        signIn(People.PASSWORD);

        var row = database.sql("select outcome, address from sign_in_audit where staff_id = ?")
                .param(person.id())
                .query()
                .singleRow();

        assertThat(row).containsEntry("outcome", "SUCCESS").containsEntry("address", browser.address());
    }

    @Test
    void aFormWithoutItsTokenIsOfferedAnew() {
        var answer = browser.submitWithoutToken("/sign-in");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?stale");
        assertThat(Browser.text(browser.open("/sign-in?stale"))).contains("Please sign in again.");
    }

    @Test
    void anAbsurdlyLongPasswordIsSimplyWrong() {
        assertThat(pageAfter(person.username().value(), "x".repeat(100_000))).contains("do not go together");
    }

    @Test
    void whatNoDatabaseTakesIsRefusedAtTheDoor() {
        assertThat(browser.signIn("anna\0", WRONG).getStatus()).isEqualTo(400);
        assertThat(TokenClient.web(mvc).refresh("token\0").status()).isEqualTo(400);
    }

    private MockHttpServletResponse signIn(String password) {
        return browser.signIn(person.username().value(), password);
    }

    private String pageAfter(String name, String password) {
        browser.signIn(name, password);
        return Browser.text(browser.open("/sign-in"));
    }

    private List<String> outcomesOf(User person) {
        return database.sql("select outcome from sign_in_audit where staff_id = ? order by id")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private long failuresKept() {
        return database.sql("select count(*) from sign_in_failures")
                .query(Long.class)
                .single();
    }
}
