package org.brevet.web.accreditation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.application.DossierFilter;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.DossierRow;
import org.brevet.accreditation.application.DossierSort;
import org.brevet.accreditation.application.ExportDossiers;
import org.brevet.register.CertificateNumber;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.MenuItem;
import org.brevet.web.shared.Option;
import org.brevet.web.shared.Text;

/** The queue of dossiers. */
@Named("dossiers")
@ViewScoped
public class DossiersView implements Serializable {

    @Inject
    DossierQueries queries;
    @Inject
    ExportDossiers export;
    @Inject
    Exports exports;
    @Inject
    Lists lists;
    @Inject
    Text text;
    private ListView<DossierSort> list;
    private DossierFilter filter;
    private List<MenuItem> states;
    private List<DossierRow> rows;

    public void open() {
        list = lists.ascending(DossierSort.WAITING);
        filter = new DossierFilter(list.choice("state", DossierState.class), list.choice("qualification", CertificateNumber.QUALIFICATIONS), list.text("q"));
        rows = list.load(request -> queries.page(filter, request));
        states = states(queries.counts());
    }

    /** With how many are in it, where something is still to be done. */
    private List<MenuItem> states(Map<DossierState, Long> counts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(new MenuItem(text.get("dossiers.all"), list.filteredBy("state", ""), filter.state() == null));
        for (DossierState state : DossierState.values()) {
            Long count = counts.get(state);
            items.add(new MenuItem(count == null ? text.word(state) : text.of("dossiers.filter", state, count), list.filteredBy("state", state.name()),
                    filter.state() == state));
        }
        return items;
    }

    public void export(String form) {
        rows = exports.persons(list, form, rows, (request, order) -> export.page(filter, request, order), new Columns<DossierRow>()
                .add(text.get("dossier.number"), row -> row.number().value()).add(text.get("dossier.candidate"), DossierRow::candidate)
                .add(text.get("dossier.state"), row -> text.word(row.state())).add(text.get("dossier.waiting"), DossierRow::waitingDays)
                .add(text.get("dossier.opinion"), row -> text.word(row.recommendation())).add(text.get("dossier.session"), DossierRow::session)
                .add(text.get("certificate.qualification"), DossierRow::qualification).add(text.get("dossier.provider"), DossierRow::provider));
    }

    public List<MenuItem> getStates() {
        return states;
    }

    public List<Option> getQualifications() {
        return CertificateNumber.QUALIFICATIONS.stream().map(one -> new Option(one, one)).toList();
    }

    public ListView<DossierSort> getList() {
        return list;
    }

    public List<DossierRow> getRows() {
        return rows;
    }
}
