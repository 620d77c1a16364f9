package dev.comptoir.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A sheet of paper on the page: a heading, a line about it, and one thing below. */
public final class Panel extends Section {
    private final Header header = new Header();
    private final H2 title;
    private final Div body = new Div();

    public Panel(String title) {
        this.title = new H2(title);
        addClassName("panel");
        header.addClassName("panel-head");
        header.add(this.title);
        body.addClassName("panel-body");
        add(header, body);
    }

    public Panel explained(String about) {
        var paragraph = new Paragraph(about);
        paragraph.addClassName("panel-about");
        header.add(paragraph);
        return this;
    }

    public Panel titled(String other) {
        title.setText(other);
        return this;
    }

    /** Replaces what is below the heading. */
    public Panel showing(Component... content) {
        body.removeAll();
        body.add(content);
        return this;
    }
}
