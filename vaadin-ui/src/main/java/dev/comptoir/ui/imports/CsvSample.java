package dev.comptoir.ui.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a file, enough to recognise it by. Only its beginning is read, however large the file is.
 *
 * @param delimiter between cells, the one that stands most often in the first line
 * @param header the names of the columns
 * @param rows the first rows, at most {@link #MOST_ROWS}, each as long as the header
 */
record CsvSample(char delimiter, List<String> header, List<List<String>> rows) {
    static final int MOST_ROWS = 20;
    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int BEGINNING = 256 << 10;
    private static final int LONGEST_CELL = 64 << 10;
    private static final int LONGEST_CHARACTER = 4;
    private static final int GZIP = 0x1f8b;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * @param file .csv or .csv.gz, in UTF-8 or Windows-1252
     * @throws UnreadableFileException when it is empty, no text, cut off or has no header
     */
    static CsvSample of(Path file) {
        var text = beginning(file);
        return of(text, mostFrequentDelimiter(text));
    }

    /** The same file, with the cells parted by another character. */
    static CsvSample of(Path file, char delimiter) {
        return of(beginning(file), delimiter);
    }

    /** The filled cells of a column; empty when there is no such column. */
    List<String> column(@Nullable String name) {
        var index = name == null ? -1 : header.indexOf(name);
        return index < 0
                ? List.of()
                : rows.stream()
                        .map(row -> row.get(index).strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList();
    }

    private static CsvSample of(String text, char delimiter) {
        var records = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BEGINNING + 1)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                records.add(row.getFields());
                if (records.size() > MOST_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException malformed) {
            // Rows before the malformed one still tell what the file is like; its own reader will name the row.
            if (records.isEmpty()) {
                throw new UnreadableFileException("import.file.no-header", malformed);
            }
        } catch (IOException impossible) {
            throw new UnreadableFileException("import.file.unreadable", impossible);
        }
        return sample(delimiter, records);
    }

    private static CsvSample sample(char delimiter, List<List<String>> records) {
        if (records.isEmpty()) {
            throw new UnreadableFileException("import.file.no-header");
        }
        var header = records.getFirst().stream().map(String::strip).toList();
        if (header.stream().allMatch(String::isEmpty)
                || header.stream().anyMatch(name -> name.length() > LONGEST_CELL)) {
            throw new UnreadableFileException("import.file.no-header");
        }
        if (new HashSet<>(header).size()
                < header.stream().filter(name -> !name.isEmpty()).count()) {
            throw new UnreadableFileException("import.file.column-twice");
        }
        var rows = records.stream()
                .skip(1)
                .map(row -> Arrays.asList(Arrays.copyOf(row.toArray(String[]::new), header.size())))
                .map(row -> row.stream().map(cell -> cell == null ? "" : cell).toList())
                .toList();
        return new CsvSample(delimiter, header, rows);
    }

    private static String beginning(Path file) {
        try (var bytes = unpacked(file)) {
            var start = bytes.readNBytes(BEGINNING);
            if (start.length == 0) {
                throw new UnreadableFileException("import.file.empty");
            }
            for (var each : start) {
                if (each == 0) {
                    throw new UnreadableFileException("import.file.binary");
                }
            }
            var text = decoded(start);
            return start.length < BEGINNING ? text : upToTheLastWholeLine(text);
        } catch (EOFException | ZipException cutOff) {
            throw new UnreadableFileException("import.file.truncated", cutOff);
        } catch (IOException unreadable) {
            throw new UnreadableFileException("import.file.unreadable", unreadable);
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        try (var start = Files.newInputStream(file)) {
            var magic = start.readNBytes(2);
            var packed = magic.length == 2 && ((magic[0] & 0xff) << 8 | magic[1] & 0xff) == GZIP;
            return packed ? new GZIPInputStream(bytes) : bytes;
        } catch (IOException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    /** A character cut in two at the end of the sample does not make a file Windows-1252. */
    private static String decoded(byte[] bytes) {
        var mayBeCut = bytes.length < BEGINNING ? 1 : LONGEST_CHARACTER;
        for (var cut = 0; cut < mayBeCut; cut++) {
            try {
                var utf8 = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
                return !utf8.isEmpty() && utf8.charAt(0) == BYTE_ORDER_MARK ? utf8.substring(1) : utf8;
            } catch (CharacterCodingException notUtf8) {
                continue;
            }
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    private static String upToTheLastWholeLine(String text) {
        var end = text.lastIndexOf('\n');
        if (end < 0) {
            throw new UnreadableFileException("import.file.no-lines");
        }
        return text.substring(0, end);
    }

    private static char mostFrequentDelimiter(String text) {
        var line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        return DELIMITERS.stream()
                .max((one, other) -> Long.compare(outsideQuotes(line, one), outsideQuotes(line, other)))
                .orElseThrow();
    }

    private static long outsideQuotes(String line, char delimiter) {
        var quoted = false;
        var count = 0L;
        for (var i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == delimiter ? 1 : 0;
        }
        return count;
    }
}
