package dev.comptoir.postgres;

import java.util.ArrayList;
import java.util.List;

/** How the server is run: sized for a laptop of two cores that runs everything else as well. */
record Settings(int port, boolean durable) {

    private static final List<String> ALWAYS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=120",
            "shared_buffers=128MB",
            "effective_cache_size=1GB",
            "maintenance_work_mem=64MB",
            "work_mem=8MB",
            "max_wal_size=1GB",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");

    /** As {@code pg_ctl} hands them on to the server. */
    String asOptions() {
        var settings = new ArrayList<>(ALWAYS);
        settings.add("port=" + port);
        String commits = durable ? "on" : "off";
        settings.addAll(List.of("fsync=" + commits, "synchronous_commit=" + commits, "full_page_writes=" + commits));
        return "-c " + String.join(" -c ", settings);
    }
}
