package org.brevet.assessment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brevet.shared.BilingualText;
import org.brevet.shared.Reason;

/**
 * R32: theory is passed when the weighted average reaches the pass mark <b>and</b> each paper reaches its floor. Compared unrounded, so that
 * 11.999 fails at 12: the sum of weighted marks is held against the pass mark times the weights, and nothing is divided. A paper that is
 * marked on another maximum counts in proportion to {@code scale}, the maximum on which the pass mark is given.
 */
public record TheoryGrading(BigDecimal passMark, BigDecimal scale) {

    /** Decimals kept of an average that is stored; what is shown is cut to two (R32). */
    private static final int STORED_DECIMALS = 10;
    private static final int SHOWN_DECIMALS = 2;

    /** A paper and its mark; null while there is none. */
    public record PaperMark(String code, BilingualText title, BigDecimal mark, BigDecimal max, BigDecimal floor, BigDecimal weight) {

        boolean underFloor() {
            return mark != null && mark.compareTo(floor) < 0;
        }
    }

    /** All reasons: papers without a mark, papers under their floor, the average. */
    public Verdict grade(List<PaperMark> papers) {
        List<Reason> reasons = new ArrayList<>();
        papers.stream().filter(paper -> paper.mark() == null).forEach(paper -> reasons.add(Reason.of("R32.missing", paper.title())));
        papers.stream().filter(PaperMark::underFloor)
                .forEach(paper -> reasons.add(Reason.of("R32.floor", paper.title(), paper.mark(), paper.floor())));
        if (reachable(papers) && underPassMark(papers)) {
            reasons.add(Reason.of("R32.average", average(papers).orElseThrow().setScale(SHOWN_DECIMALS, RoundingMode.DOWN), passMark));
        }
        return new Verdict(reasons);
    }

    /** Cut to ten decimals; empty unless every paper has a mark. For showing, never for comparing. */
    public Optional<BigDecimal> average(List<PaperMark> papers) {
        if (!reachable(papers)) {
            return Optional.empty();
        }
        BigDecimal denominator = papers.stream().map(paper -> paper.weight().multiply(commonMax(papers))).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(weighted(papers).multiply(scale).divide(denominator, STORED_DECIMALS, RoundingMode.DOWN));
    }

    private boolean underPassMark(List<PaperMark> papers) {
        BigDecimal weights = papers.stream().map(PaperMark::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weighted(papers).multiply(scale).compareTo(passMark.multiply(weights).multiply(commonMax(papers))) < 0;
    }

    private static boolean reachable(List<PaperMark> papers) {
        return !papers.isEmpty() && papers.stream().allMatch(paper -> paper.mark() != null);
    }

    /** Sum of mark × weight, each mark brought to the common maximum without division: mark × (product of the other maxima). */
    private static BigDecimal weighted(List<PaperMark> papers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PaperMark paper : papers) {
            BigDecimal others = BigDecimal.ONE;
            for (PaperMark other : papers) {
                others = other == paper ? others : others.multiply(other.max());
            }
            sum = sum.add(paper.mark().multiply(paper.weight()).multiply(others));
        }
        return sum;
    }

    private static BigDecimal commonMax(List<PaperMark> papers) {
        return papers.stream().map(PaperMark::max).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
