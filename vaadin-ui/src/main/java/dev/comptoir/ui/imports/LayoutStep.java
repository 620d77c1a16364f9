package dev.comptoir.ui.imports;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Panel;
import dev.comptoir.ui.design.Tone;
import java.util.stream.Collectors;

/** The second step: which column holds what. Guessed first; a look at the first rows shows whether it is right. */
class LayoutStep extends Composite<Div> {
    private final transient ImportKind kind;
    private final transient UploadedFile file;
    private final transient Actions actions;
    private final Div notes = new Div();
    private final Panel preview = new Panel(getTranslation("import.preview"));
    private final Button start = new Button(getTranslation("import.start"), Icon.IMPORT.draw());
    private transient CsvSample sample;
    private transient LayoutForm form;

    /** What can be done when the layout is settled. */
    interface Actions {

        /** @param failed called when it did not work, and can be tried again */
        void start(Layout layout, Runnable failed);

        void giveUp();
    }

    LayoutStep(ImportKind kind, UploadedFile file, Actions actions) {
        this.kind = kind;
        this.file = file;
        this.actions = actions;
        this.sample = CsvSample.of(file.path());
        this.form = new LayoutForm(Layout.guess(kind, sample), sample.header(), this::refresh, this::reread);
    }

    @Override
    protected Div initContent() {
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.addClickListener(click -> actions.start(form.layout(), () -> start.setEnabled(true)));
        var other = new Button(getTranslation("import.other-file"), click -> actions.giveUp());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(start, other);
        buttons.addClassName("import-buttons");
        preview.explained(getTranslation("import.preview.about"));
        refresh();
        return new Div(formPanel(), preview, notes, buttons);
    }

    private Panel formPanel() {
        var layout = form.layout();
        var panel = new Panel(getTranslation("import.step.columns")).explained(file.name());
        if (layout.preset().isEmpty()) {
            return panel.showing(form);
        }
        var recognised = new Notice(
                        Icon.CHECK,
                        getTranslation("import.preset." + layout.preset().get()))
                .toned(Tone.GOOD);
        return panel.showing(recognised, form);
    }

    /** Another character parts the cells: the columns are others, too. */
    private void reread(char delimiter) {
        sample = CsvSample.of(file.path(), delimiter);
        var other = new LayoutForm(Layout.guess(kind, sample), sample.header(), this::refresh, this::reread);
        form.getParent().ifPresent(parent -> ((Div) parent).replace(form, other));
        form = other;
        refresh();
    }

    private void refresh() {
        var layout = form.layout();
        notes.removeAll();
        var missing = layout.missing();
        var ready = missing.isEmpty() && layout.returns().isComplete() && TimeFormats.isPattern(layout.timeFormat());
        if (!missing.isEmpty()) {
            var names = missing.stream()
                    .map(field -> getTranslation("field." + field))
                    .collect(Collectors.joining(", "));
            notes.add(new Notice(Icon.ALERT, getTranslation("import.missing", names)).toned(Tone.WARNING));
        }
        start.setEnabled(ready);
        preview.showing(
                sample.rows().isEmpty()
                        ? new Paragraph(getTranslation("import.no-rows"))
                        : new PreviewTable(sample, layout));
    }
}
