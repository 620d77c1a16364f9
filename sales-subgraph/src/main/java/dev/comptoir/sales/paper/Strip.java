package dev.comptoir.sales.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A strip of paper 80 mm wide and as long as needed, written from top to bottom. Lengths are in points (1/72 inch). */
final class Strip {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float WIDTH = 80 * MILLIMETRE;
    private static final float MARGIN = 4 * MILLIMETRE;
    private static final float ROOM = WIDTH - 2 * MARGIN;
    private static final float BETWEEN = 8;
    private static final float LEADING = 1.3f;
    private static final Pattern BARCODE = Pattern.compile("\\p{ASCII}{1,80}");
    private static final float BARCODE_HEIGHT = 12 * MILLIMETRE;

    /** How text looks. There is one weight of the font: bold letters are drawn with an outline of their own. */
    enum Style {
        SMALL(7.5f, false),
        PLAIN(8.5f, false),
        STRONG(8.5f, true),
        TOTAL(11, true),
        TITLE(13, true);

        private final float size;
        private final boolean bold;

        Style(float size, boolean bold) {
            this.size = size;
            this.bold = bold;
        }

        private float height() {
            return size * LEADING;
        }
    }

    private final PDDocument document;
    private final Typeface typeface;
    private final List<Piece> pieces = new ArrayList<>();

    private Strip(PDDocument document) throws IOException {
        this.document = document;
        this.typeface = new Typeface(document);
    }

    /**
     * Prints a strip.
     *
     * @return a PDF file
     */
    static byte[] print(String title, Locale language, Consumer<Strip> content) {
        try (var document = new PDDocument()) {
            var strip = new Strip(document);
            content.accept(strip);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Comptoir");
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            strip.draw();
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void centered(String text, Style style) {
        for (String line : typeface.lines(text, style.size, ROOM)) {
            float left = MARGIN + (ROOM - typeface.width(line, style.size)) / 2;
            pieces.add(new Piece(style.height(), (pen, top) -> write(pen, line, left, top, style)));
        }
    }

    void text(String text, Style style) {
        for (String line : typeface.lines(text, style.size, ROOM)) {
            pieces.add(new Piece(style.height(), (pen, top) -> write(pen, line, MARGIN, top, style)));
        }
    }

    /** What on the left, how much on the right; the left is broken into lines where both do not fit. */
    void row(String what, String howMuch, Style style) {
        String right = typeface.writable(howMuch);
        float rightWidth = typeface.width(right, style.size);
        List<String> lines = typeface.lines(what, style.size, Math.max(ROOM / 3, ROOM - rightWidth - BETWEEN));
        for (int i = 0; i < lines.size(); i++) {
            String left = lines.get(i);
            boolean last = i == lines.size() - 1;
            pieces.add(new Piece(style.height(), (pen, top) -> {
                write(pen, left, MARGIN, top, style);
                if (last) {
                    write(pen, right, WIDTH - MARGIN - rightWidth, top, style);
                }
            }));
        }
    }

    void rule() {
        pieces.add(new Piece(9, (pen, top) -> {
            pen.setLineWidth(0.5f);
            pen.setLineDashPattern(new float[] {2, 2}, 0);
            pen.moveTo(MARGIN, top - 4.5f);
            pen.lineTo(WIDTH - MARGIN, top - 4.5f);
            pen.stroke();
            pen.setLineDashPattern(new float[] {}, 0);
        }));
    }

    void gap(float height) {
        pieces.add(new Piece(height, (pen, top) -> {}));
    }

    /**
     * The text as Code 128, as wide as the strip at most, and below it in letters; in letters only where it is none that the
     * bars can say, such as an imported number with accents.
     */
    void barcode(String text) {
        if (!BARCODE.matcher(text).matches()) {
            centered(text, Style.SMALL);
            return;
        }
        BitMatrix bars =
                new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
        float module = Math.min(ROOM / bars.getWidth(), 0.4f * MILLIMETRE);
        float left = (WIDTH - module * bars.getWidth()) / 2;
        gap(4);
        pieces.add(new Piece(BARCODE_HEIGHT + 3, (pen, top) -> {
            for (int i = 0; i < bars.getWidth(); i++) {
                if (bars.get(i, 0)) {
                    pen.addRect(left + i * module, top - BARCODE_HEIGHT, module, BARCODE_HEIGHT);
                }
            }
            pen.fill();
        }));
        centered(text, Style.SMALL);
    }

    private void draw() throws IOException {
        float height =
                2 * MARGIN + (float) pieces.stream().mapToDouble(Piece::height).sum();
        var page = new PDPage(new PDRectangle(WIDTH, height));
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            float top = height - MARGIN;
            for (Piece piece : pieces) {
                piece.ink().draw(pen, top);
                top -= piece.height();
            }
        }
    }

    private void write(PDPageContentStream pen, String line, float left, float top, Style style) throws IOException {
        pen.beginText();
        pen.setFont(typeface.font(), style.size);
        pen.setRenderingMode(style.bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        pen.setLineWidth(style.size / 28);
        pen.newLineAtOffset(left, top - style.size);
        pen.showText(line);
        pen.endText();
    }

    private record Piece(float height, Ink ink) {}

    @FunctionalInterface
    private interface Ink {
        void draw(PDPageContentStream pen, float top) throws IOException;
    }
}
