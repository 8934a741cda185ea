package org.brevet.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.brevet.curriculum.Comparison;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.shared.BilingualText;
import org.brevet.web.shared.Text;

/** What became of {@code other} in {@code version}, both of one qualification; the address can be kept. */
@Named("compare")
@RequestScoped
public class CompareView {

    @Inject
    CurriculumQueries queries;
    @Inject
    Text text;
    private String qualification;
    private String version;
    private String other;
    private CurriculumQueries.Compared compared;
    private List<CurriculumRow> versions;

    public void open() {
        compared = queries.compare(qualification, VersionNumber.of(other), VersionNumber.of(version));
        versions = queries.versions().stream().filter(row -> row.qualification().equals(qualification) && row.number() != compared.after().number())
                .toList();
    }

    /** A value as people read it; titles in both languages, since one of them may be all that differs. */
    public String said(Object value) {
        if (value instanceof BilingualText both) {
            return both.fr() + " / " + both.en();
        }
        if (value instanceof BigDecimal number) {
            return text.number(number);
        }
        if (value instanceof Boolean yes) {
            return text.get(yes ? "draft.yes" : "draft.no");
        }
        if (value instanceof Collection<?> codes) {
            return codes.isEmpty() ? "–" : codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return String.valueOf(value);
    }

    public CurriculumQueries.Compared getCompared() {
        return compared;
    }

    public Comparison getDifferences() {
        return compared.differences();
    }

    /** The others that the reader may see. */
    public List<CurriculumRow> getVersions() {
        return versions;
    }

    public String getQualification() {
        return qualification;
    }

    public void setQualification(String qualification) {
        this.qualification = qualification;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
