package dev.comptoir.starter.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.comptoir.starter.imports.CsvGuard.Damage;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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

    private static final String SEPARATORS = ",;\t|";
    private static final int SNIFFED = 1 << 16;
    private static final int MOST_COLUMNS = 2_000;

    private final CountedBytes bytes;
    private final Reader text;
    private final Cells cells = new Cells();
    private final CloseableIterator<CsvRow> records;
    private final UnreadableRows unreadable;
    private final List<String> header;
    private final Map<String, Integer> fields = new HashMap<>();
    private @Nullable CsvRow upcoming;

    private CsvSource(CountedBytes bytes, Reader text, char separator, UnreadableRows unreadable) {
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
            var bytes = new CountedBytes(Files.newInputStream(file));
            try {
                var text = new BufferedReader(CsvText.of(bytes), SNIFFED);
                var source = new CsvSource(bytes, text, separator.orElseGet(() -> sniff(text)), unreadable);
                source.map(mapping, required, optional);
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
        return fields.getOrDefault(name, -1);
    }

    /** The bytes of the file, as it is stored, that were read so far. */
    public long bytesRead() {
        return bytes.count;
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null && advance()) {
            CsvRow row = records.next();
            if (cells.damage != null) {
                unreadable.refuse(row.number(), columnAt(cells.damagedColumn), cells.damage.key);
            } else if (cells.extra) {
                unreadable.refuse(row.number(), null, "csv.too-many-cells", header.size());
            } else if (!cells.blank) {
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
                    : ImportRefused.because("csv.malformed", cells.number + 1);
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
        List<String> names = cells.first.stream().map(String::strip).toList();
        if (!found || cells.damage != null || names.stream().allMatch(String::isEmpty)) {
            throw ImportRefused.because("csv.no-header");
        }
        return names;
    }

    private void map(ColumnMapping mapping, Set<String> required, Set<String> optional) {
        int[] slots = new int[header.size()];
        Arrays.fill(slots, -1);
        int used = 0;
        var all = new ArrayList<>(required);
        all.addAll(optional);
        for (String field : all) {
            Optional<String> column = mapping.columnOf(field);
            if (column.isEmpty()) {
                continue;
            }
            int index = indexOf(column.get());
            if (index >= 0) {
                if (slots[index] < 0) {
                    slots[index] = used++;
                }
                fields.put(field, slots[index]);
            } else if (required.contains(field) || !mapping.columns().isEmpty()) {
                throw ImportRefused.because("csv.column-missing", column.get(), String.join(", ", header));
            }
        }
        cells.keep(slots, used);
    }

    private int indexOf(String column) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column)) {
                if (found >= 0) {
                    throw ImportRefused.because("csv.column-twice", column);
                }
                found = i;
            }
        }
        return found;
    }

    /** The candidate that stands most often in the first line, outside quotes. */
    private static char sniff(BufferedReader text) {
        try {
            text.mark(SNIFFED);
            char[] start = new char[SNIFFED];
            int length = fill(text, start);
            text.reset();
            return mostFrequent(start, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int fill(Reader text, char[] target) throws IOException {
        int length = 0;
        while (length < target.length) {
            int read = text.read(target, length, target.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length;
    }

    private static char mostFrequent(char[] start, int length) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < length && (quoted || (start[i] != '\n' && start[i] != '\r')); i++) {
            quoted ^= start[i] == '"';
            int candidate = quoted ? -1 : SEPARATORS.indexOf(start[i]);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** Makes a string of the mapped cells only. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<CsvRow> {

        private final List<String> first = new ArrayList<>();
        private int[] slots = new int[0];
        private int used;
        private long number;
        private @Nullable String[] kept = new String[0];
        private boolean blank;
        private boolean extra;
        private @Nullable Damage damage;
        private int damagedColumn;

        void keep(int[] slots, int used) {
            this.slots = slots;
            this.used = used;
        }

        @Override
        protected void handleBegin(long line) {
            number++;
            kept = new String[used];
            blank = true;
            extra = false;
            damage = null;
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            if (length == 0) {
                return;
            }
            blank = false;
            if (text[offset] == CsvGuard.MARK && length == 2) {
                damage = Damage.values()[text[offset + 1] - '0'];
                damagedColumn = index - 1;
            } else if (number == 1) {
                header(index, new String(text, offset, length));
            } else if (index >= slots.length) {
                extra = true;
            } else if (slots[index] >= 0) {
                kept[slots[index]] = new String(text, offset, length);
            }
        }

        @Override
        protected CsvRow buildRecord() {
            return new CsvRow(number, kept);
        }

        private void header(int index, String name) {
            if (index >= MOST_COLUMNS) {
                throw ImportRefused.because("csv.too-many-columns", MOST_COLUMNS);
            }
            while (first.size() < index) {
                first.add("");
            }
            first.add(name);
        }
    }

    /** Tells how much of the file is behind us. */
    private static final class CountedBytes extends FilterInputStream {

        private volatile long count;

        CountedBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
