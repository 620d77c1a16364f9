package dev.comptoir.sales.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one document: Liberation Sans, which comes with PDFBox under the SIL Open Font License. Only the letters
 * that are used go into the file.
 */
final class Typeface {

    private static final byte[] FILE = file("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    /** The font's own unit: a thousandth of its size. */
    private static final float UNITS = 1_000;

    private final PDFont font;
    private final CmapLookup letters;

    Typeface(PDDocument document) throws IOException {
        TrueTypeFont outlines = new TTFParser().parse(new RandomAccessReadBuffer(FILE));
        this.letters = outlines.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, outlines, true);
    }

    PDFont font() {
        return font;
    }

    /** What can be written of a text: every blank is a plain one, an unknown letter a question mark. */
    String writable(String text) {
        var writable = new StringBuilder(text.length());
        text.strip().codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                writable.append(' ');
            } else if (letters.getGlyphId(letter) != 0) {
                writable.appendCodePoint(letter);
            } else {
                writable.append('?');
            }
        });
        return writable.toString();
    }

    float width(String writable, float size) {
        try {
            return font.getStringWidth(writable) / UNITS * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines no wider than that; a word that is wider alone is broken where it must. */
    List<String> lines(String text, float size, float widest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : writable(text).split(" +")) {
            String rest = word;
            while (!line.isEmpty() && width(line + " " + rest, size) > widest || width(rest, size) > widest) {
                if (line.isEmpty()) {
                    int fits = fitting(rest, size, widest);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                } else {
                    lines.add(line.toString());
                    line.setLength(0);
                }
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float size, float widest) {
        int fits = word.offsetByCodePoints(0, 1);
        while (fits < word.length()) {
            int next = word.offsetByCodePoints(fits, 1);
            if (width(word.substring(0, next), size) > widest) {
                break;
            }
            fits = next;
        }
        return fits;
    }

    private static byte[] file(String path) {
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
