package dev.comptoir.ui.till.returns;

import dev.comptoir.ui.graph.GraphDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What banks refused to give back to the cards of a store's customers, and nobody has settled. */
@GraphDocument("RefusedRefunds")
record RefusedRefunds(@Nullable List<CardRefund> refusedCardRefunds) {}
