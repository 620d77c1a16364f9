package dev.comptoir.ui.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What every page has: one first heading, a line below it, and room for what is set beside it. */
public abstract class Page extends Div implements HasDynamicTitle {
    private final H1 title = new H1();
    private final Paragraph about = new Paragraph();
    private final Div beside = new Div();

    protected Page(String titleKey) {
        addClassName("page");
        title.setText(getTranslation(titleKey));
        about.addClassName("page-about");
        about.setVisible(false);
        beside.addClassName("page-beside");
        var words = new Div(title, about);
        words.addClassName("page-words");
        var header = new Header(words, beside);
        header.addClassName("page-head");
        add(header);
    }

    protected final void setHeading(String heading) {
        title.setText(heading);
    }

    protected final void setAbout(String line) {
        about.setText(line);
        about.setVisible(!line.isBlank());
    }

    protected final void setBeside(Component... components) {
        beside.removeAll();
        beside.add(components);
    }

    @Override
    public String getPageTitle() {
        return "%s · Comptoir".formatted(title.getText());
    }
}
