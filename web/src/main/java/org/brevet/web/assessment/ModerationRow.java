package org.brevet.web.assessment;

import java.io.Serializable;
import org.brevet.assessment.application.SessionResults;

/** One attempt that waits for the moderator, as it was on the screen, and what was typed beside it. */
public class ModerationRow implements Serializable {

    private final String trainee;
    private final SessionResults.Part part;
    private boolean chosen;
    private String reason;
    private String error;

    ModerationRow(String trainee, SessionResults.Part part) {
        this.trainee = trainee;
        this.part = part;
    }

    /** The reason did not do: said beside it. */
    void refuse(String why) {
        error = why;
    }

    public String getTrainee() {
        return trainee;
    }

    public SessionResults.Part getPart() {
        return part;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getError() {
        return error;
    }
}
