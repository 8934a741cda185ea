package org.brevet.web.curriculum;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.brevet.curriculum.CurriculumState;
import org.brevet.curriculum.application.CurriculumFilter;
import org.brevet.curriculum.application.CurriculumListQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.curriculum.application.CurriculumSort;
import org.brevet.register.CertificateNumber;
import org.brevet.web.shared.Columns;
import org.brevet.web.shared.Exports;
import org.brevet.web.shared.ListView;
import org.brevet.web.shared.Lists;
import org.brevet.web.shared.Option;
import org.brevet.web.shared.Text;

/** The curriculum versions that the caller may read. */
@Named("curricula")
@ViewScoped
public class CurriculaView implements Serializable {

    @Inject
    CurriculumListQueries queries;
    @Inject
    Lists lists;
    @Inject
    Exports exports;
    @Inject
    Text text;
    private ListView<CurriculumSort> list;
    private CurriculumFilter filter;
    private List<CurriculumRow> versions;

    public void open() {
        list = lists.ascending(CurriculumSort.VERSION);
        filter = new CurriculumFilter(list.choice("state", CurriculumState.class), list.choice("qualification", CertificateNumber.QUALIFICATIONS),
                list.text("q"));
        versions = list.load(request -> queries.page(filter, request));
    }

    public void export(String form) {
        versions = exports.plain(list, form, versions, request -> queries.page(filter, request), new Columns<CurriculumRow>()
                .add(text.get("curricula.version"), CurriculumRow::label).add(text.get("curricula.name"), row -> text.pick(row.title()))
                .add(text.get("curricula.state"), row -> text.word(row.state())).add(text.get("curricula.provider"), CurriculumRow::providerName)
                .add(text.get("curricula.edition"), CurriculumRow::editionLabel).add(text.get("curricula.draftedAt"), row -> text.moment(row.draftedAt()))
                .add(text.get("curricula.approvedAt"), row -> text.moment(row.approvedAt())));
    }

    public List<Option> getStates() {
        return text.options(CurriculumState.values());
    }

    public List<Option> getQualifications() {
        return CertificateNumber.QUALIFICATIONS.stream().map(one -> new Option(one, one)).toList();
    }

    public ListView<CurriculumSort> getList() {
        return list;
    }

    public List<CurriculumRow> getVersions() {
        return versions;
    }
}
