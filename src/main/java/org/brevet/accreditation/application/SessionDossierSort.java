package org.brevet.accreditation.application;

import java.util.Comparator;
import org.brevet.shared.NameKey;

/** By what the dossiers of a session are sorted. {@code NUMBER}: in the order of the nominations; {@code READY}: what lacks something first. */
public enum SessionDossierSort {
    NUMBER(Comparator.comparing(SessionDossiers.Line::number)),
    NAME(Comparator.comparing(line -> NameKey.inOrder(line.name()))),
    READY(Comparator.comparing(SessionDossiers.Line::complete)),
    DOSSIER(Comparator.comparing(line -> line.dossier() == null ? "" : line.dossier().number().value()));

    private final Comparator<SessionDossiers.Line> order;

    SessionDossierSort(Comparator<SessionDossiers.Line> order) {
        this.order = order;
    }

    public Comparator<SessionDossiers.Line> order() {
        return order.thenComparing(SessionDossiers.Line::number);
    }
}
