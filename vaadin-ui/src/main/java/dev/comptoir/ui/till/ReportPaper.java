package dev.comptoir.ui.till;

import dev.comptoir.ui.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/** The report of a session as a PDF. */
@GraphDocument("ReportPaper")
record ReportPaper(@Nullable Session tillSession) {

    record Session(PdfFile report) {}
}
