package dev.comptoir.sales.paper;

import dev.comptoir.sales.receipt.Sale;
import dev.comptoir.sales.receipt.SaleReturn;
import dev.comptoir.sales.store.Language;
import dev.comptoir.sales.till.Blindness;
import dev.comptoir.sales.till.TillSession;
import dev.comptoir.starter.errors.Messages;
import dev.comptoir.starter.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Papers in the graph: each is made for one reader, which is dear; the schema says so. */
@Controller
class PaperController {

    private final ReceiptPaper receipts;
    private final ReportPaper reports;
    private final KeptReports kept;

    PaperController(ReceiptPaper receipts, ReportPaper reports, KeptReports kept) {
        this.receipts = receipts;
        this.reports = reports;
        this.kept = kept;
    }

    @SchemaMapping
    Document document(Sale sale, @Argument @Nullable Language language, Caller caller) {
        caller.requireStore(sale.storeId());
        return receipts.print(sale.id(), language);
    }

    @SchemaMapping(typeName = "SaleReturn", field = "document")
    Document documentOf(SaleReturn one, @Argument @Nullable Language language, Caller caller) {
        caller.requireStore(one.storeId());
        return receipts.print(one.id(), language);
    }

    @SchemaMapping
    Document report(TillSession session, @Argument @Nullable Language language, Caller caller) {
        caller.requireStore(session.storeId());
        Language written = language == null ? reports.languageOf(session) : language;
        byte[] file = session.isOpen()
                ? reports.print(session, written, Blindness.hides(session, caller))
                : kept.of(session, written);
        return Document.pdf(name(session, written), file);
    }

    private static String name(TillSession session, Language language) {
        return session.zNumber() == null
                ? Messages.text(language.locale(), "paper.x-report")
                : Messages.text(language.locale(), "paper.z-report", session.zNumber());
    }
}
