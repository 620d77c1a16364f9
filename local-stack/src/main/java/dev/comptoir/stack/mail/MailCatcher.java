package dev.comptoir.stack.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes every e-mail that is handed to it over SMTP, and keeps it as a file that mail programs open; it sends nothing on.
 * Only this machine can reach it. Lives in the launcher's own process: a thread that sleeps is nothing to watch over.
 */
public final class MailCatcher implements AutoCloseable {
    private static final int PATIENCE_IN_MILLISECONDS = 60_000;

    private final ServerSocket server;
    private final Path folder;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private MailCatcher(ServerSocket server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Listens until it is closed.
     *
     * @param folder where each e-mail becomes an .eml file, named after the moment it came
     */
    public static MailCatcher listen(int port, Path folder) throws IOException {
        Files.createDirectories(folder);
        var catcher = new MailCatcher(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), folder);
        Thread.ofVirtual().name("mail").start(catcher::accept);
        return catcher;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                client.setSoTimeout(PATIENCE_IN_MILLISECONDS);
                open.add(client);
                Thread.ofVirtual().name("mail-client").start(() -> talk(client));
            } catch (IOException closedOrGone) {
                // The loop ends when it was closed; a client that left while it was let in is no loss.
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            new Conversation(client, folder).hold();
        } catch (IOException left) {
            // Whoever sends an e-mail tries again when it was not taken.
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : open) {
            client.close();
        }
    }
}
