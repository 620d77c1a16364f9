package dev.comptoir.ui.products;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** Puts recorded stock right. */
@GraphDocument("CorrectStock")
record CorrectStock(@Nullable StockAct correctStock) {}
