package dev.comptoir.stack.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A short text that is the same when the content is the same, whatever the times of the files. */
final class Fingerprint {
    /** What Vaadin's build writes between the sources. */
    private static final Set<String> GENERATED = Set.of("frontend", "bundles");

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fingerprint text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    Fingerprint file(Path file) throws IOException {
        if (Files.exists(file)) {
            digest.update(Files.readAllBytes(file));
        }
        return text(file.getFileName().toString());
    }

    /** What a module's jar is made of: its pom and its main sources. */
    Fingerprint module(Path module) throws IOException {
        file(module.resolve("pom.xml"));
        var main = module.resolve("src/main");
        if (!Files.isDirectory(main)) {
            return this;
        }
        try (var files = Files.walk(main)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                var path = main.relativize(file);
                if (!GENERATED.contains(path.getName(0).toString())) {
                    text(path.toString()).file(file);
                }
            }
        }
        return this;
    }

    /** By the check sums that the jar itself lists: reading all of it would cost a second per service at every start. */
    Fingerprint jar(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> text(entry.getName() + entry.getCrc() + entry.getSize()));
        }
        return this;
    }

    String value() {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
