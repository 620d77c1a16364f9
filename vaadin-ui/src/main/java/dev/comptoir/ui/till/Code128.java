package dev.comptoir.ui.till;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.oned.Code128Writer;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text in bars that a scanner at the till reads; drawn in black on white whatever the colours of the page are. */
class Code128 extends Image {

    Code128(String text) {
        super("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(drawing(text)), text);
        addClassName("receipt-barcode");
    }

    private static byte[] drawing(String text) {
        var bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
        var path = new StringBuilder();
        for (var i = 0; i < bars.getWidth(); i++) {
            if (bars.get(i, 0)) {
                path.append("M%d 0h1v1h-1z".formatted(i));
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d 1" preserveAspectRatio="none" \
                shape-rendering="crispEdges"><path d="%s"/></svg>""".formatted(bars.getWidth(), path).getBytes(StandardCharsets.US_ASCII);
    }
}
