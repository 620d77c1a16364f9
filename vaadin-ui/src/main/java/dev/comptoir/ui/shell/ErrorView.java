package dev.comptoir.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import dev.comptoir.ui.design.Tone;
import dev.comptoir.ui.graph.Trace;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.LoggerFactory;

/**
 * A page that could not be opened. Stands alone, without the frame, which may be what is broken. The cause goes to the
 * log only.
 */
@PermitAll
public class ErrorView extends Page implements HasErrorParameter<Exception> {

    public ErrorView() {
        super("error.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var trace = Trace.begin();
        LoggerFactory.getLogger(ErrorView.class)
                .error("The page could not be opened, trace {}", trace.id(), error.getException());
        add(new Notice(Icon.ALERT, getTranslation("error.page"))
                .toned(Tone.DANGER)
                .saying(getTranslation("error.trace", trace.id()))
                .retrying(
                        getTranslation("action.retry"),
                        () -> event.getUI().getPage().reload()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
