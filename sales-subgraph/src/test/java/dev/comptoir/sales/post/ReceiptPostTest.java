package dev.comptoir.sales.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import dev.comptoir.sales.Given;
import dev.comptoir.sales.OtherServices;
import dev.comptoir.sales.paper.Pdf;
import dev.comptoir.sales.paper.Shift;
import dev.comptoir.sales.receipt.Receipts;
import dev.comptoir.sales.receipt.ReturnReceipts;
import dev.comptoir.sales.store.Stores;
import dev.comptoir.starter.idempotency.OnceOnly;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts by e-mail, to a real mail server that is away at times. */
@SubgraphTest
class ReceiptPostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    As as;

    @Autowired
    DataSource database;

    @Autowired
    Receipts receipts;

    @Autowired
    ReturnReceipts returns;

    @Autowired
    Stores stores;

    @Autowired
    ReceiptEmails emails;

    @Autowired
    ReceiptPost post;

    @Autowired
    OnceOnly once;

    private Shift shift;
    private UUID sale;

    @BeforeEach
    void somethingWasSold() {
        JdbcClient.create(database)
                .sql("update receipt_email set next_try = null where next_try is not null")
                .update();
        shift = new Shift(as, database);
        sale = shift.sell(Map.of("productId", OtherServices.onSale("Théière", "18.00"), "quantity", 2));
    }

    @Test
    void aReceiptThatIsWishedForArrivesOnce() throws Exception {
        GreenMail mail = TestMail.start();
        try {
            UUID key = Ids.next();
            String id = ask("jo@example.org", "FR", key)
                    .path("emailReceipt.id")
                    .entity(String.class)
                    .get();
            ask("jo@example.org", "FR", key)
                    .path("emailReceipt.id")
                    .entity(String.class)
                    .isEqualTo(id);
            ask("ann@example.org", "FR", key)
                    .path("emailReceipt.__typename")
                    .entity(String.class)
                    .isEqualTo("IdempotencyConflictError");

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
            MimeMessage letter =
                    Arrays.stream(mail.getReceivedMessages()).toList().getFirst();
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(letter.getSubject())
                    .isEqualTo("Votre ticket %s-00000001 · Librairie de l’Été"
                            .formatted(shift.shop().code()));
            assertThat(letter.getRecipients(Message.RecipientType.TO)[0]).hasToString("jo@example.org");
            assertThat(letter.getFrom()[0]).hasToString("receipts@comptoir.example");
            assertThat(letter.getMessageID()).isEqualTo("<%s@comptoir.example>".formatted(id));
            var parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
            assertThat(new Pdf(parts.getBodyPart(1).getInputStream().readAllBytes()).text())
                    .contains("Théière", "Total 41,39 $");
        } finally {
            mail.stop();
        }
    }

    @Test
    void aMailServerThatIsAwayGetsItOnceItIsBack() {
        ask("jo@example.org", null, Ids.next())
                .path("emailReceipt.state")
                .entity(String.class)
                .isEqualTo("WAITING");
        await().atMost(PATIENCE).until(() -> tries() > 0);
        assertThat(states()).containsExactly("WAITING");

        GreenMail mail = TestMail.start();
        try {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    @Test
    void whatNobodyTookForADayIsGivenUp() {
        String id = ask("jo@example.org", null, Ids.next())
                .path("emailReceipt.id")
                .entity(String.class)
                .get();
        JdbcClient.create(database)
                .sql("update receipt_email set requested_at = now() - interval '25 hours' where id = ?::uuid")
                .param(id)
                .update();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("GIVEN_UP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jo",
                "jo@example",
                "jo@example.org\r\nBcc: all@example.org",
                "jo@example.org\nBcc: all@example.org",
                "jo@example.org, ann@example.org",
                "Jo <jo@example.org>",
                "jo@@example.org",
                "jo@-example.org",
                "\"jo\"@example.org",
                "jo.@example.org"
            })
    void whatIsNoAddressIsRefused(String address) {
        ask(address, null, Ids.next())
                .path("emailReceipt.__typename")
                .entity(String.class)
                .isEqualTo("InvalidAddressError");
        assertThat(states()).isEmpty();
    }

    @Test
    void oneReceiptIsSentFiveTimesADayAtMost() {
        for (int i = 0; i < 5; i++) {
            ask("jo@example.org", null, Ids.next())
                    .path("emailReceipt.__typename")
                    .entity(String.class)
                    .isEqualTo("ReceiptEmail");
        }

        ask("jo@example.org", null, Ids.next())
                .path("emailReceipt.__typename")
                .entity(String.class)
                .isEqualTo("TooManyEmailsError");
    }

    @Test
    void aReceiptOfAnotherStoreIsNotFound() {
        as.manager(UUID.randomUUID())
                .document("""
                        mutation ($id: ID!) { emailReceipt(input:
                            {saleId: $id, address: "jo@example.org", idempotencyKey: $id}) { __typename } }""")
                .variable("id", sale)
                .execute()
                .path("emailReceipt.__typename")
                .entity(String.class)
                .isEqualTo("SaleNotFoundError");
        assertThat(states()).isEmpty();
    }

    @Test
    void theReceiptOfAReturnArrivesOnce() throws Exception {
        UUID back = shift.takeBack(sale, 0, 1);
        GreenMail mail = TestMail.start();
        try {
            UUID key = Ids.next();
            String id = askForReturn(back, key)
                    .path("emailReturn.id")
                    .entity(String.class)
                    .get();
            askForReturn(back, key).path("emailReturn.id").entity(String.class).isEqualTo(id);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(statesOfReturns()).containsExactly("SENT"));
            assertThat(states()).isEmpty();
            assertThat(mail.getReceivedMessages()).hasSize(1);
            MimeMessage letter = mail.getReceivedMessages()[0];
            assertThat(letter.getSubject())
                    .isEqualTo("Votre ticket de retour %s-00000002 · Librairie de l’Été"
                            .formatted(shift.shop().code()));
            var parts = (MimeMultipart) letter.getContent();
            assertThat(((MimeMultipart) parts.getBodyPart(0).getContent())
                            .getBodyPart(0)
                            .getContent()
                            .toString())
                    .contains("Vous avez rapporté des articles", "20,70");
            assertThat(new Pdf(parts.getBodyPart(1).getInputStream().readAllBytes()).text())
                    .contains("RETOUR", "Théière", "Remboursement 20,70 $");
        } finally {
            mail.stop();
        }
    }

    @Test
    void oneReturnIsSentFiveTimesADayAtMostWhateverBecameOfItsSale() {
        UUID back = shift.takeBack(sale, 0, 1);
        ask("jo@example.org", null, Ids.next());
        for (int i = 0; i < 5; i++) {
            askForReturn(back, Ids.next())
                    .path("emailReturn.__typename")
                    .entity(String.class)
                    .isEqualTo("ReceiptEmail");
        }

        askForReturn(back, Ids.next())
                .path("emailReturn.__typename")
                .entity(String.class)
                .isEqualTo("TooManyEmailsError");
        assertThat(states()).hasSize(1);
        assertThat(statesOfReturns()).hasSize(5);
    }

    @Test
    void whatIsNoReturnOfTheStoreIsNotFound() {
        UUID back = shift.takeBack(sale, 0, 1);
        String query = """
                mutation ($id: ID!) { emailReturn(input:
                    {returnId: $id, address: "jo@example.org", idempotencyKey: $id}) { __typename } }""";

        as.manager(UUID.randomUUID())
                .document(query)
                .variable("id", back)
                .execute()
                .path("emailReturn.__typename")
                .entity(String.class)
                .isEqualTo("ReturnNotFoundError");
        askForReturn(sale, Ids.next())
                .path("emailReturn.__typename")
                .entity(String.class)
                .isEqualTo("ReturnNotFoundError");
        assertThat(statesOfReturns()).isEmpty();
    }

    @Test
    void withoutAMailServerTheTillSaysSo() {
        var off = new MailServer(new MailSettings("", 25, "receipts@localhost", "", "", false));
        var controller = new EmailController(receipts, returns, new Emailing(stores, emails, post, off, once), emails);
        var caller = new Caller(Ids.next().toString(), Set.of(Role.ADMIN), Optional.empty(), Set.of());

        assertThat(controller.emailReceipt(
                        new EmailController.EmailReceiptInput(sale, "jo@example.org", null, Ids.next()),
                        caller,
                        Locale.FRENCH))
                .isInstanceOfSatisfying(Emailing.EmailOffError.class, error -> assertThat(error.message())
                        .startsWith("Aucun serveur de courrier"));
    }

    @Test
    void whereAnEmailWentIsForgottenAfterAMonth() {
        var jdbc = JdbcClient.create(database);
        List<String> asked =
                List.of("sent@example.org", "given-up@example.org", "waiting@example.org", "new@example.org");
        asked.forEach(address -> ask(address, null, Ids.next()));
        jdbc.sql("""
                        update receipt_email set requested_at = now() - interval '32 days', next_try =
                            case when address like 'waiting%' then now() + interval '1 hour' end,
                            sent_at = case when address like 'sent%' then now() - interval '32 days' end, failure = 'said'
                        where sale_id = ? and address not like 'new%'""").param(sale).update();
        jdbc.sql("""
                        update receipt_email set requested_at = now() - interval '30 days', next_try = null
                        where sale_id = ? and address like 'new%'""").param(sale).update();

        assertThat(emails.forgetAddresses()).isGreaterThanOrEqualTo(2);

        assertThat(emails.of(List.of(sale)).stream().map(ReceiptEmail::address).toList())
                .containsExactly("", "", "waiting@example.org", "new@example.org");
        assertThat(emails.of(List.of(sale)).getFirst().failure()).isNull();
        assertThat(emails.of(List.of(sale)).getFirst().sentAt()).isNotNull();
        jdbc.sql("update receipt_email set next_try = null where sale_id = ?")
                .param(sale)
                .update();
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsNoOtherUp() {
        // An imported return, of which there is no receipt, at the head of the queue.
        String number = "R-" + Ids.next();
        new Given(database).sold(shift.shop(), number, Instant.now(), -1, "1.00");
        var jdbc = JdbcClient.create(database);
        UUID unwritable = Ids.next();
        jdbc.sql("""
                        insert into receipt_email (id, sale_id, address, language, requested_at, requested_by, next_try)
                        select :id, id, 'ann@example.org', 'FR', now(), :id, now() - interval '1 hour'
                        from sale where receipt_number = :number""").param("id", unwritable).param("number", number).update();
        GreenMail mail = TestMail.start();
        try {
            ask("jo@example.org", "FR", Ids.next());

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
            assertThat(emails.byId(unwritable).failure()).startsWith("It cannot be written");
            assertThat(emails.byId(unwritable).nextTry()).isAfter(Instant.now());
        } finally {
            mail.stop();
        }
    }

    private GraphQlTester.Response askForReturn(UUID back, UUID key) {
        return shift.cashier(
                "mutation ($input: EmailReturnInput!) { emailReturn(input: $input) { __typename ... on ReceiptEmail { id state } ... on ErrorResult { message } } }",
                Map.of("returnId", back, "address", "jo@example.org", "idempotencyKey", key));
    }

    private List<String> statesOfReturns() {
        return shift.cashier("query ($input: ID!) { sale(id: $input) { returns { emails { state } } } }", sale)
                .path("sale.returns[*].emails[*].state")
                .entityList(String.class)
                .get();
    }

    private GraphQlTester.Response ask(String address, String language, UUID key) {
        var input = new HashMap<String, Object>(Map.of("saleId", sale, "address", address, "idempotencyKey", key));
        input.put("language", language);
        return shift.cashier(
                "mutation ($input: EmailReceiptInput!) { emailReceipt(input: $input) { __typename ... on ReceiptEmail { id state } ... on ErrorResult { message } } }",
                input);
    }

    private List<String> states() {
        return shift.cashier("query ($input: ID!) { sale(id: $input) { emails { state } } }", sale)
                .path("sale.emails[*].state")
                .entityList(String.class)
                .get();
    }

    private int tries() {
        return JdbcClient.create(database)
                .sql("select max(tries) from receipt_email where sale_id = ?")
                .param(sale)
                .query(Integer.class)
                .single();
    }
}
