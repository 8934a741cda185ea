package org.brevet.standards.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.brevet.standards.CompetencyKind;
import org.brevet.standards.CompetencyLine;

/** One thing a person must know or do, in one edition. Never changed: its edition is imported whole. */
@Entity
@Table(name = "competency")
public class Competency {

    @Id
    @Column(name = "id")
    private UUID id;
    @Column(name = "edition_id")
    private UUID edition;
    @Column(name = "position")
    private int position;
    @Column(name = "code")
    private String code;
    @Column(name = "level")
    private String level;
    @Column(name = "area_code")
    private String areaCode;
    @Column(name = "area_fr")
    private String areaFr;
    @Column(name = "area_en")
    private String areaEn;
    @Column(name = "title_fr")
    private String titleFr;
    @Column(name = "title_en")
    private String titleEn;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CompetencyKind kind;
    @Column(name = "critical")
    private boolean critical;
    @Column(name = "taught_in")
    private String taughtIn;
    @Column(name = "cluster")
    private String cluster;
    @Column(name = "root")
    private String root;

    protected Competency() {
    }

    public Competency(UUID edition, int position, CompetencyLine line) {
        this.id = UUID.randomUUID();
        this.edition = edition;
        this.position = position;
        code = line.code();
        level = line.level();
        areaCode = line.areaCode();
        areaFr = line.area().fr();
        areaEn = line.area().en();
        titleFr = line.title().fr();
        titleEn = line.title().en();
        kind = line.kind();
        critical = line.critical();
        taughtIn = line.taughtIn();
        cluster = line.cluster();
        root = line.root();
    }
}
