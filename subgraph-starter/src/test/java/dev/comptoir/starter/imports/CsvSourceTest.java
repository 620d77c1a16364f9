package dev.comptoir.starter.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

    private static final Charset OLDER = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();

    @Test
    void onlyMappedCellsAreReadAndRowsBearTheirNumberInTheFile() throws IOException {
        assertThat(read("id,Name,Price\n1,chair,2.50\n\n,,\n2,\"ta\"\"b,le\",3\r\n3,short"))
                .containsExactly("2:chair|2.50", "5:ta\"b,le|3", "6:short|");
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;price\nchair;2,5", "name\tprice\nchair\t2,5", "name|price\nchair|2,5"})
    void theSeparatorIsFoundInTheHeader(String text) throws IOException {
        assertThat(read(text)).containsExactly("2:chair|2,5");
    }

    @Test
    void quotesInTheMiddleOfACellAreText() throws IOException {
        assertThat(read("name,price\n5\" nail,1\n5\" screw,2\n")).containsExactly("2:5\" nail|1", "3:5\" screw|2");
    }

    @Test
    void lineBreaksWithinQuotesBelongToTheCell() throws IOException {
        assertThat(read("name,price\n\"a\nb\",1\nc,2")).containsExactly("2:a\nb|1", "3:c|2");
    }

    @Test
    void packedFilesAreKnownByTheirContent() throws IOException {
        assertThat(read(packed("name,price\nchair,1\n"))).containsExactly("2:chair|1");
    }

    @Test
    void utf8MayBeMarkedOrNot() throws IOException {
        assertThat(read("\uFEFFname,price\nÉpée œ 𝒳,1")).containsExactly("2:Épée œ 𝒳|1");
        assertThat(read("name,price\nÉpée œ 𝒳,1")).containsExactly("2:Épée œ 𝒳|1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_520, 65_535, 65_536, 70_000})
    void whatIsNotUtf8IsReadAsWindows1252(int before) throws IOException {
        String plain = "x".repeat(Math.min(before, 60_000)) + "\"\ny\",1\n".repeat(before > 60_000 ? 1 : 0);
        String text = before > 60_000 ? "name,price\n\"" + plain + "Épée €,2" : "name,price\n" + plain + "Épée €,2";
        assertThat(read(text.getBytes(OLDER)).getLast()).endsWith("Épée €|2");
    }

    @ParameterizedTest
    @CsvSource({
        "'', csv.empty",
        "'\n\n', csv.no-header",
        "',,', csv.no-header",
        "'name,cost\nchair,1', csv.column-missing",
        "'name,price,Price\nchair,1,2', csv.column-twice",
        "'name,price\nchair,\"1\nx,2\n', csv.quote-unclosed",
        "'PK\u0003\u0004\u0000\u0000', csv.binary"
    })
    void aFileThatCannotBeTakenSaysWhy(String text, String key) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ImportRefused.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    @Test
    void aPackedFileThatEndsTooEarlyIsRefused() throws IOException {
        byte[] whole = packed("name,price\n" + "chair,1\n".repeat(50_000));
        for (int length : new int[] {5, 30, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> read(Arrays.copyOf(whole, length)))
                    .isInstanceOfSatisfying(
                            ImportRefused.class, e -> assertThat(e.key()).isEqualTo("csv.truncated"));
        }
    }

    @Test
    void aBinaryFileInUtf16IsRefused() {
        assertThatThrownBy(() -> read("name,price\n".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOfSatisfying(
                        ImportRefused.class, e -> assertThat(e.key()).isEqualTo("csv.binary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void tenMegabytesInOneCellCostTheirRowOnly(String quote) throws IOException {
        String huge = quote + "x".repeat(10_000_000) + quote;
        assertThat(read("name,price\na,1\n" + huge + ",2\nb,3\n")).containsExactly("2:a|1", "4:b|3");
        assertThat(refused).containsExactly("3 name csv.cell-too-long");
    }

    @Test
    void aCellOfTheGreatestLengthIsTaken() throws IOException {
        String longest = "\"" + "\"\"".repeat(CsvGuard.LONGEST_CELL) + "\"";
        assertThat(read("name,price\n" + longest + ",2\n").getFirst()).hasSize(2 + CsvGuard.LONGEST_CELL + 2);
        assertThat(refused).isEmpty();
    }

    @Test
    void aRowBeyondAllMeasureIsRefusedAlone() throws IOException {
        String cells = ("," + "x".repeat(60_000)).repeat(20);
        assertThat(read("name,price\na,1" + cells + "\nb,3\n")).containsExactly("3:b|3");
        assertThat(read("name,price\na,1" + ",".repeat(2_000_000) + "\nb,3\n")).containsExactly("3:b|3");
        assertThat(refused.getFirst()).contains("csv.row-too-long");
        assertThat(refused.getLast()).contains("csv.row-too-long");
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderIsRefused() throws IOException {
        assertThat(read("name,price\na,1,000\nb,3,\n")).containsExactly("3:b|3");
        assertThat(refused).containsExactly("2 null csv.too-many-cells");
    }

    @Test
    void textAfterAClosingQuoteCostsItsRowOnly() throws IOException {
        assertThat(read("name,price\n\"a\"b,1\n\"c\" ,2\n\"d\",3\n")).containsExactly("3:c|2", "4:d|3");
        assertThat(refused).containsExactly("2 name csv.text-after-quote");
    }

    @Test
    void whatTheGuardLetsThroughIsTheSameWhereverABufferEnds() throws IOException {
        var text = new StringBuilder("name,price\r\n");
        for (int i = 0; i < 40_000; i++) {
            text.append("\"n\"\"")
                    .append("x".repeat(i % 13))
                    .append("\n\",")
                    .append(i)
                    .append("\r\n");
        }
        List<String> rows = read(text.toString());
        assertThat(rows).hasSize(40_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).isEqualTo((i + 2) + ":n\"" + "x".repeat(i % 13) + "\n|" + i);
        }
    }

    @Test
    void aMappingNamesColumnsByHand() throws IOException {
        var mapping = ColumnMapping.parse("name=Desc\\, long,price=Amount");
        assertThat(read("amount,\"Desc, long\"\n1,chair".getBytes(StandardCharsets.UTF_8), mapping))
                .containsExactly("2:chair|1");
    }

    private List<String> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> read(byte[] content) throws IOException {
        return read(content, ColumnMapping.BY_NAME);
    }

    private List<String> read(byte[] content, ColumnMapping mapping) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        var rows = new ArrayList<String>();
        try (var source = dev.comptoir.starter.imports.CsvSource.open(
                file,
                Optional.empty(),
                mapping,
                Set.of("name", "price"),
                Set.of(),
                (row, column, key, arguments) -> refused.add(row + " " + column + " " + key))) {
            int name = source.field("name");
            int price = source.field("price");
            while (source.hasNext()) {
                CsvRow row = source.next();
                rows.add(row.number() + ":" + row.text(name) + "|" + row.text(price));
            }
        }
        return rows;
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
