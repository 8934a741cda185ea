package org.brevet.web.shared;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brevet.shared.sheet.ColumnMapping;

/** The columns of a sheet as a page shows them, each with the heading that serves for it; another can be chosen ({@code shared/columns.xhtml}). */
public class ColumnChoices implements Serializable {

    private final Map<String, String> chosen = new HashMap<>();
    private ColumnMapping mapping;
    private List<Line> lines = List.of();

    /** For the use case: column's name to heading, only where somebody chose. */
    public Map<String, String> chosen() {
        lines.stream().filter(Line::changed).forEach(line -> chosen.put(line.column(), line.getHeading()));
        return Map.copyOf(chosen);
    }

    /** After the sheet was read. */
    public void show(ColumnMapping found) {
        mapping = found;
        lines = found.columns().stream().map(Line::new).toList();
    }

    /** Another file was chosen: its headings are others. */
    public void forget() {
        chosen.clear();
        mapping = null;
        lines = List.of();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Null until a sheet was read. */
    public ColumnMapping getMapping() {
        return mapping;
    }

    /** One column of the import. */
    public static final class Line implements Serializable {

        private final ColumnMapping.Found found;
        private String heading;

        Line(ColumnMapping.Found found) {
            this.found = found;
            heading = found.heading();
        }

        public String column() {
            return found.column();
        }

        public boolean needed() {
            return found.needed();
        }

        public boolean missing() {
            return found.heading().isEmpty();
        }

        public String getHeading() {
            return heading;
        }

        /** As the select sends it: nothing stands for no column. */
        public void setHeading(String heading) {
            this.heading = heading == null ? "" : heading;
        }

        boolean changed() {
            return !heading.equals(found.heading());
        }
    }
}
