package dev.comptoir.starter.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, one after the other, in constant memory: {@code .csv} or {@code .csv.gz}, in UTF-8 or
 * Windows-1252, with a header row. Blank rows are passed over; rows that no cell can be trusted of are handed to the
 * listener and passed over too. Not thread-safe.
 */
public final class CsvSource implements Iterator<CsvRow>, AutoCloseable {

    /** Learns of the rows that cannot be read. */
    @FunctionalInterface
    public interface UnreadableRows {
        void refuse(long row, @Nullable String column, String key, Object... arguments);
    }

    private final CountedInput bytes;
    private final Reader text;
    private final MappedCells cells = new MappedCells();
    private final CloseableIterator<CsvRow> records;
    private final UnreadableRows unreadable;
    private final List<String> header;
    private FieldSlots fields = FieldSlots.NONE;
    private @Nullable CsvRow upcoming;

    private CsvSource(CountedInput bytes, Reader text, char separator, UnreadableRows unreadable) {
        this.bytes = bytes;
        this.text = text;
        this.unreadable = unreadable;
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(cells, new CsvGuard(text, separator))
                .iterator();
        this.header = readHeader();
    }

    /**
     * Opens a file, reads its header and finds the mapped columns.
     *
     * @param separator the character between cells, or empty to take the most frequent one of the header
     * @throws ImportRefused when the file is empty, no text, has no header or lacks a mapped column
     */
    public static CsvSource open(
            Path file,
            Optional<Character> separator,
            ColumnMapping mapping,
            Set<String> required,
            Set<String> optional,
            UnreadableRows unreadable) {
        try {
            var bytes = new CountedInput(Files.newInputStream(file));
            try {
                var text = Separator.sniffable(CsvText.of(bytes));
                var source = new CsvSource(bytes, text, separator.orElseGet(() -> Separator.sniff(text)), unreadable);
                source.fields = FieldSlots.find(source.header, mapping, required, optional);
                source.cells.keep(source.fields);
                return source;
            } catch (RuntimeException | IOException e) {
                bytes.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> header() {
        return header;
    }

    /** The index of a field for {@link CsvRow#text}; -1 for an optional field that no column holds. */
    public int field(String name) {
        return fields.of(name);
    }

    /** The bytes of the file, as it is stored, that were read so far. */
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && advance()) {
            CsvRow row = records.next();
            if (cells.damage() != null) {
                unreadable.refuse(row.number(), columnAt(cells.damagedColumn()), cells.damage().key);
            } else if (cells.hasExtra()) {
                unreadable.refuse(row.number(), null, "csv.too-many-cells", header.size());
            } else if (!cells.isBlank()) {
                upcoming = row;
            }
        }
        return upcoming != null;
    }

    @Override
    public CsvRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRow row = upcoming;
        upcoming = null;
        return row;
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser wraps what the reader below it throws. */
    private boolean advance() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw e.getCause() instanceof ImportRefused refused
                    ? refused
                    : ImportRefused.because("csv.malformed", cells.rowNumber() + 1);
        }
    }

    private @Nullable String columnAt(int index) {
        return index < header.size() ? header.get(index) : null;
    }

    private List<String> readHeader() {
        boolean found = advance();
        if (found) {
            records.next();
        }
        List<String> names = cells.header().stream().map(String::strip).toList();
        if (!found || cells.damage() != null || names.stream().allMatch(String::isEmpty)) {
            throw ImportRefused.because("csv.no-header");
        }
        return names;
    }
}
