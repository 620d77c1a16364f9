package dev.comptoir.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSampleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsTheOneThatPartsTheHeader(String delimiter) throws IOException {
        var text = String.join("\n", "a,b".replace(",", delimiter), "\"1,;\t|\",2".replace(",2", delimiter + "2"));
        var sample = CsvSample.of(file(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(sample.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(sample.header()).containsExactly("a", "b");
    }

    @Test
    void latinAndUnicodeAreBothRead() throws IOException {
        var text = "sku,name\n1,café";
        assertThat(CsvSample.of(file(text.getBytes(Charset.forName("windows-1252"))))
                        .rows())
                .containsExactly(List.of("1", "café"));
        assertThat(CsvSample.of(file(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .satisfies(sample -> assertThat(sample.header()).containsExactly("sku", "name"))
                .satisfies(sample -> assertThat(sample.rows()).containsExactly(List.of("1", "café")));
    }

    @Test
    void packedFilesAreReadAndShortRowsAreFilledUp() throws IOException {
        var sample = CsvSample.of(file(gzip("a,b,c\n1\n2,3,4,5\n")));
        assertThat(sample.rows()).containsExactly(List.of("1", "", ""), List.of("2", "3", "4"));
    }

    @Test
    void onlyTheBeginningOfALongFileIsRead() throws IOException {
        var sample = CsvSample.of(file(("a,b\n" + "1,é\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8)));
        assertThat(sample.rows()).hasSize(CsvSample.MOST_ROWS).allMatch(List.of("1", "é")::equals);
    }

    @Test
    void whatIsNoCsvSaysWhy() throws IOException {
        assertRefused(new byte[0], "import.file.empty");
        assertRefused(gzip(""), "import.file.empty");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "import.file.binary");
        assertRefused("\n\n".getBytes(StandardCharsets.UTF_8), "import.file.no-header");
        assertRefused("a,b,a\n1,2,3".getBytes(StandardCharsets.UTF_8), "import.file.column-twice");
        var packed = gzip("a,b\n" + "1,2\n".repeat(1000));
        assertRefused(Arrays.copyOf(packed, packed.length / 2), "import.file.truncated");
        assertRefused("x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8), "import.file.no-lines");
    }

    private void assertRefused(byte[] content, String key) throws IOException {
        var file = file(content);
        assertThatThrownBy(() -> CsvSample.of(file)).as(key).hasMessage(key);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sample", ".csv"), content);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
