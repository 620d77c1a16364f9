package dev.comptoir.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The superuser's password, made at random once and kept in a file that only its owner reads. */
record SuperuserPassword(Path file) {

    private static final int BYTES = 24;

    String value() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new PostgresException("The superuser's password is missing: " + file, e);
        }
    }

    /** Another one, for a cluster yet to be made. */
    void renew() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        write(file, HexFormat.of().formatHex(random));
    }

    /** A copy that another account may be made the owner of. */
    Path copiedTo(Path copy) throws IOException {
        write(copy, value());
        return copy;
    }

    private static void write(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }
}
