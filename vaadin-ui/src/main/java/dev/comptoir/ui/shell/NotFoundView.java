package dev.comptoir.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** An address at which there is nothing. */
@PermitAll
@ParentLayout(MainLayout.class)
public class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {

    public NotFoundView() {
        super("not-found.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        add(
                new Notice(Icon.ALERT, getTranslation("not-found.why")).saying(getTranslation("not-found.hint")),
                new RouterLink(getTranslation("not-found.start"), StartView.class));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
