package dev.comptoir.starter.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import dev.comptoir.starter.imports.ImportStatus;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.SubgraphTest;
import dev.comptoir.starter.test.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@SubgraphTest
class ThingImportTest {

    @Autowired
    As as;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ThingImporter importer;

    @Autowired
    JdbcClient db;

    @AfterEach
    void openTheGate() {
        importer.gate.get().countDown();
    }

    @Test
    void whatIsGoodIsTakenAndTheRestIsReported() {
        String name = unique("good");
        ImportJob job = over(upload("fileName=../../etc/passwd", "name,price\n%s,1.5\nbad,cheap\n".formatted(name)));
        assertThat(job.status()).isEqualTo(ImportStatus.DONE);
        assertThat(job.rowsRead()).isEqualTo(2);
        assertThat(job.rowsTaken()).isEqualTo(1);
        assertThat(job.rowsRefused()).isEqualTo(1);
        assertThat(job.progress()).isEqualTo(1);
        as.http(Tokens.admin())
                .get()
                .uri("/imports/{id}/refusals.csv", job.id())
                .header("Accept-Language", "fr")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("\uFEFFligne,colonne,raison\r\n3,price,"
                        + "\"« cheap » n'est pas un nombre décimal exact. Envoyez un texte comme \"\"12.34\"\".\"\r\n");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = "name,price\n%s,1\n".formatted(unique("again"));
        assertThat(over(upload("", file)).rowsTaken()).isEqualTo(1);
        ImportJob again = over(upload("", file));
        assertThat(again.rowsTaken()).isZero();
        assertThat(again.rowsUnchanged()).isEqualTo(1);
    }

    @Test
    void aBugTakesNothingOfTheFile() {
        String name = unique("half");
        ImportJob job = over(upload("", "name,price\n%s,1\nbad,x\ncrash,1\n".formatted(name)));
        assertThat(job.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(job.failure(Locale.FRENCH)).startsWith("L'import a échoué de notre côté");
        assertThat(count(name)).isZero();
        assertThat(jobs.refusals(job.id(), 10)).isEmpty();
    }

    @Test
    void aFileThatIsNoCsvSaysSoInTheStatus() {
        UUID id = upload("", "PK\u0003\u0004\u0000binary");
        assertThat(over(id).failureKey()).isEqualTo("csv.binary");
        as.http(Tokens.admin())
                .get()
                .uri("/imports/{id}", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("FAILED")
                .jsonPath("$.failure")
                .value(String.class, text -> assertThat(text).contains("The file is no text"));
    }

    @Test
    void aSecondImportWaitsForTheFirst() {
        importer.gate.set(new CountDownLatch(1));
        UUID first = upload("", "name,price\n%s,1\n".formatted(unique("first")));
        await().until(() -> status(first) == ImportStatus.RUNNING);
        UUID second = upload("", "name,price\n%s,1\n".formatted(unique("second")));
        await().during(Duration.ofSeconds(1)).until(() -> status(second) == ImportStatus.QUEUED);
        importer.gate.get().countDown();
        assertThat(over(first).status()).isEqualTo(ImportStatus.DONE);
        ImportJob waited = over(second);
        assertThat(waited.status()).isEqualTo(ImportStatus.DONE);
        assertThat(waited.startedAt()).isAfter(jobs.find(first).orElseThrow().finishedAt());
    }

    @Test
    void progressIsSeenWhileTheImportIsStillOpen() {
        importer.gate.set(new CountDownLatch(1));
        var rows = new StringBuilder("name,price\n");
        String name = unique("slow");
        for (int i = 0; i < 30_000; i++) {
            rows.append(name).append(i).append(",1\n");
        }
        UUID id = upload("", rows.toString());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(id).orElseThrow().rowsRead() > 0);
        assertThat(count(name)).isZero();
        assertThat(jobs.find(id).orElseThrow().progress()).isBetween(0.001, 0.999);
        importer.gate.get().countDown();
        assertThat(over(id).rowsTaken()).isEqualTo(30_000);
    }

    @Test
    void anImportWhoseProcessDiedIsRunAgain() {
        String name = unique("revived");
        importer.gate.set(new CountDownLatch(1));
        UUID id = upload("", "name,price\n%s,1\n".formatted(name));
        await().until(() -> status(id) == ImportStatus.RUNNING);
        // What kill -9 leaves behind: a task picked by a process without a heartbeat, and a rolled back transaction.
        db.sql("""
                        update scheduled_tasks
                        set picked_by = 'a dead process', last_heartbeat = now() - interval '1 hour', version = version + 1
                        where task_name = 'import'""").update();
        db.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where state = 'idle in transaction' and pid <> pg_backend_pid()""").query().listOfRows();
        importer.gate.get().countDown();
        assertThat(over(id).rowsTaken()).isEqualTo(1);
        assertThat(count(name)).isEqualTo(1);
    }

    @Test
    void theFileIsGoneWhenTheImportIsOver() {
        UUID id = upload("", "name,price\n%s,1\n".formatted(unique("cleared")));
        over(id);
        await().until(() -> Files.notExists(Path.of("target/work/imports", id.toString())));
    }

    @Test
    void aPresetAndAMappingTellTheColumns() {
        String name = unique("mapped");
        assertThat(over(upload("preset=old-shop", "Label;Amount\n%s;1\n".formatted(name)))
                        .rowsTaken())
                .isEqualTo(1);
        assertThat(over(upload("preset=old-shop&mapping=price=Cost", "Label;Cost\n%s2;1\n".formatted(name)))
                        .rowsTaken())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "things?mapping=name=A, 400",
        "things?mapping=name=A%2Cprice=B%2Cx=C, 400",
        "things?mapping=name, 400",
        "things?preset=none, 400",
        "nothing, 404"
    })
    void aMistakeInTheRequestIsAnsweredAtOnce(String path, int status) {
        post(Tokens.admin(), "/imports/" + path, "name,price\n")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].extensions.code")
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void nothingAtAllIsRefusedAtOnce() {
        post(Tokens.admin(), "/imports/things", "").expectStatus().isBadRequest();
        as.http(Tokens.admin())
                .get()
                .uri("/imports/no-id")
                .exchange()
                .expectStatus()
                .isBadRequest();
        as.http(Tokens.admin())
                .get()
                .uri("/imports/{id}", UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aFormIsNotTakenForAFile() {
        as.http(Tokens.admin())
                .post()
                .uri("/imports/things")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("a=b")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void onlyAdminsAndServicesWithTheScopeMayImport() {
        post(Tokens.manager(), "/imports/things", "name,price\n").expectStatus().isForbidden();
        post(Tokens.service(), "/imports/things", "name,price\n").expectStatus().isForbidden();
        post(Tokens.service("imports.write"), "/imports/things", "name,price\n")
                .expectStatus()
                .isAccepted();
        post(null, "/imports/things", "name,price\n").expectStatus().isUnauthorized();
        as.http(Tokens.manager())
                .get()
                .uri("/imports/{id}", UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isForbidden();
        as.http(Tokens.admin())
                .get()
                .uri("/imports/kinds")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].kind")
                .isEqualTo("things");
    }

    private UUID upload(String parameters, String content) {
        String[] id = new String[1];
        post(Tokens.admin(), "/imports/things?" + parameters, content)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.id")
                .value(String.class, value -> id[0] = value);
        return UUID.fromString(id[0]);
    }

    private ResponseSpec post(@Nullable String token, String uri, String content) {
        return as.http(token)
                .post()
                .uri(URI.create(uri))
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(content.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private ImportJob over(UUID id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> status(id).isOver());
        return jobs.find(id).orElseThrow();
    }

    private ImportStatus status(UUID id) {
        return jobs.find(id).orElseThrow().status();
    }

    private int count(String name) {
        return db.sql("select count(*) from thing where name like ? || '%'")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }
}
