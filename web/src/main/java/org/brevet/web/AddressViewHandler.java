package org.brevet.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.brevet.web.shared.AskedAddress;
import org.brevet.web.shared.UserLanguage;

/** Forms post to the address that people see, pages speak the language they chose, and a stranger's question leaves no session behind. */
public class AddressViewHandler extends ViewHandlerWrapper {

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
        view.setTransient(viewId.startsWith("/WEB-INF/views/verification/") || viewId.startsWith("/WEB-INF/views/error/"));
        return view;
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(UserLanguage.class).get().locale();
    }
}
