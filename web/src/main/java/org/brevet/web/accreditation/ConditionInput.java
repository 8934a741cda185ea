package org.brevet.web.accreditation;

import java.io.Serializable;
import org.brevet.accreditation.ConditionOrder;
import org.brevet.register.ConditionCode;

/** One condition in the decider's form: chosen or not, with its value. */
public final class ConditionInput implements Serializable {

    private final ConditionCode code;
    private boolean chosen;
    private String fr;
    private String en;

    ConditionInput(ConditionCode code) {
        this.code = code;
    }

    ConditionOrder order() {
        return new ConditionOrder(code, fr, en);
    }

    public ConditionCode getCode() {
        return code;
    }

    public boolean isInWords() {
        return ConditionOrder.inWords(code);
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public String getFr() {
        return fr;
    }

    public void setFr(String fr) {
        this.fr = fr;
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }
}
