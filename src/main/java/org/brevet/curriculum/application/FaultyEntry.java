package org.brevet.curriculum.application;

import java.util.List;
import org.brevet.shared.Refused;

/** What was typed cannot be stored. Carries every fault with the field at which it can be mended. */
public class FaultyEntry extends Refused {

    private final transient List<FieldFault> faults;

    public FaultyEntry(List<FieldFault> faults) {
        super(faults.stream().map(FieldFault::reason).toList());
        this.faults = List.copyOf(faults);
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
