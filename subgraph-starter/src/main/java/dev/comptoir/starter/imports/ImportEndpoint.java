package dev.comptoir.starter.imports;

import dev.comptoir.starter.errors.Refusal;
import dev.comptoir.starter.ids.Ids;
import dev.comptoir.starter.security.Caller;
import dev.comptoir.starter.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Uploads of files, beside GraphQL, because they are streams of up to hundreds of megabytes. */
@RestController
@RequestMapping("/imports")
class ImportEndpoint {

    static final String SCOPE = "imports.write";

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final List<Importer> importers;

    ImportEndpoint(ImportJobs jobs, ImportFiles files, List<Importer> importers) {
        this.jobs = jobs;
        this.files = files;
        this.importers = importers;
    }

    /** The body is the file as it is; every parameter beside these is an option of the importer. */
    @PostMapping(
            path = "/{kind}",
            consumes = {
                "text/*",
                "application/octet-stream",
                "application/gzip",
                "application/x-gzip",
                "application/csv",
                "application/vnd.ms-excel"
            })
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> upload(
            @PathVariable String kind, @RequestParam Map<String, String> parameters, HttpServletRequest request)
            throws IOException {
        Caller caller = requireRight();
        Importer importer = importers.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("import.kind-unknown", kind));
        var options = new HashMap<>(parameters);
        String fileName = fileName(options.remove("fileName"));
        String mappingText = options.remove("mapping");
        Importer.Preset preset = preset(importer, options.remove("preset"));
        ColumnMapping mapping =
                preset.mapping().overriddenBy(ColumnMapping.parse(mappingText == null ? "" : mappingText));
        mapping.check(importer.requiredFields(), importer.optionalFields());
        preset.options().forEach(options::putIfAbsent);

        UUID id = Ids.next();
        var stored = files.store(id, request.getInputStream());
        jobs.submit(new ImportJob(
                id,
                kind,
                fileName,
                stored.sha256(),
                mapping,
                options,
                caller.subject(),
                ImportStatus.QUEUED,
                stored.bytes(),
                0,
                0,
                0,
                0,
                0,
                null,
                List.of(),
                Instant.now(),
                null,
                null));
        return Map.of("id", id);
    }

    /** What can be imported here, with the fields to map and the presets. */
    @GetMapping("/kinds")
    List<Map<String, Object>> kinds() {
        requireRight();
        return importers.stream()
                .map(importer -> Map.<String, Object>of(
                        "kind", importer.kind(),
                        "requiredFields", importer.requiredFields(),
                        "optionalFields", importer.optionalFields(),
                        "presets", importer.presets()))
                .toList();
    }

    @GetMapping("/{id}")
    Map<String, Object> status(@PathVariable UUID id, Locale locale) {
        requireRight();
        ImportJob job = find(id);
        var status = new LinkedHashMap<String, Object>();
        status.put("id", job.id());
        status.put("kind", job.kind());
        status.put("fileName", job.fileName());
        status.put("status", job.status());
        status.put("progress", job.progress());
        status.put("bytesTotal", job.bytesTotal());
        status.put("bytesRead", job.bytesRead());
        status.put("rowsRead", job.rowsRead());
        status.put("rowsTaken", job.rowsTaken());
        status.put("rowsUnchanged", job.rowsUnchanged());
        status.put("rowsRefused", job.rowsRefused());
        status.put("failure", job.failure(locale));
        status.put("createdAt", job.createdAt());
        status.put("startedAt", job.startedAt());
        status.put("finishedAt", job.finishedAt());
        return status;
    }

    @GetMapping("/{id}/refusals.csv")
    void refusals(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        requireRight();
        find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"refusals-" + id + ".csv\"");
        RefusalReport.write(jobs, id, locale, response.getOutputStream());
    }

    private ImportJob find(UUID id) {
        return jobs.find(id).orElseThrow(() -> Refusal.badInput("import.unknown", id));
    }

    private static Caller requireRight() {
        Caller caller = Caller.current();
        if (!caller.has(Role.ADMIN) && !caller.holds(SCOPE)) {
            throw Refusal.forbidden("field.forbidden");
        }
        return caller;
    }

    private static Importer.Preset preset(Importer importer, @Nullable String name) {
        if (name == null) {
            return new Importer.Preset(ColumnMapping.BY_NAME, Map.of());
        }
        Importer.Preset preset = importer.presets().get(name);
        if (preset == null) {
            throw Refusal.badInput(
                    "import.preset-unknown",
                    name,
                    String.join(", ", importer.presets().keySet()));
        }
        return preset;
    }

    /** Shown to people, never used as a path. */
    private static String fileName(@Nullable String given) {
        String name = given == null || given.isBlank() ? "upload.csv" : given.replaceAll("\\p{Cntrl}", " ");
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
