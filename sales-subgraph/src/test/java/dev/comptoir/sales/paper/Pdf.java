package dev.comptoir.sales.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader sees of a PDF. */
public record Pdf(byte[] file) {

    private static final float PIXELS_PER_POINT = 2;

    public static Pdf of(String base64) {
        return new Pdf(Base64.getDecoder().decode(base64));
    }

    /** Its words, every blank a plain one. */
    public String text() {
        try (var document = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\h]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a scanner reads on it. */
    public String barcode() {
        try (var document = Loader.loadPDF(file)) {
            var image = new PDFRenderer(document).renderImage(0, 2 * PIXELS_PER_POINT);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new Code128Reader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReaderException e) {
            throw new AssertionError("Nothing can be scanned", e);
        }
    }

    /** Puts a picture of it where somebody can look at it after the tests. */
    public Pdf picture(String name) {
        try (var document = Loader.loadPDF(file)) {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            var image = new PDFRenderer(document).renderImage(0, PIXELS_PER_POINT);
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
