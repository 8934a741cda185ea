package org.brevet.web.accreditation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.brevet.register.CertificateState;
import org.brevet.register.application.RegisterQueries;
import org.brevet.register.application.RegisterRow;
import org.brevet.shared.Page;

/** The register for the authority: by state, by number or holder; all of it stands in the address. */
@Named("certificates")
@RequestScoped
public class CertificatesView {

    @Inject
    RegisterQueries queries;
    private String state;
    private String search;
    private Integer page;
    private Page<RegisterRow> found;
    private Pager pager;

    public void open() {
        CertificateState wanted = Arrays.stream(CertificateState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        int shown = Pager.page(page);
        found = queries.page(wanted, search, Pager.first(shown), Pager.SIZE);
        pager = new Pager(shown, found.total(), "/certificates?" + (wanted == null ? "" : "state=" + wanted + "&")
                + (search == null ? "" : "q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&"));
    }

    public CertificateState[] getStates() {
        return CertificateState.values();
    }

    /** Whether the list shows less than the register holds. */
    public boolean isFiltered() {
        return state != null || search != null;
    }

    public List<RegisterRow> getRows() {
        return found.rows();
    }

    public long getTotal() {
        return found.total();
    }

    public Pager getPager() {
        return pager;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null || state.isBlank() ? null : state;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search == null || search.isBlank() ? null : search.strip();
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
