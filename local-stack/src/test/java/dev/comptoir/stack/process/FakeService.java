package dev.comptoir.stack.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A child program for tests: answers 200 on its port, and writes its start and its orderly stop into a diary. */
final class FakeService {
    private FakeService() {}

    /** @param args name, port, diary, and optionally {@code fail}, to end at once with exit code 3 */
    public static void main(String[] args) throws IOException {
        var name = args[0];
        var diary = Path.of(args[2]);
        if (args.length > 3) {
            System.out.println("I do not want to");
            System.exit(3);
        }
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[1])), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        note(diary, "start " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> note(diary, "stop " + name)));
        server.start();
        System.out.println(name + " listens");
    }

    private static void note(Path diary, String line) {
        try {
            Files.writeString(diary, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
