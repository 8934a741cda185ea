package org.brevet.accreditation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.brevet.accreditation.DossierFacts;
import org.brevet.policy.Parameter;
import org.brevet.policy.application.Policy;
import org.brevet.shared.Days;
import org.brevet.shared.Reason;

/** R49: how long after publication a dossier can be submitted for the first time. What was returned comes back when it is mended. */
@ApplicationScoped
public class SubmissionTerm {

    private Policy policy;
    private Clock clock;

    protected SubmissionTerm() {
    }

    @Inject
    public SubmissionTerm(Policy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** Says of each of many dossiers whether its time is over: one statement. {@code R49.late} names the last day. */
    Function<DossierFacts, Optional<Reason>> over() {
        Function<LocalDate, BigDecimal> days = policy.history(Parameter.SUBMIT_DAYS);
        LocalDate today = Days.inProvince(clock);
        return facts -> {
            if (facts.results() == null) {
                return Optional.empty();
            }
            LocalDate published = LocalDate.ofInstant(facts.results().publishedAt(), Days.PROVINCE);
            LocalDate lastDay = published.plusDays(days.apply(published).longValueExact());
            return today.isAfter(lastDay) ? Optional.of(Reason.of("R49.late", lastDay)) : Optional.empty();
        };
    }
}
