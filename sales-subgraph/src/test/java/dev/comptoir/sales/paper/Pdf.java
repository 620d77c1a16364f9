package dev.comptoir.sales.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
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
