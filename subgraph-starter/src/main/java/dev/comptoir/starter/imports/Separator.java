package dev.comptoir.starter.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The character between two cells: as it is called, or as the file shows. */
final class Separator {

    private static final String CANDIDATES = ",;\t|";
    private static final int SNIFFED = 1 << 16;

    private Separator() {}

    /** By its name, or as it stands; letters, digits and quotes separate nothing. */
    static char named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "tab", "\\t" -> '\t';
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            default -> {
                if (name.length() != 1 || name.matches("[\"\\p{Alnum}\\r\\n]")) {
                    throw ImportRefused.because("csv.delimiter-unknown", name);
                }
                yield name.charAt(0);
            }
        };
    }

    /** A reader that {@link #sniff} can look ahead in. */
    static BufferedReader sniffable(Reader text) {
        return new BufferedReader(text, SNIFFED);
    }

    /** The candidate that stands most often in the first line, outside quotes. */
    static char sniff(BufferedReader text) {
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
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < length && (quoted || (start[i] != '\n' && start[i] != '\r')); i++) {
            quoted ^= start[i] == '"';
            int candidate = quoted ? -1 : CANDIDATES.indexOf(start[i]);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
