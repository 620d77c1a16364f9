package dev.comptoir.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOncePerHome() throws IOException {
        var made = new Secrets(new ComptoirHome(folder)).of("database.sales");
        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        var again = new Secrets(new ComptoirHome(folder));
        assertThat(again.of("database.sales")).isEqualTo(made);
        assertThat(again.of("database.users")).isNotEqualTo(made);
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        new Secrets(new ComptoirHome(folder)).of("client.web");
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
