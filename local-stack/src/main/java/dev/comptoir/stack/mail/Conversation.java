package dev.comptoir.stack.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** One client's SMTP session (RFC 5321): as much of it as it takes to be given messages. */
final class Conversation {
    private static final int LARGEST = 25_000_000;
    private static final int LONGEST_LINE = 100_000;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private final InputStream in;
    private final OutputStream out;
    private final Path folder;
    private boolean hasSender;
    private boolean hasRecipient;

    Conversation(Socket client, Path folder) throws IOException {
        this.in = new BufferedInputStream(client.getInputStream());
        this.out = client.getOutputStream();
        this.folder = folder;
    }

    void hold() throws IOException {
        say("220 comptoir keeps e-mails in files");
        while (true) {
            var line = line();
            var command = line.strip().toUpperCase(Locale.ROOT).split(" ", 2)[0];
            switch (command) {
                case "EHLO" -> say("250-comptoir\r\n250-8BITMIME\r\n250 SIZE " + LARGEST);
                case "HELO", "NOOP" -> say("250 OK");
                case "MAIL" -> {
                    begin(true);
                    say("250 OK");
                }
                case "RCPT" -> {
                    hasRecipient = hasSender;
                    say(hasSender ? "250 OK" : "503 MAIL first");
                }
                case "DATA" -> take();
                case "RSET" -> {
                    begin(false);
                    say("250 OK");
                }
                case "QUIT" -> {
                    say("221 Goodbye");
                    return;
                }
                default -> say("502 Not known here");
            }
        }
    }

    private void begin(boolean sender) {
        hasSender = sender;
        hasRecipient = false;
    }

    private void take() throws IOException {
        if (!hasRecipient) {
            say("503 RCPT first");
            return;
        }
        say("354 Go on, and end with a dot");
        var message = new ByteArrayOutputStream();
        var tooLarge = false;
        for (var line = line(); !line.equals("."); line = line()) {
            tooLarge = tooLarge || message.size() > LARGEST;
            if (!tooLarge) {
                // A dot at the beginning of a line was doubled for the way.
                var content = line.startsWith(".") ? line.substring(1) : line;
                message.write((content + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        begin(false);
        if (tooLarge) {
            say("552 Too large");
        } else {
            keep(message.toByteArray());
            say("250 Kept");
        }
    }

    /** Written aside first: whoever watches the folder sees whole messages only. */
    private void keep(byte[] message) throws IOException {
        var name = "%s_%s"
                .formatted(
                        LocalDateTime.now().format(NAME),
                        UUID.randomUUID().toString().substring(0, 8));
        var unfinished = folder.resolve(name + ".unfinished");
        Files.write(unfinished, message);
        Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every byte one letter, so that nothing of the message is changed. */
    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0 || line.size() > LONGEST_LINE) {
                throw new EOFException("The client left, or talks nonsense");
            }
            if (letter != '\r') {
                line.write(letter);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private void say(String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
