package dev.comptoir.sales.salesimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.starter.imports.ImportJob;
import dev.comptoir.starter.imports.ImportJobs;
import dev.comptoir.starter.imports.ImportRefusal;
import dev.comptoir.starter.imports.ImportStatus;
import dev.comptoir.starter.test.As;
import dev.comptoir.starter.test.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Uploads files of history as an administrator does, and waits for what becomes of them. */
@Component
class Uploads {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final As as;
    private final ImportJobs jobs;

    Uploads(As as, ImportJobs jobs) {
        this.as = as;
        this.jobs = jobs;
    }

    /** Uploads text whose columns bear the names of the fields, and expects it to be taken in. */
    ImportJob done(String csv, String... options) {
        ImportJob job = ended(start(csv.getBytes(StandardCharsets.UTF_8), options));
        assertThat(job.status()).as(job.failureKey()).isEqualTo(ImportStatus.DONE);
        return job;
    }

    /** Uploads a file and expects it to be refused as a whole. */
    String failure(byte[] file, String... options) {
        ImportJob job = ended(start(file, options));
        assertThat(job.status()).isEqualTo(ImportStatus.FAILED);
        return String.valueOf(job.failureKey());
    }

    UUID start(byte[] file, String... options) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            parameters.put(options[i], options[i + 1]);
        }
        Map<String, Object> answer = as.http(Tokens.admin())
                .post()
                .uri(builder -> {
                    builder.path("/imports/sales");
                    parameters.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
                    return builder.build(parameters);
                })
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return UUID.fromString(
                String.valueOf(java.util.Objects.requireNonNull(answer).get("id")));
    }

    ImportJob ended(UUID id) {
        return await().atMost(PATIENCE)
                .until(() -> jobs.find(id).orElseThrow(), job -> job.status().isOver());
    }

    /** "row column key" of the refused rows. */
    List<String> refusals(ImportJob job) {
        return jobs.refusals(job.id(), 100).stream().map(Uploads::described).toList();
    }

    private static String described(ImportRefusal refusal) {
        return "%s %s %s".formatted(refusal.row(), refusal.column(), refusal.key());
    }
}
