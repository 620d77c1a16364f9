package dev.comptoir.ui.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.comptoir.ui.account.Employee;
import dev.comptoir.ui.design.Icon;
import dev.comptoir.ui.design.Notice;
import dev.comptoir.ui.design.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A page that the person's role may not open: says so, and who could help. */
@PermitAll
@ParentLayout(MainLayout.class)
public class NotAllowedView extends Page implements HasErrorParameter<AccessDeniedException> {

    public NotAllowedView() {
        super("not-allowed.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        var key = Employee.signedIn().isStaff() ? "not-allowed.why" : "not-allowed.not-staff";
        add(new Notice(Icon.ALERT, getTranslation(key)).saying(getTranslation("not-allowed.hint")));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
