package dev.comptoir.stack.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes programs out of {@link FakeService}. */
record Programs(Path folder) {
    Program program(String name, String... needs) {
        return program(name, List.of(), needs);
    }

    Program failing(String name, String... needs) {
        return program(name, List.of("fail"), needs);
    }

    Path diary() {
        return folder.resolve("diary");
    }

    private Program program(String name, List<String> extra, String... needs) {
        int port = Ports.free(1).getFirst();
        var command = new ArrayList<>(java());
        command.addAll(List.of(FakeService.class.getName(), name, port + "", diary().toString()));
        command.addAll(extra);
        var readiness = Readiness.http(URI.create("http://127.0.0.1:" + port));
        return new Program(name, command, Map.of(), folder, readiness, Set.of(needs));
    }

    static List<String> java() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"));
    }
}
