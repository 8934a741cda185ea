package org.brevet.web.standards;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brevet.curriculum.application.CurriculumQueries;
import org.brevet.curriculum.application.CurriculumRow;
import org.brevet.shared.BilingualText;
import org.brevet.standards.EditionId;
import org.brevet.standards.application.AdoptEdition;
import org.brevet.standards.application.CompetencyFilter;
import org.brevet.standards.application.CompetencyRow;
import org.brevet.standards.application.EditionRow;
import org.brevet.standards.application.StandardQueries;
import org.brevet.web.shared.Done;

/** One edition: its competencies, as the filter in the address asks, and the curricula that build on it. */
@Named("edition")
@ViewScoped
public class EditionView implements Serializable {

    @Inject
    StandardQueries queries;
    @Inject
    CurriculumQueries curricula;
    @Inject
    AdoptEdition adoptEdition;
    @Inject
    Done done;
    private String code;
    private String name;
    private String level;
    private String area;
    private String words;
    private EditionRow row;
    private CompetencyTree tree;
    private int shown;
    private Map<String, Long> levels;
    private Map<String, BilingualText> areas;
    private List<CurriculumRow> users;

    public void open() {
        row = queries.edition(code, name);
        List<CompetencyRow> all = queries.competencies(code, name);
        levels = all.stream().collect(Collectors.groupingBy(CompetencyRow::level, LinkedHashMap::new, Collectors.counting()));
        areas = all.stream().collect(Collectors.toMap(CompetencyRow::areaCode, CompetencyRow::area, (one, same) -> one, LinkedHashMap::new));
        List<CompetencyRow> wanted = getFilter().of(all);
        shown = wanted.size();
        tree = CompetencyTree.of(wanted);
        users = curricula.buildingOn(row.id());
    }

    public void adopt() {
        adoptEdition.handle(new EditionId(row.id()));
        done.go("/standards/" + row.code() + "/" + row.edition(), "edition.adopted", row.label());
    }

    public CompetencyFilter getFilter() {
        return new CompetencyFilter(level, area, words);
    }

    public EditionRow getRow() {
        return row;
    }

    public CompetencyTree getTree() {
        return tree;
    }

    public int getShown() {
        return shown;
    }

    /** Level and how many competencies it has. */
    public Map<String, Long> getLevels() {
        return levels;
    }

    public Map<String, BilingualText> getAreas() {
        return areas;
    }

    public List<CurriculumRow> getUsers() {
        return users;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
