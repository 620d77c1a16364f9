package dev.comptoir.stack.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.stack.build.Training.Trainee;
import dev.comptoir.stack.process.Children;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs so small that the JVM makes their cache in a second. */
class TrainingTest {
    @TempDir
    Path folder;

    private Children children;

    @BeforeEach
    void children() throws IOException {
        children = new Children(folder.resolve("processes"));
    }

    @AfterEach
    void noneIsLeft() throws IOException {
        children.close();
    }

    @Test
    void aTrainedProgramRunsFromItsCache() throws Exception {
        var program = program(Greeting.class);
        train(program);

        assertThat(program.isTrained()).isTrue();
        assertThat(program.command()).anyMatch(word -> word.startsWith("-XX:AOTCache="));
        assertThat(outputOf(program)).isEqualTo("bonjour\n");
    }

    @Test
    void aProgramThatCannotBeTrainedIsNotTriedAgainAndRunsWithout() throws Exception {
        var program = program(Failing.class);
        assertThat(train(program)).containsExactly("shop");

        assertThat(program.isTrained()).isFalse();
        assertThat(train(program)).isEmpty();
        assertThat(program.command()).noneMatch(word -> word.startsWith("-XX:AOT"));
    }

    @Test
    void aDamagedCacheDoesNotKeepTheProgramFromRunning() throws Exception {
        var program = program(Greeting.class);
        Files.writeString(program.cache(), "not a cache");
        assertThat(outputOf(program)).contains("bonjour\n");
    }

    /** @return whom the training was begun with */
    private List<String> train(UnpackedJar program) throws IOException, InterruptedException {
        var begun = new ArrayList<String>();
        new Training(children).train(List.of(new Trainee("shop", program, Map.of())), begun::add);
        return begun;
    }

    private UnpackedJar program(Class<?> main) throws IOException {
        var jar = folder.resolve("programs/" + main.getSimpleName() + ".jar");
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file, manifest);
                var bytes = main.getResourceAsStream(main.getName().replaceFirst(".*\\.", "") + ".class")) {
            out.putNextEntry(new ZipEntry(main.getName().replace('.', '/') + ".class"));
            bytes.transferTo(out);
        }
        return new UnpackedJar(jar.getParent(), jar, JvmProfile.LAPTOP.flags(64));
    }

    private static String outputOf(UnpackedJar program) throws IOException {
        var process =
                new ProcessBuilder(program.command()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }

    static final class Greeting {
        public static void main(String[] args) {
            System.out.println("bonjour");
        }
    }

    static final class Failing {
        public static void main(String[] args) {
            Runtime.getRuntime().halt(3);
        }
    }
}
