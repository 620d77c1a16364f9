package dev.comptoir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path home;

    private EmbeddedPostgres.Builder aServer() throws IOException {
        // JUnit closes its folders to others, and a server started by root runs as nobody.
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        return EmbeddedPostgres.at(home)
                .database("sales", "sales", "it's \"secret\"", List.of("pg_trgm", "unaccent"))
                .database("users", "users", "other");
    }

    @Test
    void isDurableUnlessToldOtherwise() throws Exception {
        try (var postgres = aServer().start();
                var connection = postgres.connectionAsSuperuser("sales")) {
            assertThat(text(connection, "show fsync")).isEqualTo("on");
            assertThat(text(connection, "show synchronous_commit")).isEqualTo("on");
        }
        try (var postgres = aServer().durable(false).start();
                var connection = postgres.connectionAsSuperuser("sales")) {
            assertThat(text(connection, "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void anOwnerReachesItsOwnDatabaseOnly() throws Exception {
        try (var postgres = aServer().durable(false).start()) {
            try (var connection = asSales(postgres, "sales")) {
                assertThat(text(connection, "select unaccent('Épée')")).isEqualTo("Epee");
                connection.createStatement().execute("create table t (x int)");
            }
            assertThatThrownBy(() -> asSales(postgres, "users")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asSales(postgres, "postgres")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("sales"), "sales", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void whatWasCommittedIsThereAfterKill9() throws Exception {
        long pid;
        var first = aServer().start();
        try (var connection = asSales(first, "sales")) {
            connection.createStatement().execute("create table t as select 42 as x");
            pid = postmaster();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
        try (var second = aServer().port(first.port()).start();
                var connection = asSales(second, "sales")) {
            assertThat(text(connection, "select x from t")).isEqualTo("42");
            assertThat(postmaster()).isNotEqualTo(pid);
        }
    }

    @Test
    void aServerLeftRunningIsAdopted() throws Exception {
        try (var first = aServer().durable(false).start()) {
            long pid = postmaster();
            try (var second = aServer().durable(false).start()) {
                assertThat(second.port()).isEqualTo(first.port());
                assertThat(postmaster()).isEqualTo(pid);
            }
        }
    }

    @Test
    void aPidFileThatNowNamesAnotherProgramDoesNotHinderTheStart() throws Exception {
        aServer().durable(false).start().close();
        Files.writeString(
                home.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n0\n1\n\n127.0.0.1\n");
        aServer().durable(false).start().close();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() ->
                            aServer().durable(false).port(taken.getLocalPort()).start())
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void theSuperusersPasswordIsNobodyElsesBusiness() throws Exception {
        aServer().durable(false).start().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("superuser.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aTemporaryServerLeavesNothingBehind() throws Exception {
        Path data;
        try (var postgres = EmbeddedPostgres.temporary().start();
                var connection = postgres.connectionAsSuperuser("postgres")) {
            data = Path.of(text(connection, "show data_directory"));
            assertThat(data).exists();
        }
        assertThat(data.getParent()).doesNotExist();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static Connection asSales(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), "sales", "it's \"secret\"");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
