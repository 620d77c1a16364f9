package dev.comptoir.ui.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Panel;
import java.io.File;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The first step: the file. It goes to a temporary file on the server as it comes, whatever its length. */
class UploadStep extends Composite<Panel> {
    /** What the services take at most. */
    private static final int MOST_BYTES = 1 << 30;

    private final transient ImportKind kind;
    private final transient UploadedFiles files;
    private final transient Consumer<UploadedFile> then;
    private final Div refusal = new Div();

    UploadStep(ImportKind kind, UploadedFiles files, Consumer<UploadedFile> then) {
        this.kind = kind;
        this.files = files;
        this.then = then;
    }

    @Override
    protected Panel initContent() {
        var upload = new Upload(UploadHandler.toTempFile(
                (metadata, file) -> given(metadata.fileName(), metadata.contentLength(), file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".gz", ".txt");
        upload.setI18n(UploadWords.here());
        var button = new Button(getTranslation("upload.choose"), Icon.FILE.draw());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(getTranslation("upload.drop")));
        upload.addFileRejectedListener(rejected -> {
            refusal.removeAll();
            refusal.add(Refused.notice(new ImportRefusedException(rejected.getErrorMessage(), null)));
        });
        upload.addClassName("upload");
        return new Panel(getTranslation("import.step.file"))
                .explained(getTranslation("import." + kind.tag() + ".about"))
                .showing(refusal, upload, columns());
    }

    private void given(String name, long bytes, File file) {
        getUI().ifPresent(ui -> ui.access(() -> {
            var given = files.keep(name, file.toPath(), bytes);
            try {
                CsvSample.of(given.path());
                then.accept(given);
            } catch (UnreadableFileException unreadable) {
                files.forget(given);
                refusal.removeAll();
                refusal.add(Refused.notice(unreadable));
            }
        }));
    }

    /** Whoever makes the file can name its columns so that nothing is left to say. */
    private Div columns() {
        var names = new Code(kind.fields().stream().map(Field::name).collect(Collectors.joining(", ")));
        var hint = new Div(new Paragraph(getTranslation("import.columns.hint")), names);
        hint.addClassName("import-hint");
        return hint;
    }
}
