package org.brevet.web.accreditation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.brevet.register.CertificateNumber;
import org.brevet.register.CertificateState;
import org.brevet.register.application.ExportRegister;
import org.brevet.register.application.RegisterFilter;
import org.brevet.register.application.RegisterQueries;
import org.brevet.register.application.RegisterRow;
import org.brevet.register.application.RegisterSort;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.Option;
import org.brevet.web.shared.Text;

/** The register for the authority: by state and qualification, by number or holder. */
@Named("certificates")
@ViewScoped
public class CertificatesView implements Serializable {

    @Inject
    RegisterQueries queries;
    @Inject
    ExportRegister export;
    @Inject
    Exports exports;
    @Inject
    AccreditationLook look;
    @Inject
    Lists lists;
    @Inject
    Text text;
    private ListView<RegisterSort> list;
    private RegisterFilter filter;
    private List<RegisterRow> rows;

    public void open() {
        list = lists.descending(RegisterSort.ISSUED_ON);
        filter = new RegisterFilter(list.choice("state", CertificateState.class), list.choice("qualification", CertificateNumber.QUALIFICATIONS),
                list.text("q"));
        rows = list.load(request -> queries.page(filter, request));
    }

    public void export(String form) {
        rows = exports.persons(list, form, rows, (request, order) -> export.page(filter, request, order), new Columns<RegisterRow>()
                .add(text.get("certificate.number"), RegisterRow::number).add(text.get("certificate.holder"), RegisterRow::holder)
                .add(text.get("certificate.qualification"), RegisterRow::qualification)
                .add(text.get("certificate.state"), row -> text.get(look.standing(row.state(), row.validFrom(), row.validUntil())))
                .add(text.get("certificate.issuedOn"), RegisterRow::issuedOn)
                .add(text.get("certificate.validUntil"), RegisterRow::validUntil));
    }

    public List<Option> getStates() {
        return text.options(CertificateState.values());
    }

    public List<Option> getQualifications() {
        return CertificateNumber.QUALIFICATIONS.stream().map(one -> new Option(one, one)).toList();
    }

    public ListView<RegisterSort> getList() {
        return list;
    }

    public List<RegisterRow> getRows() {
        return rows;
    }
}
