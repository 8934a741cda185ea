package org.brevet.standards;

/** How a competency is assessed: on paper, by observation, or by a pass in each. */
public enum CompetencyKind {
    THEORY, PRACTICAL, BOTH;

    public boolean onPaper() {
        return this != PRACTICAL;
    }

    public boolean observed() {
        return this != THEORY;
    }
}
