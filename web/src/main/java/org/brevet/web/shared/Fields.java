package org.brevet.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.brevet.shared.Reason;
import org.brevet.shared.Refused;

/** Says a refusal where it can be mended: each reason at the field it is about, the others above the page. */
@RequestScoped
public class Fields {

    private Text text;

    protected Fields() {
    }

    @Inject
    public Fields(Text text) {
        this.text = text;
    }

    /** @param fieldOf by a reason's key, the field's client id: {@code session.days} → {@code plan:lastDay} */
    public void refuse(Refused refused, Map<String, String> fieldOf) {
        refused.reasons().forEach(reason -> refuse(reason, fieldOf.get(reason.key())));
    }

    /** @param field its client id; null: above the page */
    public void refuse(Reason reason, String field) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.reason(reason), null));
        UIComponent component = field == null ? null : faces.getViewRoot().findComponent(field);
        if (component instanceof UIInput input) {
            input.setValid(false);
            input.setSubmittedValue(faces.getExternalContext().getRequestParameterMap().get(component.getClientId(faces)));    // stays typed
        }
        faces.validationFailed();
    }
}
