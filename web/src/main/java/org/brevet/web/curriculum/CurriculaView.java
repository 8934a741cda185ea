package org.brevet.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;

/** The curriculum versions there are. */
@Named("curricula")
@RequestScoped
public class CurriculaView {

    @Inject
    CurriculumQueries queries;
    private List<CurriculumRow> versions;

    public void open() {
        versions = queries.versions();
    }

    public List<CurriculumRow> getVersions() {
        return versions;
    }
}
