package dev.comptoir.stack.imports;

import dev.comptoir.stack.service.Part;
import java.util.Locale;

/** What can be imported, and by which part. */
public enum ImportKind {
    SALES(Part.SALES),
    PRODUCTS(Part.PRODUCTS),
    STOCK(Part.INVENTORY),
    THRESHOLDS(Part.INVENTORY);

    private final Part part;

    ImportKind(Part part) {
        this.part = part;
    }

    public Part part() {
        return part;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
