package dev.comptoir.starter.imports;

/** How far an import has come. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
