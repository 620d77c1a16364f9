package dev.comptoir.starter.imports;

import java.io.IOException;
import java.io.Reader;

/**
 * Lets CSV through as it is, but cuts a row short at a cell or a row beyond all measure, or at text after a closing
 * quote. Such a row ends in one more cell, {@link #MARK} and the {@link Damage}: it can be refused, the rows after it
 * are intact, and no parser buffers ten megabytes that nobody wants.
 */
final class CsvGuard extends Reader {

    /** A code point that never occurs in text. */
    static final char MARK = '\uffff';

    static final int LONGEST_CELL = 64 << 10;
    static final int LONGEST_ROW = 1 << 20;

    /** What is wrong with a row that was cut short. */
    enum Damage {
        CELL_TOO_LONG("csv.cell-too-long"),
        ROW_TOO_LONG("csv.row-too-long"),
        TEXT_AFTER_QUOTE("csv.text-after-quote");

        final String key;

        Damage(String key) {
            this.key = key;
        }
    }

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        /** A quote within quotes: the end of the cell, or the first half of a doubled one. */
        QUOTE,
        AFTER_QUOTE
    }

    private static final int BUFFER = 1 << 14;
    /** At most this many characters come out for one that goes in: quote, separator, mark, damage, the character. */
    private static final int MOST_PER_CHARACTER = 5;

    private final Reader in;
    private final char separator;
    private final char[] read = new char[BUFFER];
    private int next;
    private int end;

    private State state = State.CELL_START;
    private boolean damaged;
    private boolean afterReturn;
    private int cellLength;
    private int rowLength;
    private long row = 1;

    private final char[] out = new char[BUFFER];
    private int written;
    private int handedOn;

    CsvGuard(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (handedOn == written) {
            handedOn = 0;
            written = 0;
            if (next == end && !fill()) {
                return atEnd(target, offset);
            }
            while (next < end && written <= BUFFER - MOST_PER_CHARACTER) {
                step(read[next++]);
            }
        }
        int count = Math.min(length, written - handedOn);
        System.arraycopy(out, handedOn, target, offset, count);
        handedOn += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(read, 0, BUFFER));
        return end > 0;
    }

    private int atEnd(char[] target, int offset) {
        if (state == State.QUOTED) {
            throw ImportRefused.because("csv.quote-unclosed", row);
        }
        if (state == State.QUOTE && !damaged) {
            state = State.PLAIN;
            target[offset] = '"';
            return 1;
        }
        return -1;
    }

    private void step(char c) {
        switch (state) {
            case CELL_START -> {
                if (c == '"') {
                    state = State.QUOTED;
                    emit(c);
                } else {
                    state = State.PLAIN;
                    plain(c);
                }
            }
            case PLAIN -> plain(c);
            case QUOTED -> {
                if (c == '"') {
                    state = State.QUOTE;
                } else {
                    content(c);
                }
            }
            case QUOTE -> {
                if (c == '"') {
                    state = State.QUOTED;
                    emit('"');
                    content('"');
                } else {
                    emit('"');
                    state = State.AFTER_QUOTE;
                    afterQuote(c);
                }
            }
            case AFTER_QUOTE -> afterQuote(c);
        }
        afterReturn = c == '\r';
    }

    private void plain(char c) {
        if (!ends(c)) {
            content(c);
        }
    }

    private void afterQuote(char c) {
        if (!ends(c) && c != ' ' && c != '\t') {
            cut(Damage.TEXT_AFTER_QUOTE);
        }
    }

    /** Whether the character ends the cell, and perhaps the row. */
    private boolean ends(char c) {
        if (c == separator) {
            state = State.CELL_START;
            cellLength = 0;
            emit(c);
            if (++rowLength > LONGEST_ROW) {
                cut(Damage.ROW_TOO_LONG);
            }
            return true;
        }
        if (c == '\n' || c == '\r') {
            if (c == '\r' || !afterReturn) {
                row++;
            }
            state = State.CELL_START;
            cellLength = 0;
            rowLength = 0;
            damaged = false;
            emit(c);
            return true;
        }
        return false;
    }

    private void content(char c) {
        if (++cellLength > LONGEST_CELL) {
            cut(Damage.CELL_TOO_LONG);
        } else if (++rowLength > LONGEST_ROW) {
            cut(Damage.ROW_TOO_LONG);
        }
        emit(c);
    }

    private void cut(Damage damage) {
        if (damaged) {
            return;
        }
        if (state == State.QUOTED) {
            emit('"');
        }
        emit(separator);
        emit(MARK);
        emit((char) ('0' + damage.ordinal()));
        damaged = true;
    }

    private void emit(char c) {
        if (!damaged) {
            out[written++] = c;
        }
    }
}
