package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** The receipt of a sale as a PDF. */
@GraphDocument("ReceiptPaper")
record ReceiptPaper(@Nullable Sale sale) {

    record Sale(PdfFile document) {}
}
