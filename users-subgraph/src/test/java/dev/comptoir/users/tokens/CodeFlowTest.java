package dev.comptoir.users.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.test.Browser;
import dev.comptoir.users.test.People;
import dev.comptoir.users.test.Pkce;
import dev.comptoir.users.test.TokenClient;
import dev.comptoir.users.test.TokenClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.web.servlet.MockMvc;

@SubgraphTest
class CodeFlowTest {

    private static final UUID PARIS = Ids.next();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    @Qualifier("jwtDecoder")
    private JwtDecoder ownTokens;

    private People people;
    private Browser browser;
    private TokenClient web;

    @BeforeEach
    void somebodyAtABrowser() {
        people = new People(staff, passwords);
        browser = new Browser(mvc);
        web = TokenClient.web(mvc);
    }

    @Test
    void signingInBringsTokensThatSayWhoItIs() throws Exception {
        User manager = people.manager(PARIS);

        Answer tokens = web.signIn(browser, manager.username().value(), People.PASSWORD);

        assertThat(tokens.status()).as("%s", tokens.body()).isEqualTo(200);
        assertThat(tokens.body()).containsEntry("token_type", "Bearer").containsKeys("refresh_token", "id_token");
        var claims = tokens.accessClaims();
        assertThat(claims.getIssuer()).isEqualTo("http://issuer.test");
        assertThat(claims.getAudience()).containsExactly("comptoir");
        assertThat(claims.getSubject()).isEqualTo(manager.id().toString());
        assertThat(claims.getStringClaim("preferred_username"))
                .isEqualTo(manager.username().value());
        assertThat(claims.getStringClaim("name")).isEqualTo(manager.displayName());
        assertThat(claims.getStringListClaim("roles")).containsExactly("MANAGER");
        assertThat(claims.getStringListClaim("stores")).containsExactly(PARIS.toString());
        assertThat(claims.getStringClaim("scope").split(" ")).containsExactlyInAnyOrder("openid", "profile");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(tokens.idClaims().getAudience()).containsExactly("comptoir-web");
        assertThat(tokens.idClaims().getStringListClaim("roles")).containsExactly("MANAGER");
        assertThat(ownTokens.decode(tokens.text("access_token")).getHeaders()).containsEntry("alg", "ES256");
    }

    @Test
    void anAdminsTokenNamesNoStoreWhichMeansAll() {
        Answer tokens = web.signIn(browser, people.admin().username().value(), People.PASSWORD);

        assertThat(tokens.accessClaims().getClaims()).doesNotContainKey("stores");
    }

    @Test
    void aCashierWithoutAStoreHasAnEmptyListOfThem() throws Exception {
        Answer tokens = web.signIn(browser, people.cashier().username().value(), People.PASSWORD);

        assertThat(tokens.accessClaims().getStringListClaim("stores")).isEmpty();
    }

    @Test
    void theCommandLineComesBackToAnyPortOfItsOwnMachine() {
        var commandLine = TokenClient.commandLine(mvc, 51_234);

        Answer tokens = commandLine.signIn(browser, people.admin().username().value(), People.PASSWORD);

        assertThat(tokens.status()).as("%s", tokens.body()).isEqualTo(200);
        assertThat(tokens.body()).doesNotContainKey("refresh_token");
    }

    @Test
    void aCodeWithoutProofKeyIsNotGiven() {
        for (TokenClient client : List.of(web, TokenClient.commandLine(mvc, 50_000))) {
            String back = browser.open(client.authorizationUrlWithoutPkce()).getRedirectedUrl();
            assertThat(back).contains("error=invalid_request").contains("code_challenge");
        }
    }

    @Test
    void aCodeIsWorthNothingWithoutTheVerifierThatBelongsToIt() {
        String code = web.code(browser, Pkce.fresh(), people.admin().username().value(), People.PASSWORD);

        Answer refused = web.exchange(code, Pkce.fresh());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeThatComesTwiceEndsTheTokensOfTheFirst() {
        Pkce pkce = Pkce.fresh();
        String code = web.code(browser, pkce, people.admin().username().value(), People.PASSWORD);
        Answer first = web.exchange(code, pkce);

        assertThat(web.exchange(code, pkce).text("error")).isEqualTo("invalid_grant");
        assertThat(web.refresh(first.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aRedirectToElsewhereIsAnErrorHereAndNotThere() {
        String url = web.authorizationUrl(Pkce.fresh()).replace("web.test:8080", "evil.test");

        var answer = browser.open(url);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getRedirectedUrl()).isNull();
    }

    @Test
    void aSecondApplicationIsLetInWithoutAskingAgain() {
        String name = people.admin().username().value();
        web.signIn(browser, name, People.PASSWORD);
        Pkce pkce = Pkce.fresh();

        String code = TokenClient.codeIn(browser.open(web.authorizationUrl(pkce)));

        assertThat(web.exchange(code, pkce).status()).isEqualTo(200);
    }

    @Test
    void theServerDescribesItselfAsItIs() throws Exception {
        String description = mvc.perform(get("/.well-known/openid-configuration"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(description)
                .contains("\"issuer\":\"http://issuer.test\"")
                .contains("\"id_token_signing_alg_values_supported\":[\"ES256\"]")
                .contains("\"code_challenge_methods_supported\":[\"S256\"]")
                .contains("\"end_session_endpoint\":\"http://issuer.test/connect/logout\"")
                .doesNotContain("token-exchange");
    }
}
