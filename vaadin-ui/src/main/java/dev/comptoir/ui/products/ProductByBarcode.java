package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** The product that bears a barcode, if one does. */
@GraphDocument("ProductByBarcode")
record ProductByBarcode(@Nullable Scanned productByBarcode) {

    record Scanned(String id) {}
}
