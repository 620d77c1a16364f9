package dev.comptoir.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The data folder of a server, made once. */
record Cluster(Path data, SuperuserPassword password) {

    static final String SUPERUSER = "postgres";

    /** Made aside and moved when complete, so that a half-made cluster is never taken for one. */
    void createIfMissing(Programs programs, boolean durable) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        programs.account().own(unfinished);
        password.renew();
        Path readable = password.copiedTo(data.resolveSibling("superuser.password.unfinished"));
        programs.account().own(readable);
        int exit = programs.run("initdb", options(unfinished, readable, durable));
        Files.delete(readable);
        if (exit != 0) {
            throw new PostgresException("initdb failed; see " + programs.log());
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> options(Path folder, Path password, boolean durable) {
        var options = new ArrayList<>(List.of("-D", folder.toString(), "-U", SUPERUSER));
        options.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF-8"));
        options.addAll(List.of("--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums"));
        if (!durable) {
            options.add("--no-sync");
        }
        return options;
    }
}
