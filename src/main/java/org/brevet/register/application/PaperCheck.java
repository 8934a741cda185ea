package org.brevet.register.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.brevet.register.CertificateNumber;
import org.brevet.register.Paper;
import org.brevet.shared.Reason;
import org.brevet.shared.Settings;

/** Whether what is to be certified fits on its paper (R61): asked before the decision, since the number stays whatever becomes of the document. */
@ApplicationScoped
public class PaperCheck {

    private static final int HIGHEST_SERIAL = 99999;
    private static final int HIGHEST_INDEX = 999_999;
    /** As wide as a control code can be. */
    private static final String WIDEST_CODE = "WWWWWWWW";

    private Paper paper;
    private Settings settings;

    protected PaperCheck() {
    }

    @Inject
    public PaperCheck(Paper paper, Settings settings) {
        this.paper = paper;
        this.settings = settings;
    }

    /** With everything that is not known yet as long as it can become. */
    public List<Reason> faults(IssueOrder order) {
        String number = CertificateNumber.of(order.qualification(), order.decidedOn().getYear(), HIGHEST_SERIAL).value();
        return paper.faults(order.content(number, WIDEST_CODE, HIGHEST_INDEX, number, settings.demonstration(),
                settings.url() + "/v/" + number + "/" + WIDEST_CODE));
    }
}
