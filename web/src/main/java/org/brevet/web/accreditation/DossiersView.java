package org.brevet.web.accreditation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.brevet.accreditation.DossierState;
import org.brevet.accreditation.application.DossierQueries;
import org.brevet.accreditation.application.DossierRow;
import org.brevet.shared.Page;
import org.brevet.web.shared.MenuItem;
import org.brevet.web.shared.Text;

/** The queue of dossiers; state and page stand in the address. */
@Named("dossiers")
@RequestScoped
public class DossiersView {

    @Inject
    DossierQueries queries;
    @Inject
    Text text;
    private String state;
    private Integer page;
    private List<MenuItem> filters;
    private Page<DossierRow> found;
    private Pager pager;

    public void open() {
        DossierState wanted = Arrays.stream(DossierState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        Map<DossierState, Long> counts = queries.counts();
        filters = new ArrayList<>();
        filters.add(new MenuItem(text.of("dossiers.all", counts.values().stream().mapToLong(Long::longValue).sum()), "/dossiers", wanted == null));
        counts.forEach((one, count) -> filters.add(new MenuItem(text.of("dossiers.filter", one, count), "/dossiers?state=" + one, one == wanted)));
        int shown = Pager.page(page);
        found = queries.page(wanted, Pager.first(shown), Pager.SIZE);
        pager = new Pager(shown, found.total(), wanted == null ? "/dossiers?" : "/dossiers?state=" + wanted + "&");
    }

    public List<MenuItem> getFilters() {
        return filters;
    }

    public List<DossierRow> getRows() {
        return found.rows();
    }

    public Pager getPager() {
        return pager;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
