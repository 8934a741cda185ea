package org.brevet.curriculum.application;

import java.io.Serializable;
import java.util.List;
import org.brevet.curriculum.ElementKind;

/** What somebody typed for one part of a curriculum, unread: numbers as text, with comma or point; competencies by code. */
public sealed interface ElementEntry extends Serializable {

    ElementKind kind();

    String code();

    String titleFr();

    String titleEn();

    /** A module. */
    record Module(String code, String titleFr, String titleEn, String hours, List<String> competencies) implements ElementEntry {

        @Override
        public ElementKind kind() {
            return ElementKind.MODULE;
        }
    }

    /** A theory paper. */
    record Paper(String code, String titleFr, String titleEn, String max, String floor, String weight, List<String> competencies)
            implements ElementEntry {

        @Override
        public ElementKind kind() {
            return ElementKind.PAPER;
        }
    }

    /** A practical test; its criteria are entered one by one. */
    record Test(String code, String titleFr, String titleEn, String minutes) implements ElementEntry {

        @Override
        public ElementKind kind() {
            return ElementKind.TEST;
        }
    }

    /** A criterion of a practical test. */
    record Criterion(String code, String titleFr, String titleEn, boolean critical, boolean timed, List<String> competencies)
            implements ElementEntry {

        @Override
        public ElementKind kind() {
            return ElementKind.CRITERION;
        }
    }
}
