package org.brevet.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.brevet.identity.application.FactorProof;
import org.brevet.identity.application.OwnAccountQueries;
import org.brevet.shared.Refused;
import org.brevet.web.shared.Fields;

/** The field for a code on pages that decide and sign: there for whoever has a second factor, and kept no longer than the request. */
@Named("ownCode")
@RequestScoped
public class OwnCode {

    private OwnAccountQueries queries;
    private Fields fields;
    private String typed;
    private Boolean asked;

    protected OwnCode() {
    }

    @Inject
    public OwnCode(OwnAccountQueries queries, Fields fields) {
        this.queries = queries;
        this.fields = fields;
    }

    /** Asked once a request. */
    public boolean isAsked() {
        if (asked == null) {
            asked = queries.hasFactor();
        }
        return asked;
    }

    /** Whether it was refused for its code and for nothing else. */
    public boolean isAbout(Refused refused) {
        return refused.reasons().stream().allMatch(reason -> reason.key().startsWith("factor."));
    }

    /** Says it at the field; what was typed stays. */
    public void refuse(Refused refused, String field) {
        refused.reasons().forEach(reason -> fields.refuse(reason, field));
    }

    public FactorProof proof() {
        return FactorProof.typed(typed);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
