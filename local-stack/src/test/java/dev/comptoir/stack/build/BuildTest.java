package dev.comptoir.stack.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a Maven that only writes down what it was asked. */
class BuildTest {
    @TempDir
    Path root;

    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void twoModules() throws IOException {
        write("pom.xml", "<project/>");
        write("subgraph-starter/src/main/java/Shared.java", "class Shared {}");
        for (var module : List.of("products-subgraph", "sales-subgraph")) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/Shop.java", "class Shop {}");
            Files.createDirectories(root.resolve(module).resolve("target"));
        }
        maven("echo '[INFO] Building sales-subgraph 0.1.0-SNAPSHOT        [2/2]'; echo \"$@\" >> asked;"
                + " for module in products-subgraph sales-subgraph; do touch $module/target/$module-1.jar; done");
    }

    @Test
    void whatDidNotChangeIsNotBuiltAgainThoughItsFilesAreNewer() throws IOException {
        build();
        for (var file : List.of("pom.xml", "sales-subgraph/src/main/java/Shop.java")) {
            Files.setLastModifiedTime(
                    root.resolve(file), FileTime.from(Instant.now().plusSeconds(60)));
        }
        build();
        assertThat(asked()).hasSize(1).first().asString().contains("-pl products-subgraph,sales-subgraph");
        assertThat(progress).containsExactly("sales-subgraph (2/2)");
    }

    @Test
    void onlyTheModuleThatChangedIsBuilt() throws IOException {
        build();
        write("sales-subgraph/src/main/java/Shop.java", "class Shop { int till; }");
        build();
        assertThat(asked()).hasSize(2).last().asString().contains("-pl sales-subgraph ");
    }

    @Test
    void aChangeInWhatAllShareMakesAllStale() throws IOException {
        build();
        write("subgraph-starter/src/main/java/Another.java", "class Another {}");
        build();
        assertThat(asked()).hasSize(2).last().asString().contains("-pl products-subgraph,sales-subgraph");
    }

    @Test
    void aJarThatIsGoneIsBuiltAgain() throws IOException {
        build();
        Files.delete(root.resolve("sales-subgraph/target/sales-subgraph-1.jar"));
        build();
        assertThat(asked()).hasSize(2).last().asString().contains("-pl sales-subgraph ");
    }

    @Test
    void aFailedBuildSaysWhyAndIsTriedAgain() throws IOException {
        maven("echo '[ERROR] Shop.java:[1,1] no shop'; exit 1");
        assertThatThrownBy(this::build).isInstanceOf(StackFailure.class).hasMessageContaining("no shop");
        assertThatThrownBy(this::build).isInstanceOf(StackFailure.class);
    }

    private void build() throws IOException {
        new Build(new Repository(root), progress::add).jars(List.of("products-subgraph", "sales-subgraph"));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(root.resolve("asked"));
    }

    private void maven(String script) throws IOException {
        write("mvnw", "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(root.resolve("mvnw"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
