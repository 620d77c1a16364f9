package dev.comptoir.ui.imports;

import dev.comptoir.ui.graph.GraphDocument;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an import has come. Only the one that was asked for can be there. */
@GraphDocument("ImportProgress")
record ImportProgress(
        @Nullable Job sales,
        @Nullable Job products,
        @Nullable Job stock,
        @Nullable Job thresholds) {

    @Nullable
    Job of(ImportKind kind) {
        return switch (kind) {
            case SALES -> sales;
            case PRODUCTS -> products;
            case STOCK -> stock;
            case THRESHOLDS -> thresholds;
        };
    }

    /**
     * @param progress between 0 and 1
     * @param failure why the whole file was refused
     * @param refusals only the first ones
     */
    record Job(
            String fileName,
            Status status,
            double progress,
            int rowsRead,
            int rowsTaken,
            int rowsUnchanged,
            int rowsRefused,
            @Nullable String failure,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime finishedAt,
            List<Refusal> refusals) {

        boolean isOver() {
            return status == Status.DONE || status == Status.FAILED;
        }
    }

    enum Status {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    record Refusal(int row, @Nullable String column, String reason) {}
}
