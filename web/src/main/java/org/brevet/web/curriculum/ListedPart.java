package org.brevet.web.curriculum;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.brevet.curriculum.ElementKind;
import org.brevet.shared.BilingualText;

/** A part of a draft in its list. {@code size} is the figure that the list shows. */
public final class ListedPart implements Serializable {

    private final ElementKind kind;
    private final UUID id;
    private final long revision;
    private final String code;
    private final BilingualText title;
    private final String size;
    private final List<String> competencies;
    private final String address;
    private final boolean critical;
    private final boolean timed;

    ListedPart(ElementKind kind, UUID id, long revision, String code, BilingualText title, String size, List<String> competencies, String address,
            boolean critical, boolean timed) {
        this.kind = kind;
        this.id = id;
        this.revision = revision;
        this.code = code;
        this.title = title;
        this.size = size;
        this.competencies = competencies;
        this.address = address;
        this.critical = critical;
        this.timed = timed;
    }

    /** Its place on the page, which comes back into view after it was moved. */
    public String getAnchor() {
        return kind + "-" + code;
    }

    public ElementKind getKind() {
        return kind;
    }

    public UUID getId() {
        return id;
    }

    public long getRevision() {
        return revision;
    }

    public String getCode() {
        return code;
    }

    public BilingualText getTitle() {
        return title;
    }

    public String getSize() {
        return size;
    }

    public List<String> getCompetencies() {
        return competencies;
    }

    public String getAddress() {
        return address;
    }

    public boolean isCritical() {
        return critical;
    }

    public boolean isTimed() {
        return timed;
    }
}
