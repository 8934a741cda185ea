package org.brevet.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;
import java.util.Locale;
import org.brevet.web.shared.AskedAddress;
import org.brevet.web.shared.UserLanguage;

/** Forms post to the address that people see, pages speak the language they chose, and a stranger's question leaves no session behind. */
public class AddressViewHandler extends ViewHandlerWrapper {

    /** Kept with the state of a page: which it is. */
    private static final String PAGE = "org.brevet.page";
    /** What the forms of a page without a state send in its place. */
    private static final String STATELESS = "stateless";

    public AddressViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(AskedAddress.ATTRIBUTE);
        return address == null ? super.getActionURL(context, viewId) : (String) address;
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        // So early, because the first thing that anybody keeps for the view makes a session
        view.setTransient(keepsNothing(viewId));
        return view;
    }

    /** What is sent with the state of another page, or with none where there is one, is a page that has expired: its beans know nothing of it. */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        if (keepsNothing(viewId)) {
            return super.restoreView(context, viewId);
        }
        if (STATELESS.equals(context.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM))) {
            return null;
        }
        UIViewRoot view = super.restoreView(context, viewId);
        return view == null || viewId.equals(view.getAttributes().get(PAGE)) ? view : null;
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        if (!view.isTransient()) {
            view.getAttributes().put(PAGE, view.getViewId());
        }
        super.renderView(context, view);
    }

    private static boolean keepsNothing(String viewId) {
        return viewId.startsWith("/WEB-INF/views/verification/") || viewId.startsWith("/WEB-INF/views/error/");
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(UserLanguage.class).get().locale();
    }
}
