package dev.comptoir.users.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import dev.comptoir.users.staff.Passwords;
import dev.comptoir.users.staff.Staff;
import dev.comptoir.users.staff.StaffRole;
import dev.comptoir.users.staff.StoreAssignment;
import dev.comptoir.users.staff.User;
import dev.comptoir.users.test.People;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@SubgraphTest
class ApprovalTest {

    private static final String APPROVE = """
            mutation ($input: ApproveInput!) {
              approve(input: $input) {
                __typename
                ... on Approval { token approver { id displayName } expiresAt }
                ... on ErrorResult { message }
              }
            }""";
    private static final String SET_PIN = """
            mutation ($input: SetMyPinInput!) {
              setMyPin(input: $input) { __typename ... on User { id hasPin } ... on ErrorResult { message } }
            }""";

    @Autowired
    private As as;

    @Autowired
    private Staff staff;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Pins pins;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("jwtDecoder")
    private JwtDecoder accessTokens;

    private final UUID paris = Ids.next();
    private People people;
    private User manager;

    @BeforeEach
    void aManagerWithAPin() {
        people = new People(staff, passwords);
        people.known(Tokens.CASHIER, StaffRole.CASHIER, StoreAssignment.of(Set.of()));
        manager = people.manager(paris);
        pins.set(manager.id(), "2580");
        jdbc.sql("delete from sign_in_failures").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2580", People.PASSWORD})
    void aPinOrAPasswordApproves(String secret) throws Exception {
        var answer = approve(as.cashier(paris), manager.username().value(), secret);

        answer.path("approve.approver.id").entity(UUID.class).isEqualTo(manager.id());
        var token = SignedJWT.parse(
                answer.path("approve.token").entity(String.class).get());
        assertThat(token.getHeader().getType()).hasToString("approval+jwt");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("comptoir-approval");
        assertThat(claims.getSubject()).isEqualTo(manager.id().toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("MANAGER");
        assertThat(claims.getStringListClaim("stores")).containsExactly(paris.toString());
        assertThat(claims.getStringClaim("action")).isEqualTo("DISCOUNT");
        assertThat(claims.getStringClaim("store")).isEqualTo(paris.toString());
        assertThat(claims.getStringClaim("requested_by")).isEqualTo(Tokens.CASHIER.toString());
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void anApprovalIsNoAccessToken() {
        String token = approve(as.cashier(paris), manager.username().value(), "2580")
                .path("approve.token")
                .entity(String.class)
                .get();

        assertThatThrownBy(() -> accessTokens.decode(token)).isInstanceOf(BadJwtException.class);
        as.http(token)
                .post()
                .uri("/graphql")
                .bodyValue(Map.of("query", "{ me { id } }"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aWrongSecretAndAnUnknownNameGetTheSameAnswer() {
        String known = refusal(approve(as.cashier(paris), manager.username().value(), "2581"));

        assertThat(refusal(approve(as.cashier(paris), manager.username().value(), "wrong password")))
                .isEqualTo(known);
        assertThat(refusal(approve(as.cashier(paris), "nobody-" + Ids.next(), "2580")))
                .isEqualTo(known);
        User suspended = people.manager(paris);
        people.suspend(suspended);
        assertThat(refusal(approve(as.cashier(paris), suspended.username().value(), People.PASSWORD)))
                .isEqualTo(known);
    }

    @Test
    void whoGuessesIsLockedOutAndWithHimEverybodyAtThatName() {
        for (int i = 0; i < 5; i++) {
            approve(as.cashier(paris), manager.username().value(), "000" + i);
        }

        assertThat(refusal(approve(as.cashier(paris), manager.username().value(), "2580")))
                .contains("Try again in 1 min.");
        assertThat(refusal(approve(as.admin(), manager.username().value(), "2580")))
                .contains("Try again");
    }

    @Test
    void whoTriesManyNamesIsLockedOut() {
        for (int i = 0; i < 10; i++) {
            approve(as.cashier(paris), "guess-" + Ids.next(), "2580");
        }

        assertThat(refusal(approve(as.cashier(paris), manager.username().value(), "2580")))
                .contains("Try again");
        approve(as.admin(), manager.username().value(), "2580")
                .path("approve.__typename")
                .entity(String.class)
                .isEqualTo("Approval");
    }

    @Test
    void afterTenWrongPinsOnlyThePasswordIsTaken() {
        for (int i = 0; i < 10; i++) {
            approve(as.cashier(paris), manager.username().value(), "999" + i);
            jdbc.sql("delete from sign_in_failures").update();
        }

        refusal(approve(as.cashier(paris), manager.username().value(), "2580"));
        approve(as.cashier(paris), manager.username().value(), People.PASSWORD)
                .path("approve.__typename")
                .entity(String.class)
                .isEqualTo("Approval");
    }

    @Test
    void somebodyOfAnotherStoreCannotVouch() {
        User london = people.manager(Ids.next());

        assertThat(refusal(approve(as.cashier(paris), london.username().value(), People.PASSWORD)))
                .contains("does not work in this store");
    }

    @Test
    void anApprovalForAStoreThatIsNotTheCallersIsRefused() {
        approve(as.cashier(Ids.next()), manager.username().value(), "2580")
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN"));
    }

    @Test
    void everyAttemptIsWrittenDownAndWhatWasTypedIsNot() {
        approve(as.cashier(paris), manager.username().value(), "2580");
        approve(as.cashier(paris), manager.username().value(), "8642");

        assertThat(jdbc.sql("select outcome from approval_audit where approver_id = ? order by id")
                        .param(manager.id())
                        .query(String.class)
                        .list())
                .containsExactly("GIVEN", "REFUSED");
        assertThat(jdbc.sql("select count(*) from approval_audit a where a::text like '%8642%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPersonSetsHisOwnPinWithHisPassword() {
        setPin("7391", "wrong").path("setMyPin.__typename").entity(String.class).isEqualTo("PinRefusedError");
        var set = setPin("7391", People.PASSWORD);

        set.path("setMyPin.id").entity(UUID.class).isEqualTo(Tokens.CASHIER);
        set.path("setMyPin.hasPin").entity(Boolean.class).isEqualTo(true);
        String hash = jdbc.sql("select hash from staff_pin where staff_id = ?")
                .param(Tokens.CASHIER)
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$").doesNotContain("7391");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "123456789", "12a4", "0000", "1234", "87654321", "", "\u0662\u0665\u0668\u0660"})
    void aPinThatIsNoneOrEasilyGuessedIsRefused(String pin) {
        setPin(pin, People.PASSWORD)
                .path("setMyPin.__typename")
                .entity(String.class)
                .isEqualTo("PinRefusedError");
    }

    @Test
    void whoGuessesAPasswordBehindThePinIsLockedOut() {
        for (int i = 0; i < 5; i++) {
            setPin("7391", "guess");
        }
        setPin("7391", People.PASSWORD)
                .path("setMyPin.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("Try again"));
    }

    @Test
    void aNameThatNobodyCanHaveIsRefusedAsOneThatNobodyHas() {
        assertThat(refusal(approve(as.cashier(paris), "nobody\u0000\ud83d", "1234")))
                .isEqualTo(refusal(approve(as.cashier(paris), "nobody", "1234")));
    }

    private GraphQlTester.Response approve(HttpGraphQlTester who, String name, String secret) {
        return who.document(APPROVE)
                .variable("input", Map.of("username", name, "secret", secret, "action", "DISCOUNT", "storeId", paris))
                .execute();
    }

    private GraphQlTester.Response setPin(String pin, String password) {
        return as.cashier(paris)
                .document(SET_PIN)
                .variable("input", Map.of("pin", pin, "password", password))
                .execute();
    }

    private static String refusal(GraphQlTester.Response answer) {
        answer.path("approve.__typename").entity(String.class).isEqualTo("ApprovalRefusedError");
        return answer.path("approve.message").entity(String.class).get();
    }
}
