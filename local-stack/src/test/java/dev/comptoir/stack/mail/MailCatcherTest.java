package dev.comptoir.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.stack.process.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {
    @TempDir
    private Path folder;

    private final int port = Ports.free(1).getFirst();
    private MailCatcher catcher;

    @BeforeEach
    void listens() throws IOException {
        catcher = MailCatcher.listen(port, folder.resolve("mails"));
    }

    @AfterEach
    void ends() throws IOException {
        catcher.close();
    }

    @Test
    void aMessageIsKeptAsItIs() throws IOException {
        try (var client = new Client(port)) {
            assertThat(client.heard()).startsWith("220");
            assertThat(client.say("EHLO me")).startsWith("250-");
            assertThat(client.heard()).startsWith("250-");
            assertThat(client.heard()).startsWith("250 SIZE");
            assertThat(client.say("MAIL FROM:<a@example.org>")).startsWith("250");
            assertThat(client.say("RCPT TO:<b@example.org>")).startsWith("250");
            assertThat(client.say("DATA")).startsWith("354");
            assertThat(client.say("Subject: Théière\r\n\r\n..a dot\r\nend\r\n."))
                    .startsWith("250");
            assertThat(client.say("QUIT")).startsWith("221");
        }

        assertThat(kept()).singleElement().satisfies(file -> {
            assertThat(file.getFileName().toString()).endsWith(".eml");
            assertThat(Files.readString(file)).isEqualTo("Subject: Théière\r\n\r\n.a dot\r\nend\r\n");
        });
    }

    @Test
    void aMessageWithoutARecipientIsRefused() throws IOException {
        try (var client = new Client(port)) {
            client.heard();
            assertThat(client.say("RCPT TO:<b@example.org>")).startsWith("503");
            assertThat(client.say("MAIL FROM:<a@example.org>")).startsWith("250");
            assertThat(client.say("DATA")).startsWith("503");
            assertThat(client.say("SEND EVERYTHING")).startsWith("502");
        }

        assertThat(kept()).isEmpty();
    }

    @Test
    void whoeverLeavesInTheMiddleHoldsNobodyUp() throws IOException {
        try (var rude = new Client(port)) {
            rude.heard();
            rude.say("MAIL FROM:<a@example.org>");
            rude.say("RCPT TO:<b@example.org>");
            rude.say("DATA");
        }

        aMessageIsKeptAsItIs();
    }

    private List<Path> kept() throws IOException {
        try (var files = Files.list(folder.resolve("mails"))) {
            return files.toList();
        }
    }

    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Client(int port) throws IOException {
            socket = new Socket("localhost", port);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        String say(String words) throws IOException {
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            return heard();
        }

        String heard() throws IOException {
            return in.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
