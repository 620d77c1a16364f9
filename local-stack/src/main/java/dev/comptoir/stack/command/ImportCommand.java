package dev.comptoir.stack.command;

import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.access.FreshToken;
import dev.comptoir.stack.access.SignIn;
import dev.comptoir.stack.imports.ImportClient;
import dev.comptoir.stack.imports.ImportKind;
import dev.comptoir.stack.imports.ImportOutcome;
import dev.comptoir.stack.text.Text;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Uploads a file to the service that imports it, and shows how it goes and what was refused. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Parameters(index = "0", paramLabel = "sales|products|stock|thresholds", descriptionKey = "option.kind")
    private ImportKind kind = ImportKind.SALES;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "option.file")
    private Path file = Path.of("");

    @Option(names = "--preset", descriptionKey = "option.preset")
    private @Nullable String preset;

    @Option(names = "--map", paramLabel = "FIELD=COLUMN,…", descriptionKey = "option.map")
    private List<String> mapping = List.of();

    @Option(names = "--time-format", descriptionKey = "option.time-format")
    private @Nullable String timeFormat;

    @Option(names = "--zone", descriptionKey = "option.zone")
    private @Nullable String zone;

    @Option(names = "--delimiter", descriptionKey = "option.delimiter")
    private @Nullable String delimiter;

    @Option(names = "--option", paramLabel = "NAME=VALUE", descriptionKey = "option.option")
    private Map<String, String> options = Map.of();

    @Option(names = "--refused", paramLabel = "FILE", descriptionKey = "option.refused")
    private @Nullable Path refused;

    @Option(names = "--user", descriptionKey = "option.user")
    private String user = "admin";

    @Option(names = "--password", descriptionKey = "option.password")
    private String password = "";

    @Mixin
    private final HelpOption help = new HelpOption();

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StackFailure("import.no-file", file);
        }
        var running = RunningStack.find();
        var signIn = new SignIn(URI.create(running.url("users")));
        var known = password.isEmpty() ? running.passwordOf(user) : password;
        try (var http = HttpClient.newHttpClient()) {
            var token = new FreshToken(() -> signIn.accessToken(user, known));
            var client =
                    new ImportClient(http, URI.create(running.url(kind.part().id())), token);
            var console = new Console(false, running.home().logs());
            console.step(Text.of("step.import", file.getFileName()));
            var outcome = client.run(kind, file, parameters(), console::progress);
            console.done(!outcome.hasFailed());
            return report(client, outcome);
        }
    }

    private Map<String, String> parameters() {
        var parameters = new LinkedHashMap<>(options);
        put(parameters, "preset", preset);
        put(parameters, "mapping", mapping.isEmpty() ? null : String.join(",", mapping));
        put(parameters, "time-format", timeFormat);
        put(parameters, "zone", zone);
        put(parameters, "delimiter", delimiter);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** @return the exit code: 1 when nothing was taken because of a failure */
    private int report(ImportClient client, ImportOutcome outcome) throws IOException {
        if (outcome.hasFailed()) {
            throw new StackFailure("import.failed", String.valueOf(outcome.failure()));
        }
        System.out.println(Text.of(
                "import.counts",
                outcome.rowsRead(),
                outcome.rowsTaken(),
                outcome.rowsUnchanged(),
                outcome.rowsRefused()));
        if (outcome.rowsRefused() > 0) {
            showFirst(client, outcome);
        }
        if (refused != null) {
            try (var rows = client.refusals(outcome)) {
                Files.copy(rows, refused, StandardCopyOption.REPLACE_EXISTING);
            }
            System.out.println(Text.of("import.refused-file", refused));
        }
        return 0;
    }

    private static void showFirst(ImportClient client, ImportOutcome outcome) throws IOException {
        client.firstRefusals(outcome, SHOWN).forEach(System.out::println);
        if (outcome.rowsRefused() > SHOWN) {
            System.out.println(Text.of("import.more-refused", outcome.rowsRefused() - SHOWN));
        }
    }
}
