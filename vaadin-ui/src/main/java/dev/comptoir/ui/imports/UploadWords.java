package dev.comptoir.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The upload field in the reader's language. */
final class UploadWords {
    private UploadWords() {}

    static UploadI18N here() {
        var ui = UI.getCurrentOrThrow();
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(ui.getTranslation("upload.drop"))
                        .setMany(ui.getTranslation("upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(ui.getTranslation("upload.choose"))
                        .setMany(ui.getTranslation("upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(ui.getTranslation("upload.one-only"))
                        .setFileIsTooBig(ui.getTranslation("upload.too-large"))
                        .setIncorrectFileType(ui.getTranslation("upload.not-csv")))
                .setFile(new UploadI18N.File()
                        .setRetry(ui.getTranslation("action.retry"))
                        .setStart(ui.getTranslation("upload.start"))
                        .setRemove(ui.getTranslation("upload.remove")))
                .setUploading(uploading(ui))
                .setUnits(List.of(ui.getTranslation("upload.units").split(" ")));
    }

    private static UploadI18N.Uploading uploading(UI ui) {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(ui.getTranslation("upload.connecting"))
                        .setStalled(ui.getTranslation("upload.stalled"))
                        .setProcessing(ui.getTranslation("upload.processing"))
                        .setHeld(ui.getTranslation("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(ui.getTranslation("upload.remaining"))
                        .setUnknown(ui.getTranslation("upload.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(ui.getTranslation("upload.failed"))
                        .setUnexpectedServerError(ui.getTranslation("upload.failed"))
                        .setForbidden(ui.getTranslation("upload.failed"))
                        .setFileTooLarge(ui.getTranslation("upload.too-large")));
    }
}
